/** Turning points worked out one input at a time, so that typing is never held up. */
import { guesses } from '#lib/catalogue/guesses.ts';
import {
  flatRules,
  nearestFirst,
  turningInputs,
  turningPoint,
  type FormulaAmounts,
  type Scenario,
  type Rules,
  type TurningPoint
} from '#lib/engine/index.ts';

/** How long typing must pause before the work begins. */
const PAUSE_MS = 150;

/**
 * Calls `done` with the turning points, nearest first, once typing has paused.
 * @returns a function that stops the work: call it when the question has changed
 */
export function workedTurningPoints(
  question: { scenario: Scenario; pair: { offer: string; rival: string }; amounts?: FormulaAmounts; rules?: Rules },
  done: (points: TurningPoint[]) => void
): () => void {
  const { scenario, pair, amounts = {}, rules = flatRules } = question;
  const on = { guesses: guesses(scenario), amounts, rules };
  const points: TurningPoint[] = [];
  let timer = setTimeout(() => next(turningInputs(scenario, pair, on.guesses, rules.equity)), PAUSE_MS);

  function next([input, ...rest]: ReturnType<typeof turningInputs>) {
    if (input === undefined) return done(points.sort(nearestFirst));
    points.push(turningPoint(input, pair, on));
    timer = setTimeout(() => next(rest));
  }
  return () => clearTimeout(timer);
}
