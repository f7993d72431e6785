// A range is drawn and the offers that it leaves alone are kept: what comes out must be what the document with that very figure brings, whichever
// figure it is, and whatever has been drawn before.
import { describe, expect, it } from 'vitest';
import type { Amount, Scenario } from '#lib/engine/index.ts';
import { amountPlaces } from '#lib/engine/simulation/amount-places.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import type { SimulatedBlock } from '#lib/engine/simulation/question.ts';
import { POINTS_TOGETHER } from '#lib/engine/simulation/units.ts';
import { basis, everything, question } from './questions.ts';

const POINTS = 48;
const LEAVES = 4;

/** More of what may differ: own tax, lock-in, what is kept, growth, dilution, prices beside the market's. */
function document(): Scenario {
  const base = everything();
  const [a, b, c] = base.offers as [Scenario['offers'][number], Scenario['offers'][number], Scenario['offers'][number]];
  const withGrant = (offer: typeof a, fields: object) => ({
    ...offer,
    components: offer.components.map((part) => (part.id === 'gpus' ? { ...part, ...fields } : part))
  });
  return {
    ...base,
    market: {
      ...base.market,
      services: {
        ...base.market.services,
        gpu: { ...base.market.services.gpu!, marginal: 0.4, withdrawalPerYear: 0.1, fairMarketValue: 2.4 }
      }
    },
    offers: [
      { ...withGrant(a, { exitCost: 3000, shadowPremium: 1.2 }), leaveRatePerYear: 0.1 },
      withGrant(b, { keptOnLeaving: true, workCredit: 0.1 }),
      withGrant(c, { transferable: true, haircut: 0.3 })
    ]
  };
}

function drawn(scenario: Scenario): SimulatedBlock {
  return new SimulationModel(question(scenario), basis).block({ scramble: 0, from: 0, to: POINTS, leaves: LEAVES });
}

/** All figures of one offer on the paths of one draw. */
function ofGroup({ totals, elsewhere, given }: SimulatedBlock, offer: number, group: number): number[] {
  const part = (values: Float64Array, each: number) => {
    const from = (offer * POINTS + group * POINTS_TOGETHER) * each;
    return [...values.subarray(from, from + POINTS_TOGETHER * each)];
  };
  return [...part(totals, LEAVES), ...part(elsewhere, LEAVES), ...part(given, 1)];
}

/** Cents: a table of taxes stands in for the law. */
function isNear(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, i) => Math.abs(value - other[i]!) < 1);
}

const certainly = (value: number): Amount => ({ cases: [{ value, probability: 1 }] });
const either = (low: number, high: number): Amount => ({
  cases: [
    { value: low, probability: 0.5 },
    { value: high, probability: 0.5 }
  ]
});

const ofPaths = /\.spendPerMonth$|\.workShare$/;
const places = amountPlaces(document()).filter(({ path, amount }) => !ofPaths.test(path) && amount !== 0);

describe('paths on which a range came out at a figure are those of the document with that figure', () => {
  it.each(places.map((place) => [place.path, place] as const))('%s', (_, { amount, min, max, set }) => {
    const [low, high] = [(amount as number) * 0.7, Math.min(max, (amount as number) * 1.2)].map((value) =>
      Math.max(min, value)
    ) as [number, number];
    const scenario = document();
    const mixed = drawn(set(scenario, either(low, high)));
    const ends = [low, high].map((value) => drawn(set(scenario, certainly(value))));
    for (let group = 0; group < POINTS / POINTS_TOGETHER; group++) {
      const figures = (block: SimulatedBlock) => [0, 1, 2].flatMap((offer) => ofGroup(block, offer, group));
      expect(
        ends.some((end) => isNear(figures(mixed), figures(end))),
        `draw ${group}`
      ).toBe(true);
    }
  });

  it('for two figures of different offers at once', () => {
    const at = (path: string) => places.find((place) => place.path === path)!;
    const [salary, rate] = [at('offers[1].components[0].perYear'), at('offers[0].leaveRatePerYear')];
    const set = (one: Amount, other: Amount) => drawn(rate.set(salary.set(document(), one), other));
    const mixed = set(either(150_000, 250_000), either(0.05, 0.4));
    const ends = [150_000, 250_000].flatMap((one) => [0.05, 0.4].map((other) => set(certainly(one), certainly(other))));
    for (let group = 0; group < POINTS / POINTS_TOGETHER; group++) {
      const figures = (block: SimulatedBlock) => [0, 1, 2].flatMap((offer) => ofGroup(block, offer, group));
      expect(
        ends.some((end) => isNear(figures(mixed), figures(end))),
        `draw ${group}`
      ).toBe(true);
    }
  });
});
