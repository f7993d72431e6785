/** A letter that a founder writes in one row, and the hire on it: title, salary, a grant of compute. What else a letter may say is for its editor. */
import type {
  Amount,
  ComputeComponent,
  Denomination,
  Employer,
  Month,
  Offer,
  PlannedHire,
  Scenario,
  Service
} from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { employerIn } from '../document-edits.ts';
import { duplicateOffer, newComponent, newOffer } from '../new-parts.ts';
import { companyOf } from './edit-company.ts';
import { letterStart } from './hire-starts.ts';
import { planCurrency } from './plan-currency.ts';

export interface RowLetter {
  title: string;
  salaryPerYear: number;
  /** Of the hire: it may lie where no letter starts. */
  startMonth: Month;
  /** Units of the service. */
  grant?: {
    denomination: Denomination;
    service: { id: string; service?: Service };
    perMonth: Amount;
    workShare: number;
    /** Unused units are gone with their month; else they stay until they are used. */
    isMonthly: boolean;
  };
}

/** The offer, in the currency of the employer's others, from the nearest month that a letter may start in. */
export function rowOffer(scenario: Scenario, employer: Employer, { title, salaryPerYear, startMonth, grant }: RowLetter): Offer {
  const currency = planCurrency(scenario, employer.id);
  const offer: Offer = {
    ...newOffer(scenario, employer.name).offer,
    employer: employer.id,
    title,
    startMonth: letterStart(scenario.valuationMonth, startMonth),
    ...(currency !== scenario.currency && { currency })
  };
  const salary = { id: 'salary', kind: 'salary', perYear: salaryPerYear } as const;
  if (grant === undefined) return { ...offer, components: [salary] };
  const blank = newComponent('compute', offer, grant.service.id) as ComputeComponent;
  const { denomination, perMonth, workShare, isMonthly } = grant;
  return {
    ...offer,
    components: [salary, { ...blank, denomination, perMonth, workShare, expiresAfterMonths: isMonthly ? 1 : null }]
  };
}

/** Adds the letter and one hire on it. */
export function hireOnNewLetter(session: ScenarioSession, employer: Employer, letter: RowLetter): void {
  const offer = rowOffer(session.document, employer, letter);
  const { service } = letter.grant ?? {};
  const { startMonth } = letter;
  const hire: PlannedHire = { offer: offer.id, count: 1, ...(startMonth !== offer.startMonth && { startMonth }) };
  session.edit(`Hire on a new letter: ${letter.title}`, (draft) => {
    if (service?.service) draft.market.services[service.id] ??= service.service;
    draft.offers.push(offer);
    addHire(draft as Scenario, employer.id, hire);
  });
}

/** The same hire once more, behind it, on a copy of the letter that can be changed by itself. */
export function duplicateHire(session: ScenarioSession, employer: Employer, at: number, label: string): void {
  const { document: scenario } = session;
  const hire = employer.company?.hires?.[at];
  const letter = scenario.offers.find(({ id }) => id === hire?.offer);
  if (hire === undefined || letter === undefined) return;
  const copy = duplicateOffer(scenario, letter);
  session.edit(label, (draft) => {
    draft.offers.splice(draft.offers.findIndex(({ id }) => id === letter.id) + 1, 0, copy);
    addHire(draft as Scenario, employer.id, { ...hire, offer: copy.id }, at + 1);
  });
}

function addHire(draft: Scenario, employer: string, hire: PlannedHire, at?: number): void {
  const company = companyOf(employerIn(draft, employer));
  const hires = company.hires ?? [];
  company.hires = hires.toSpliced(at ?? hires.length, 0, hire);
}
