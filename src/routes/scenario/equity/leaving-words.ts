/** What leaving after some months means for each grant, in sentences: kept, lost, and until when options can be exercised. */
import { count } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import { longMonth } from '#lib/format/months.ts';
import { unitWord } from './instrument-words.ts';
import type { Leaving } from './leaving.ts';

const whole = (units: number) => count(units, { digits: 0 });

/** One grant. @param tried value of a unit today under the trial, where it differs */
export function leavingSentences({ part, state, unitValue, cost, exerciseBy }: Leaving, currency: string): string[] {
  const { instrument } = part.component;
  const units = (value: number) => `${whole(value)} ${unitWord(instrument, Math.round(value))}`;
  const brief = (value: number) => shortMoney(value, currency);
  const kept =
    state.forfeited < 0.5
      ? `All ${units(state.granted)} have vested.`
      : state.vested < 0.5
        ? `Nothing has vested: all ${units(state.granted)} are left behind.`
        : `${units(state.vested)} of ${whole(state.granted)} are yours, ${whole(state.forfeited)} are left behind.`;
  const lost =
    unitValue === null || state.forfeited < 0.5
      ? []
      : [`That is ${brief(state.forfeited * unitValue)} before tax, at what a unit is expected to be worth today.`];
  return [kept, ...lost, ...windowSentence({ part, state, unitValue, cost, exerciseBy }, brief)];
}

function windowSentence({ part, state, cost, exerciseBy }: Leaving, brief: (value: number) => string): string[] {
  if (state.vested < 0.5) return [];
  if (exerciseBy !== null) return [`Exercise the vested ones by ${longMonth(exerciseBy)}, for ${brief(cost)}, or lose them.`];
  if (part.component.instrument === 'rsu' && part.resolved.kind === 'claim' && part.resolved.doubleTrigger)
    return ['They turn into shares once the company is sold or listed, if that comes before they expire.'];
  return [];
}
