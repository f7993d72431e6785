/** Break-evens in words: which is called the nearest, in which direction it lies, and no door is called closed that is open. */
import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import { breakEvens, closedDoors, condition, distance } from '../../../../src/routes/scenario/sensitivity/break-even-words.ts';
import { soughtAt } from './sought.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const scenario = example as Scenario;
const one = (...of: Parameters<typeof soughtAt>) => breakEvens(scenario, [soughtAt(...of)])[0]!;
const text = (...of: Parameters<typeof soughtAt>) =>
  condition(one(...of))
    ?.map((part) => part.text)
    .join('');

const demand = {
  kind: 'ownDemand',
  path: 'candidate.computeDemand.gpu.spendPerMonth',
  field: 'spendPerMonth',
  family: 'gpu',
  current: 1200,
  low: 400,
  high: 2200,
  most: 10_000,
  basis: 'assumed'
} as const;

describe('a condition', () => {
  it('says on which side of it the other offer is worth more, and what is so today', () => {
    expect(text(120_000, {})).toBe('with Borealis’ salary above $120k (now $100k)');
    expect(text(80_000, {})).toBe('with Borealis’ salary below $80k (now $100k)');
    expect(text(900, demand)).toBe('if you would buy less than $900 of GPU time a month yourself (now $1.2k)');
  });

  it('is as exact as it takes to tell it from today, and unsaid where nothing tells them apart', () => {
    expect(text(100_300, {})).toBe('with Borealis’ salary above $100,300 (now $100,000)');
    expect(text(100_000.2, {})).toBeUndefined();
    expect(text(null, {})).toBeUndefined();
  });

  it('of an offer in another currency is told in that currency', () => {
    const offers = scenario.offers.map((offer) => (offer.id === 'borealis' ? { ...offer, currency: 'GBP' } : offer));
    const [point] = breakEvens({ ...scenario, offers }, [soughtAt(120_000, {})]);
    expect(
      condition(point!)
        ?.map((part) => part.text)
        .join('')
    ).toContain('£120k');
  });
});

describe('how far away', () => {
  it('a doubt is weighed by its own spread, on the side where the break-even lies', () => {
    expect(one(1700, demand).reach).toBe(0.5);
    expect(one(800, demand).reach).toBe(0.5);
    expect(distance(one(1700, demand))).toBe('42% higher, as it well may be');
    expect(distance(one(3000, demand))).toBe('$1,800 higher, which is unlikely'.replace('$1,800', '150%'));
    expect(distance(one(9000, demand))).toBe('$7,800 higher, which hardly happens');
  });

  it('a letter is as far away at a fifth as a doubt at one in ten', () => {
    expect(one(120_000, {}).reach).toBeCloseTo(1, 12);
    expect(distance(one(120_000, {}))).toBe('20% higher');
    expect(distance(one(0.05, { kind: 'raise', current: 0.03, low: 0.03, high: 0.03 }))).toBe('2 points higher');
  });

  it('none is said with where it was looked for', () => {
    expect(distance(one(null, {}))).toBe('none between $0 and $400k');
  });

  it('the nearest comes first, what there is none of last', () => {
    const all = breakEvens(scenario, [soughtAt(null, {}), soughtAt(300_000, { path: 'far' }), soughtAt(1300, demand)]);
    expect(all.map(({ input }) => input.path)).toEqual([demand.path, 'far', 'offers[0].components[0].perYear']);
  });
});

describe('doors that are closed', () => {
  const signOn = { kind: 'signOn', component: 'sign', field: 'amount', most: 1_000_000 } as const;

  it('no sign-on of whoever is behind closes it: said with the most that was tried', () => {
    const all = breakEvens(scenario, [soughtAt(null, signOn)]);
    expect(closedDoors(scenario, all, 'borealis')).toEqual(['No sign-on from Borealis below $1M closes this.']);
  });

  it('not of whoever is ahead, whose larger sign-on closes nothing, and not where there is one', () => {
    expect(closedDoors(scenario, breakEvens(scenario, [soughtAt(null, signOn)]), 'halcyon')).toEqual([]);
    expect(closedDoors(scenario, breakEvens(scenario, [soughtAt(60_000, signOn)]), 'borealis')).toEqual([]);
  });

  it('whatever you would buy yourself', () => {
    expect(closedDoors(scenario, breakEvens(scenario, [soughtAt(null, demand)]), 'halcyon')).toEqual([
      'However much GPU time you would buy yourself, from nothing to $10k a month, it does not turn.'
    ]);
  });
});
