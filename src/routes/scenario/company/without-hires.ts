/** A plan in which nobody is hired: what the company would be alone, or with those who work there already. */
import type { PlannedHire, Scenario } from '#lib/engine/index.ts';
import { offerIn } from '../document-edits.ts';

/** Another document, that shares with this one what stays. */
export function withoutHires(scenario: Scenario, employerId: string): Scenario {
  return withHires(scenario, employerId, () => false);
}

/** The same with those alone who work there already. */
export function withoutNewHires(scenario: Scenario, employerId: string): Scenario {
  return withHires(scenario, employerId, (hire) => worksThere(scenario, hire));
}

/** Began before the plan does. */
export function worksThere(scenario: Scenario, { offer, startMonth }: PlannedHire): boolean {
  return (startMonth ?? offerIn(scenario, offer).startMonth) < scenario.valuationMonth;
}

function withHires(scenario: Scenario, employerId: string, isKept: (hire: PlannedHire) => boolean): Scenario {
  const employers = scenario.employers.map((employer) => {
    const { id, company } = employer;
    if (id !== employerId || company === undefined) return employer;
    return { ...employer, company: { ...company, hires: (company.hires ?? []).filter(isKept) } };
  });
  return { ...scenario, employers };
}
