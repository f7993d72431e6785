/** The first figures of a company's plan: on an employer that is there, or on a new one. */
import type { Draft } from 'immer';
import type { Amount, Company, Employer, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { employerIn } from '../document-edits.ts';
import { freshName } from '../fresh-name.ts';
import { newCompany } from '../new-parts.ts';

export interface FirstFigures {
  cash: number;
  burnPerMonth?: Amount | undefined;
  revenuePerMonth?: Amount | undefined;
}

/** As many as a document takes. */
export const MOST_EMPLOYERS = 50;

/** Who has no plan yet. */
export function withoutPlan({ employers }: Scenario): Employer[] {
  return employers.filter(({ company }) => company === undefined);
}

/** One step of undo, in which a comparison that nobody has named takes the name of a new company. @param whose id of an employer, or the name of a new one @returns the employer's id */
export function startCompany(session: ScenarioSession, whose: { id: string } | { name: string }, figures: FirstFigures): string {
  const { employers } = session.document;
  const company: Company = { cash: figures.cash };
  if (figures.burnPerMonth !== undefined) company.burnPerMonth = figures.burnPerMonth;
  if (figures.revenuePerMonth !== undefined) company.revenuePerMonth = figures.revenuePerMonth;
  const taken = employers.map((one) => one.id);
  const id = 'id' in whose ? whose.id : freshName('company', taken);
  const name = 'id' in whose ? employerIn(session.document, id).name : whose.name;
  session.edit(`Plan the runway of ${name}`, (draft) => {
    if ('name' in whose) {
      draft.employers.push({ id, name, company } as Draft<Employer>);
      if (draft.name === newCompany(draft.valuationMonth).name) draft.name = name;
    } else employerIn(draft as Scenario, id).company = company;
  });
  return id;
}
