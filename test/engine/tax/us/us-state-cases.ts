/** Shorthand of the tests of state taxes: a state's law of a year, a return of wages and gains, its taxes by id. */
import { usStates } from '#lib/catalogue/us-states.ts';
import type { FilingStatus } from '#lib/engine/document.ts';
import type { UsRegion } from '#lib/engine/us-regions.ts';
import { noIncome, type YearIncome } from '#lib/engine/tax/income.ts';
import { stateIncomeTaxes } from '#lib/engine/tax/us/state.ts';
import type { StateParameters, StateReturn } from '#lib/engine/tax/us/parameters.ts';

export function lawOf(region: UsRegion, taxYear: number): StateParameters {
  const law = usStates[region]?.find((candidate) => candidate.taxYear === taxYear);
  if (!law) throw new Error(`no law of ${region} in ${taxYear}`);
  return law;
}

/** Federal AGI is what all kinds of income sum to. */
export function returnOf(income: Partial<YearIncome>, status: FilingStatus = 'single', city?: 'NYC'): StateReturn {
  const year = { ...noIncome, ...income };
  const { earnings, benefits, other, spouseEarnings, interest, qualifiedDividends, shortTermGains, longTermGains } = year;
  const agi = earnings + benefits + other + spouseEarnings + interest + qualifiedDividends + shortTermGains + longTermGains;
  return { status, city, agi, income: year };
}

/** Every tax by its id; what is not due is missing. */
export function taxesOf(law: StateParameters, on: StateReturn): Record<string, number> {
  return Object.fromEntries(stateIncomeTaxes(law, on).map(({ id, amount }) => [id, amount]));
}
