/** The ladder as bars: from what the letter says to what it is worth, with nothing lost on the way. */
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { STEPS, type Steps } from '#lib/engine/index.ts';
import { ladderBars, summedSteps } from '../../../src/routes/scenario/ladder-bars.ts';
import { valuedOffers } from './compared.ts';

const none = Object.fromEntries(STEPS.map((step) => [step, 0])) as Steps;

describe('the bars of a ladder', () => {
  it('end at the present value, of every component and of every whole offer', async () => {
    for (const id of ['borealis-halcyon', 'compute-rich-institute', 'counter-to-meridian', 'london-san-francisco']) {
      for (const { answer } of valuedOffers(await exampleScenario(id))) {
        for (const { sticker, steps, present } of answer.components) {
          // Steps of less than half a cent are not drawn.
          expect(ladderBars(sticker, steps).at(-1)!.to).toBeCloseTo(present, 0);
        }
        const whole = ladderBars(answer.total.sticker, summedSteps(answer.components.map(({ steps }) => steps)));
        expect(whole.at(-1)!.to).toBeCloseTo(answer.total.present, 0);
      }
    }
  });

  it('stand in the order of the steps, name both ends, and leave out what is nothing', () => {
    const bars = ladderBars(100, { ...none, tax: -40, list: 10, leaving: 0.004 });
    expect(bars.map(({ id, value, to }) => [id, value, to])).toEqual([
      ['sticker', 100, 100],
      ['list', 10, 110],
      ['tax', -40, 70],
      ['present', 70, 70]
    ]);
    expect([bars[0]!.name, bars.at(-1)!.name]).toEqual(['What the letter says', 'Worth to you today']);
  });

  it('go below zero where a grant takes more than it gives', () => {
    expect(ladderBars(10, { ...none, tax: -25 }).at(-1)!.value).toBe(-15);
  });
});

it('the steps of a whole offer are the sums of its components’ steps, and none of nothing', () => {
  expect(summedSteps([])).toEqual(none);
  expect(
    summedSteps([
      { ...none, tax: -1 },
      { ...none, tax: -2, time: 3 }
    ])
  ).toEqual({ ...none, tax: -3, time: 3 });
});
