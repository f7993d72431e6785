/**
 * The JSON Schema of a scenario, for editors that complete and check files. What holds between fields (one of two, low below
 * high, names that lead somewhere) is beyond it: only the app and the command line judge that.
 */
import { scenarioSchema, scenarioVersion } from './scenario.ts';
import { z } from './zod.ts';

/** Where the schema lies under `static/`; those of older versions stay beside it, as they were. */
export const scenarioJsonSchemaFile = `schema/scenario.v${scenarioVersion}.json`;

/** The text of that file; the same for the same schemas. */
export function scenarioJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { target: 'draft-07' });
  return `${JSON.stringify({ $schema, title: 'Counteroffer scenario', ...schema }, null, 2)}\n`;
}
