/**
 * What the checklist of an offer's grants is worth, point by point: the offer valued with the letter settled for the candidate and against her, all else as the
 * document stands. A point that the letter leaves open is worth what may be expected: by a guessed chance. Prices do not add up, since terms multiply.
 */
import { amountMean } from './amount.ts';
import { offerFigures } from './counter/offer-figures.ts';
import { grantTerms, type Component, type GrantTerm, type Offer, type Scenario, type TermState } from './document.ts';
import type { FormulaAmounts } from './formula-inputs.ts';
import { resolve } from './resolve.ts';
import type { SimulationBasis } from './simulation/question.ts';
import type { PricedTerm, SettledState, TermGuesses } from './terms-guesses.ts';
import { isPriced, settledTerm } from './terms-meaning.ts';
import type { GrantPlace } from './terms-place.ts';
import { termState } from './terms-state.ts';

/** A plain value: it is copied to a worker as it is. */
export interface TermsQuestion {
  scenario: Scenario;
  amounts: FormulaAmounts;
  offer: string;
}

/** Changes of what the offer is compared by, against the document as it stands; present value in scenario currency. */
export interface TermPrice {
  present: number;
  absent: number;
  /** That it is present where the letter does not say. */
  chance: number;
  /** chance × present + (1 − chance) × absent. */
  expected: number;
}

export interface TermAnswer {
  /** Of the grant. */
  component: string;
  term: GrantTerm;
  /** As the document has it; a point that nobody has looked for, and that no field says, is unknown. */
  state: TermState;
  /** Null: no figure of the document says it. */
  price: TermPrice | null;
}

export interface TermsAnswer {
  /** What the offer is compared by as it stands. */
  standing: number;
  /** Grants in the order of the letter, points in that of the checklist. */
  terms: TermAnswer[];
  /** All open points at once, settled one way; against the document as it stands. */
  together: Record<SettledState, number>;
  /** What one more unit of yearly salary, in the offer's currency, is worth; null without a salary. */
  perSalary: number | null;
}

/** By how much salaries are raised to see what they are worth. */
const RAISE = 0.01;

/** Pauses between valuations. @throws RangeError for an offer that does not exist */
export function* termPrices(
  { scenario, amounts, offer }: TermsQuestion,
  basis: SimulationBasis,
  { chances, effects }: TermGuesses
): Generator<undefined, TermsAnswer> {
  const found = scenario.offers.find(({ id }) => id === offer);
  if (found === undefined) throw new RangeError(`there is no offer ${offer}`);
  const { rules, guesses } = basis;
  const { outsidePayPerYear } = resolve(scenario, guesses(scenario), amounts, rules.law, rules.equity);
  const figures = offerFigures({ scenario, amounts }, basis, offer, outsidePayPerYear);
  const standing = figures(scenario).worth;
  const worth = (settled: Scenario) => (settled === scenario ? 0 : figures(settled).worth - standing);
  const terms: TermAnswer[] = [];
  const open: { place: GrantPlace; term: PricedTerm }[] = [];
  for (const grant of found.components) {
    if (grant.kind !== 'compute') continue;
    const place = { offer, component: grant.id };
    for (const term of grantTerms) {
      yield;
      const state = termState(grant, term) ?? 'unknown';
      const said = { component: grant.id, term, state };
      const sides = isPriced(term) ? sidesOf(scenario, place, term, effects) : null;
      if (sides === null || !isPriced(term)) {
        terms.push({ ...said, price: null });
        continue;
      }
      if (state === 'unknown') open.push({ place, term });
      const [present, absent] = [worth(sides.present), worth(sides.absent)];
      const chance = chances[term];
      terms.push({ ...said, price: { present, absent, chance, expected: chance * present + (1 - chance) * absent } });
    }
  }
  yield;
  const all = (state: SettledState) =>
    open.reduce((settled, { place, term }) => settledTerm(settled, place, term, state, effects) ?? settled, scenario);
  const together = { present: worth(all('present')), absent: worth(all('absent')) };
  const salary = salaryOf(found);
  const perSalary = salary > 0 ? worth(raised(scenario, offer)) / (RAISE * salary) : null;
  return { standing, terms, together, perSalary };
}

/** At the start, a year. */
function salaryOf({ components }: Offer): number {
  return components.reduce((sum, one) => (one.kind === 'salary' ? sum + amountMean(one.perYear) : sum), 0);
}

function raised(scenario: Scenario, offer: string): Scenario {
  const paid = (one: Component): Component =>
    one.kind === 'salary' ? { ...one, perYear: amountMean(one.perYear) * (1 + RAISE) } : one;
  const offers = scenario.offers.map((one) => (one.id === offer ? { ...one, components: one.components.map(paid) } : one));
  return { ...scenario, offers };
}

function sidesOf(scenario: Scenario, place: GrantPlace, term: PricedTerm, effects: TermGuesses['effects']) {
  const present = settledTerm(scenario, place, term, 'present', effects);
  const absent = settledTerm(scenario, place, term, 'absent', effects);
  return present === null || absent === null ? null : { present, absent };
}
