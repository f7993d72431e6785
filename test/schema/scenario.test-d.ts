/** Compile-time only (tsc, svelte-check): the schema's output and the engine's document are the same type, field by field. */
import type { Scenario } from '#lib/engine/document.ts';
import type { scenarioSchema } from '#lib/schema/scenario.ts';
import type { z } from '#lib/schema/zod.ts';

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

true satisfies Identical<z.output<typeof scenarioSchema>, Scenario>;
