/** Inputs of vectors, read strictly: a field that a family does not know may mean another question than the one it answers. */
import { checked } from '#lib/schema/errors.ts';
import { z } from '#lib/schema/zod.ts';

/** The inputs as the schema has them. @throws Error that names what is not understood, by path */
export function understood<Schema extends z.ZodType>(schema: Schema, inputs: unknown): z.output<Schema> {
  const result = checked(schema, inputs);
  if (result.ok) return result.value;
  throw new Error(result.errors.map(({ path, message }) => `inputs.${path}: ${message}`).join('; '));
}
