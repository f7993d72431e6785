import { describe, expect, it } from 'vitest';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import { tornado } from '#lib/engine/sensitivity/tornado.ts';
import { basis, questionOf, rich, slowDifference } from './pairs.ts';

const question = questionOf(rich);
const inputs = sensitivityInputs(question, basis);
const { base, bars } = tornado(question, inputs, basis);

describe('the tornado', () => {
  it('stands on the difference that the comparison shows', () => {
    expect(base).toBeCloseTo(slowDifference(question, rich), 6);
  });

  it('has a bar for each input that nobody knows for certain, none for what the letters say', () => {
    const unsure = inputs.filter(({ basis: on }) => on !== 'letter').map(({ path }) => path);
    expect(bars.map(({ input }) => input.path).sort()).toEqual(unsure.sort());
    expect(bars.length).toBeGreaterThan(8);
  });

  it('ends where a full valuation of the document at P10 and at P90 ends', () => {
    for (const { input, atLow, atHigh } of bars) {
      expect(atLow, input.path).toBeCloseTo(slowDifference(question, input.set(input.low)), 6);
      expect(atHigh, input.path).toBeCloseTo(slowDifference(question, input.set(input.high)), 6);
    }
  });

  it('has the longest bar first', () => {
    const swings = bars.map(({ atLow, atHigh }) => Math.max(base, atLow, atHigh) - Math.min(base, atLow, atHigh));
    expect(bars.map(({ swing }) => swing)).toEqual(swings);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
  });

  it('points the right way: more of what the offer alone grants is good for it, more cuts of its grant are bad', () => {
    const bar = (path: string) => bars.find(({ input }) => input.path === path)!;
    expect(bar('employers[0].stock.price').atHigh).toBeGreaterThan(base);
    expect(bar('employers[0].stock.price').atLow).toBeLessThan(base);
    expect(bar('offers[0].components[3].revocationRatePerYear').atHigh).toBeLessThan(base);
  });

  it('is the mirror image when the offers change places', () => {
    const turned = tornado({ ...question, pair: { offer: 'b', rival: 'a' } }, inputs, basis);
    expect(turned.base).toBeCloseTo(-base, 6);
    expect(turned.bars.map(({ input }) => input.path)).toEqual(bars.map(({ input }) => input.path));
    turned.bars.forEach(({ atLow }, place) => expect(atLow).toBeCloseTo(-bars[place]!.atLow, 6));
  });
});
