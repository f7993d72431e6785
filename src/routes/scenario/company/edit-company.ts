/** Edits of an employer's plan as a company, each one step of undo. */
import type { Draft } from 'immer';
import type { Company, Employer, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { employerIn } from '../document-edits.ts';

/** @param field names what is typed into, so that one run of typing is one step. @throws RangeError where the employer has no plan */
export function editCompany(
  session: ScenarioSession,
  employer: string,
  label: string,
  edit: (company: Draft<Company>, employer: Draft<Employer>) => void,
  field?: string
): void {
  session.edit(
    label,
    (draft) => {
      const held = employerIn(draft as Scenario, employer) as Draft<Employer>;
      edit(companyOf(held as Employer) as Draft<Company>, held);
    },
    field === undefined ? undefined : `${employer}.company.${field}`
  );
}

/** @throws RangeError where the employer has no plan */
export function companyOf({ id, company }: Employer): Company {
  if (company === undefined) throw new RangeError(`${id} has no company`);
  return company;
}
