/**
 * What each point of a grant's checklist means for the document: the grant as it is where the letter settles the point for the candidate (`present`), and as it
 * is where it settles it against her (`absent`). What the document says already on a side stays; a guess stands in for the other side.
 */
import { amountMean } from './amount.ts';
import type { ComputeComponent, GrantTerm, Scenario } from './document.ts';
import type { PricedTerm, SettledState, TermEffects } from './terms-guesses.ts';
import { grantAt, withGrant, type GrantPlace } from './terms-place.ts';
import { withSuccessors } from './terms-successors.ts';

type Meaning = (grant: ComputeComponent, effects: TermEffects) => Record<SettledState, Partial<ComputeComponent>>;

/** Names of clauses, as letters and the editor have them, that speak of the same point. */
const CLAUSES = {
  priority: /priorit|queue|rate.?limit|yields?\b|pre-?empt|best.?effort/i,
  ipCarveOut: /\bIP\b|invention|intellectual|belongs? to|\bown(?:s|ed|ership)?\b|assign/i,
  noMonitoring: /monitor|leaderboard|logged|tracked|watched|ranked/i
} as const;

const MEANINGS: Readonly<Record<Exclude<PricedTerm, 'successorModels'>, Meaning>> = {
  guaranteed: ({ revocationRatePerYear }, { cutPerYearAtDiscretion }) => ({
    present: { revocationRatePerYear: 0 },
    absent: mean(revocationRatePerYear) >= cutPerYearAtDiscretion ? {} : { revocationRatePerYear: cutPerYearAtDiscretion }
  }),
  term: ({ months = Infinity, cliffMonths = 0 }, { monthsWithoutTerm }) => {
    const short = Math.max(monthsWithoutTerm, cliffMonths);
    return { present: {}, absent: months <= short ? {} : { months: short } };
  },
  rollover: (grant, { monthlyLifeMonths, onceLifeMonths }) => {
    const life = lifeOf(grant);
    const short = isMonthly(grant) ? monthlyLifeMonths : onceLifeMonths;
    // “Unused hours expire after three months” settles it, and says when.
    const isSaid = life <= short || (grant.terms?.rollover === 'absent' && life < Infinity);
    return {
      present: life > short ? {} : { expiresAfterMonths: null },
      absent: isSaid ? {} : { expiresAfterMonths: short }
    };
  },
  priority: (grant, { bestEffortKept }) => clause(grant, CLAUSES.priority, { name: 'Best effort', factor: bestEffortKept }),
  personalUse: ({ workShare }, { workShareWithOwnUse }) => ({
    present: mean(workShare) < 1 ? {} : { workShare: workShareWithOwnUse },
    absent: { workShare: 1 }
  }),
  ipCarveOut: (grant, { assignedKept }) =>
    clause(grant, CLAUSES.ipCarveOut, { name: 'What you build belongs to them', factor: assignedKept }),
  noMonitoring: (grant, { watchedKept }) => clause(grant, CLAUSES.noMonitoring, { name: 'Use is watched', factor: watchedKept }),
  transfer: ({ transferable = false, haircut }, { resaleLost }) => ({
    present: transferable ? {} : { transferable: true, haircut: haircut ?? resaleLost },
    absent: { transferable: false }
  }),
  tail: () => ({ present: { keptOnLeaving: true }, absent: { keptOnLeaving: false } }),
  noticeAndMakeWhole: ({ revocationRatePerYear }, { madeGood }) => ({
    present: { revocationRatePerYear: mean(revocationRatePerYear) * (1 - madeGood) },
    absent: {}
  }),
  grossUp: () => ({ present: { grossUp: true }, absent: { grossUp: false } })
};

export function isPriced(term: GrantTerm): term is PricedTerm {
  return term !== 'drawOrder' && term !== 'index';
}

/**
 * The scenario in which a point of one grant is settled; all else is shared with the scenario, which is given back where nothing changes. Null where the point
 * says nothing of the grant: that a model has a successor is said of tokens alone.
 * @throws RangeError for a grant that does not exist
 */
export function settledTerm(
  scenario: Scenario,
  place: GrantPlace,
  term: PricedTerm,
  state: SettledState,
  effects: TermEffects
): Scenario | null {
  const grant = grantAt(scenario, place);
  if (term === 'successorModels') return withSuccessors(scenario, place, grant, state, effects);
  const changed = MEANINGS[term](grant, effects)[state];
  return Object.keys(changed).length === 0 ? scenario : withGrant(scenario, place, { ...grant, ...changed });
}

/** Without the clause that the letter has for it, or with it; where it has none, with a guessed one. */
function clause(
  { clauses = [] }: ComputeComponent,
  spoken: RegExp,
  guessed: { name: string; factor: number }
): Record<SettledState, Partial<ComputeComponent>> {
  const isSaid = clauses.some(({ name, factor }) => factor < 1 && spoken.test(name));
  const lifted = clauses.map((one) => (spoken.test(one.name) ? { ...one, factor: 1 } : one));
  // One that was lifted before comes back with its guess, instead of a second one beside it.
  const others = clauses.filter(({ name }) => name !== guessed.name);
  return { present: isSaid ? { clauses: lifted } : {}, absent: isSaid ? {} : { clauses: [...others, guessed] } };
}

function mean(amount: ComputeComponent['workShare']): number {
  return amount === undefined ? 0 : amountMean(amount);
}

function isMonthly({ perMonth, share }: ComputeComponent): boolean {
  return mean(perMonth) > 0 || mean(share) > 0;
}

/** In months. */
function lifeOf({ expiresAfterMonths, denomination }: ComputeComponent): number {
  if (expiresAfterMonths === undefined) return denomination === 'clusterShare' ? 1 : Infinity;
  return expiresAfterMonths ?? Infinity;
}
