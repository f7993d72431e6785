import { describe, expect, it } from 'vitest';
import { curveLevel } from '#lib/charts/curve-chart.ts';
import { logTrack } from '../../../../src/routes/scenario/equity/log-track.ts';
import {
  deltaSentence,
  optionChart,
  optionCurve,
  optionDelta,
  optionValue
} from '../../../../src/routes/scenario/equity/option-curve.ts';
import { document } from './equity-offers.ts';
import { valued } from './valued-equity.ts';

const { valued: offer, shared } = valued(document, 'orrery');
const claim = offer.offer.components.find(({ id }) => id === 'options');
const { stock } = offer.offer;
if (claim?.kind !== 'claim' || stock?.kind !== 'public') throw new Error('a listed option');
const option = { claim, stock, offer: offer.offer, resolved: shared.resolved };

describe('an option on a listed share', () => {
  it('is worth at today’s price what the valuation says of a unit', () => {
    expect(optionValue(option, 120)).toBeCloseTo(offer.claims.get('options')!.unitValue, 6);
  });

  it('is never worth less than exercising at once, nor more than the share', () => {
    for (const { at, level } of optionCurve(option)) {
      expect(level).toBeGreaterThanOrEqual(Math.max(0, at - 120) - 1e-9);
      expect(level).toBeLessThanOrEqual(at);
    }
  });

  it('moves with the share by less than one for one, more the higher it stands', () => {
    const [low, now, high] = [60, 120, 400].map((price) => optionDelta(option, price));
    expect(low).toBeLessThan(now!);
    expect(now).toBeLessThan(high!);
    expect(high).toBeLessThanOrEqual(1 + 1e-9);
    // the slope of the chord over a dollar
    expect(now).toBeCloseTo(optionValue(option, 120.5) - optionValue(option, 119.5), 3);
  });

  it('the chart has the exact value at the price that is tried', () => {
    const { curves, marks, end } = optionChart(option, optionCurve(option), 512.34, 'USD');
    expect(curveLevel(curves[0]!, 512.34)).toBeCloseTo(optionValue(option, 512.34), 9);
    expect(end).toBeGreaterThan(512.34);
    expect(marks.map(({ name }) => name)).toEqual(['strike $120.00', 'today $120.00', 'share at $512.34']);
  });

  it('says the delta in cents, and in other money as money', () => {
    expect(deltaSentence(0.6237, 'USD')).toBe('A dollar on the share moves an option by 62 cents.');
    expect(deltaSentence(0.6237, 'EUR')).toBe('€1.00 on the share moves an option by €0.62.');
  });
});

describe('a track of powers of ten', () => {
  it('reaches well to both sides of a value, and is there without one', () => {
    expect(logTrack(160_000_000)).toEqual({ low: 1e6, high: 1e10 });
    expect(logTrack(0)).toEqual({ low: 0.01, high: 100 });
  });
});
