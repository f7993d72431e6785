/** Break-evens in words: which is called the nearest, in which direction it lies, and no door is called closed that is open. */
import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import {
  breakEvens,
  closedDoors,
  condition,
  distance,
  isToday
} from '../../../../src/routes/scenario/sensitivity/break-even-words.ts';
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
    expect(distance(one(9000, demand))).toBe('$7.8k higher, which hardly happens');
  });

  it('a letter is as far away at a fifth as a doubt at one in ten', () => {
    expect(one(120_000, {}).reach).toBeCloseTo(1, 12);
    expect(distance(one(120_000, {}))).toBe('20% higher');
    expect(distance(one(0.05, { kind: 'raise', current: 0.03, low: 0.03, high: 0.03 }))).toBe('2 points higher');
  });

  it('none is said with where it was looked for', () => {
    expect(distance(one(null, {}))).toBe('none between $0 and $400k');
  });

  it('is rounded like an estimate: no company is $143,399,618 away', () => {
    const company = { kind: 'companyValue', current: 30e6, low: 10e6, high: 50e6, employer: 'halcyon' } as const;
    expect(distance(one(173_399_618, company))).toBe('$143M higher, which hardly happens');
    expect(distance(one(100_020, {}))).toBe('$20 higher');
    expect(distance(one(0.618, { kind: 'raise', current: 0.15, low: 0.15, high: 0.15 }))).toBe('47 points higher');
  });

  it('is nothing where no words tell the two apart, also from nothing', () => {
    expect(distance(one(100_000.2, {}))).toBe('equal now');
    expect(distance(one(0.004, { kind: 'exitCost', current: 0, low: 0, high: 0 }))).toBe('equal now');
  });

  it('once the two are equal, cents that are left are not called a way to go', () => {
    const small = { ...demand, current: 50, low: 20, high: 90 };
    const nearly = one(50.01, small);
    expect(distance(nearly)).toBe('hardly higher, as it well may be');
    expect(distance(nearly, true)).toBe('equal now');
    expect(isToday(nearly, true)).toBe(true);
    expect(distance(one(70, small), true)).toBe('40% higher, as it well may be');
    expect(isToday(one(null, small), true)).toBe(false);
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

describe('a grant of tokens', () => {
  const [offer, ...others] = scenario.offers;
  const grant = {
    id: 'tokens',
    kind: 'compute',
    denomination: 'tokens',
    service: 'token',
    perMonth: 300,
    unvested: 'none',
    workUse: 'tool'
  } as unknown as Scenario['offers'][0]['components'][0];
  const granted: Scenario = {
    ...scenario,
    market: {
      ...scenario.market,
      services: { ...scenario.market.services, token: { family: 'tokens', unit: 'million tokens', list: 10 } }
    },
    offers: [{ ...offer!, components: [...offer!.components, grant] }, ...others]
  };
  const said = (at: number | null) =>
    breakEvens(granted, [
      soughtAt(at, { kind: 'perMonth', component: 'tokens', field: 'perMonth', current: 300, low: 300, high: 300, most: 1200 })
    ])[0]!;

  it('keeps its millions: 300 is no number of tokens', () => {
    expect(
      condition(said(450))
        ?.map((part) => part.text)
        .join('')
    ).toBe('with Borealis’ token grant a month above 450 million tokens (now 300 million tokens)');
    expect(distance(said(950))).toBe('650 million tokens higher');
    expect(distance(said(null))).toBe('none between 0 and 1.2 billion tokens');
  });
});
