/** Companies: the answer of `npm run cli -- runway`. */
import { companyOutlook } from '../../../src/cli/runway.ts';

/** @throws Error where the document or the employer is refused */
export async function company(inputs: unknown): Promise<object> {
  const { scenario, employer } = inputs as { scenario: unknown; employer: unknown };
  const result = await companyOutlook(JSON.stringify(scenario), String(employer));
  if (!result.ok) throw new Error(result.errors.join('; '));
  return result.answer;
}
