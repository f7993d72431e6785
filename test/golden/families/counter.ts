/** Counter-offers: the answer of `npm run cli -- counter`. */
import { countered } from '../../../src/cli/counter.ts';

/** @throws Error where the document is refused */
export async function counter(inputs: unknown): Promise<object> {
  const { scenario } = inputs as { scenario: unknown };
  const result = await countered(JSON.stringify(scenario));
  if (!result.ok) throw new Error(result.errors.join('; '));
  return result.answer;
}
