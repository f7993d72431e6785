/** Writes the JSON Schema of a scenario into static/: `npx tsx scripts/json-schema.ts`, after every change of the schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenarioJsonSchema, scenarioJsonSchemaFile } from '#lib/schema/json-schema.ts';

const file = fileURLToPath(new URL(`../static/${scenarioJsonSchemaFile}`, import.meta.url));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, scenarioJsonSchema());
