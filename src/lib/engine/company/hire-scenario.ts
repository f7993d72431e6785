/**
 * The document from which a company's hires are valued: every hire's offer, moved to the month in which the hire starts. Formulas are to be
 * evaluated on it, since what they give hangs on months and prices.
 */
import type { Company, Employer, Offer, Scenario } from '../document.ts';
import { monthNumber, monthText } from '../months.ts';

/** One entry of `hires`, or the heads of one start. */
export interface HireStart {
  /** In the scenario of hires: the offer's own where the hire starts with it. */
  offer: string;
  /** In the document. */
  original: string;
  /** In months after the valuation month; negative for those who work there already. */
  start: number;
}

/** @throws RangeError where there is no such employer, or no plan of a company: the caller asks only where there is one */
export function companyOf(scenario: Scenario, id: string): { employer: Employer; company: Company } {
  const employer = scenario.employers.find((one) => one.id === id);
  if (employer === undefined) throw new RangeError(`there is no employer ${id}`);
  if (employer.company === undefined) throw new RangeError(`the employer ${id} has no company`);
  return { employer, company: employer.company };
}

/** By entry of `hires`. @throws RangeError where one names no offer: the schema refuses such documents */
export function hireStarts(scenario: Scenario, { hires = [] }: Company): HireStart[] {
  const first = monthNumber(scenario.valuationMonth);
  return hires.map(({ offer: id, startMonth }) => {
    const offer = scenario.offers.find((one) => one.id === id);
    if (offer === undefined) throw new RangeError(`there is no offer ${id}`);
    const start = monthNumber(startMonth ?? offer.startMonth) - first;
    const moved = startMonth !== undefined && startMonth !== offer.startMonth;
    return { offer: moved ? freeId(`${id}@${startMonth}`, scenario) : id, original: id, start };
  });
}

function freeId(id: string, { offers }: Scenario): string {
  return offers.some((offer) => offer.id === id) ? freeId(`${id}'`, { offers } as Scenario) : id;
}

/** Months by which the first of those who work there already began before the valuation month. */
export function monthsBack(starts: readonly HireStart[]): number {
  return Math.max(0, ...starts.map(({ start }) => -start));
}

/** The scenario with an offer for every start of a hire, each in sight for as long as its holder is employed within the company's grid. */
export function hireScenario(scenario: Scenario, employer: string): Scenario {
  const starts = hireStarts(scenario, companyOf(scenario, employer).company);
  const first = monthNumber(scenario.valuationMonth);
  const moved = new Map<string, Offer>();
  for (const { offer: id, original, start } of starts) {
    if (id === original) continue;
    moved.set(id, { ...offerOf(scenario, original), id, startMonth: monthText(first + start) });
  }
  const { horizonMonths = 48 } = scenario;
  return {
    ...scenario,
    horizonMonths: horizonMonths + monthsBack(starts),
    offers: [...scenario.offers, ...moved.values()]
  };
}

function offerOf({ offers }: Scenario, id: string): Offer {
  return offers.find((offer) => offer.id === id)!;
}
