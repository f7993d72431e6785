/**
 * Whether grants keep people or found rivals, in a year: what retention saves against what leaves with those who go and compete. All inputs are the employer's
 * guesses (company.md, section 3). Left out: what a grant costs, which `employerCost` has, and everything after the first year.
 */
import { amountMean } from './amount.ts';
import type { Moat, Offer, Scenario } from './document.ts';
import type { Guesses } from './resolve.ts';

/** Money of a year, in the currency of the guesses. */
export interface MoatAnswer {
  /** Leavers fewer than without grants, each at the cost of a successor. */
  retention: number;
  /** Leavers who compete, each at the loss that no clause takes away. */
  leakage: number;
  /** Chance of competing at which both are equal; above 1 not even certainty outweighs retention. Null where nobody leaves or nothing could be lost. */
  breakEvenProbability: number | null;
}

/** How many hold an offer. */
export interface Hire {
  offer: string;
  count: number;
}

/**
 * What grants keep and let out at an employer; null where it has entered no `moat`.
 * @param guesses the leave rate where neither the offer nor the candidate names one
 * @param hires who holds which offer: every offer of the employer once unless given. Those without a compute grant do not count
 * @throws RangeError where there is no such employer, or no such offer
 */
export function moat(
  scenario: Scenario,
  employerId: string,
  guesses: Pick<Guesses, 'leaveRatePerYear'>,
  hires: readonly Hire[] = ownOffers(scenario, employerId)
): MoatAnswer | null {
  const employer = scenario.employers.find(({ id }) => id === employerId);
  if (employer === undefined) throw new RangeError(`there is no employer ${employerId}`);
  if (employer.moat === undefined) return null;
  const { leaveRateWithoutGrant, replacementCost, competeProbability } = employer.moat;
  let retention = 0;
  let exposure = 0;
  for (const { offer: id, count } of hires) {
    const offer = offerOf(scenario, id);
    if (!offer.components.some(({ kind }) => kind === 'compute')) continue;
    const leaveRate = amountMean(offer.leaveRatePerYear ?? scenario.candidate.leaveRatePerYear ?? guesses.leaveRatePerYear);
    retention += count * Math.max(0, leaveRateWithoutGrant - leaveRate) * replacementCost;
    exposure += count * leaveRate * uncovered(employer.moat);
  }
  return {
    retention,
    leakage: exposure * competeProbability,
    breakEvenProbability: exposure > 0 ? retention / exposure : null
  };
}

/** What one who leaves and competes takes away. */
function uncovered({ lossIfCompetes, coveredShare }: Moat): number {
  return lossIfCompetes * (1 - coveredShare);
}

function ownOffers({ offers }: Scenario, employerId: string): Hire[] {
  return offers.filter(({ employer }) => employer === employerId).map(({ id }) => ({ offer: id, count: 1 }));
}

function offerOf({ offers }: Scenario, id: string): Offer {
  const offer = offers.find((one) => one.id === id);
  if (offer === undefined) throw new RangeError(`there is no offer ${id}`);
  return offer;
}
