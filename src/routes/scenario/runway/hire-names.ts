/** What the entries of a plan's hires are called: their letter's name, with how many and, where two read the same, from when; twins by their numbers. */
import type { Month, PlannedHire, Scenario } from '#lib/engine/index.ts';
import { longMonth } from '#lib/format/months.ts';
import { isCounted } from '../company/counted-months.ts';
import { letterName } from '../company/hire-words.ts';
import { offerIn } from '../document-edits.ts';

export function hiresOf({ employers }: Scenario, employer: string): readonly PlannedHire[] {
  return employers.find(({ id }) => id === employer)?.company?.hires ?? [];
}

export function hireStart(scenario: Scenario, { offer, startMonth }: PlannedHire): Month {
  return startMonth ?? offerIn(scenario, offer).startMonth;
}

/** Of somebody, and within the months of the plan: all that any figure of it has. */
export function isCountedHire(scenario: Scenario, hire: PlannedHire): boolean {
  return hire.count > 0 && isCounted(scenario, hireStart(scenario, hire));
}

export function countedHires(scenario: Scenario, hires: readonly PlannedHire[]): PlannedHire[] {
  return hires.filter((hire) => isCountedHire(scenario, hire));
}

/** `2 × Research engineer`, by entry. */
export function hireNames(scenario: Scenario, hires: readonly PlannedHire[]): string[] {
  const names = hires.map(({ offer, count }) => `${count === 1 ? '' : `${count} × `}${letterName(scenario, offer)}`);
  const starts = hires.map((hire) => hireStart(scenario, hire));
  const dated = names.map((name, entry) => {
    const hasOtherStart = names.some((other, at) => other === name && starts[at] !== starts[entry]);
    return hasOtherStart ? `${name} from ${longMonth(starts[entry]!)}` : name;
  });
  return dated.map((name, entry) => {
    const isOnly = dated.filter((other) => other === name).length === 1;
    return isOnly ? name : `${name} (${dated.slice(0, entry + 1).filter((other) => other === name).length})`;
  });
}
