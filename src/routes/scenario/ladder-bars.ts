/** The ladder as the bars of a waterfall: sticker, the steps that reconcile the rungs, present value. */
import { STEPS, type Steps } from '#lib/engine/index.ts';
import { waterfallBars, type WaterfallBar } from '#lib/charts/waterfall.ts';
import { STEP_WORDS } from './step-words.ts';

/** Bars from a sticker through its steps; steps of nothing are left out. */
export function ladderBars(sticker: number, steps: Steps): WaterfallBar[] {
  const shown = STEPS.filter((step) => Math.abs(steps[step]) >= 0.005);
  return waterfallBars(
    { id: 'sticker', label: 'letter', name: 'What the letter says', value: sticker },
    shown.map((step) => ({
      id: step,
      label: STEP_WORDS[step].label,
      name: STEP_WORDS[step].label,
      value: steps[step]
    })),
    { id: 'present', label: 'to you', name: 'Worth to you today' }
  );
}

/** Sum of several components' steps. */
export function summedSteps(all: readonly Steps[]): Steps {
  return Object.fromEntries(STEPS.map((step) => [step, all.reduce((sum, one) => sum + one[step], 0)])) as Steps;
}
