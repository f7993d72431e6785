/** What each offer is worth by the month in which you leave, worked out a month at a time, so that the page answers meanwhile. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { stressSweep, type FormulaAmounts, type Scenario, type Stress } from '#lib/engine/index.ts';

/** How long a slider must rest before the work begins. */
const PAUSE_MS = 120;

export interface SweepQuestion {
  scenario: Scenario;
  amounts: FormulaAmounts;
  /** What else is supposed; its own month of leaving does not matter. */
  stress: Stress;
  offers: readonly string[];
  /** The last month that is looked at. */
  months: number;
}

/**
 * Calls `done` with each offer's values for leaving at the end of month 0, 1, …
 * @returns a function that stops the work: call it when the question has changed
 */
export function leavingSweep(question: SweepQuestion, done: (curves: number[][]) => void): () => void {
  const { scenario, amounts, stress, offers, months } = question;
  const curves = offers.map((): number[] => []);
  let timer = setTimeout(() => next(0), PAUSE_MS);

  function next(month: number) {
    if (month > months) return done(curves);
    const values = stressSweep({ scenario, amounts, stress }, offers, { kind: 'leavesAfter' }, [month], simulationBasis);
    values.forEach((value, offer) => curves[offer]!.push(value[0]!));
    timer = setTimeout(() => next(month + 1));
  }
  return () => clearTimeout(timer);
}

/** The first month from which one of two curves is ahead until the next crossing; whose, and where it is drawn. */
export interface Crossing {
  /** Where straight lines between the months meet. */
  at: number;
  /** The first whole month on the other side. */
  month: number;
  /** The one that is ahead from there: 0, or 1. */
  ahead: 0 | 1;
}

export function crossings([one, other]: readonly [readonly number[], readonly number[]]): Crossing[] {
  const found: Crossing[] = [];
  let before = Math.sign(one[0]! - other[0]!);
  for (let month = 1; month < one.length; month++) {
    const [was, is] = [one[month - 1]! - other[month - 1]!, one[month]! - other[month]!];
    const side = Math.sign(is);
    if (side === 0) continue;
    if (before !== 0 && side !== before) {
      found.push({ at: was === 0 ? month - 1 : month - 1 + was / (was - is), month, ahead: side > 0 ? 0 : 1 });
    }
    before = side;
  }
  return found;
}
