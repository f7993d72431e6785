/** Scenario documents: the answer of `npm run cli -- value`. */
import { valued } from '../../../src/cli/value.ts';

/** @throws Error where the document is refused */
export async function scenarios(inputs: unknown): Promise<object> {
  const { scenario } = inputs as { scenario: unknown };
  const result = await valued(JSON.stringify(scenario));
  if (!result.ok) throw new Error(result.errors.join('; '));
  return result.answer;
}
