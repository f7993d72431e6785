import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  common,
  comparisonValue,
  offerValuation,
  resolve,
  turningPoints,
  type Component,
  type Scenario,
  type TurningInput
} from '#lib/engine/index.ts';
import { grant, guesses, offerAnswerOf, scenario, valuationOf, type Parts } from '../support/scenario.ts';
import { scenarios } from './arbitrary-scenario.ts';

const pair = { offer: 'a', rival: 'b' };

/** Offers `a` and `b` of the same employer. */
function against(a: Component[], b: Component[], parts: Parts = {}): Scenario {
  const document = scenario(a, parts);
  return { ...document, offers: [document.offers[0]!, { ...document.offers[0]!, id: 'b', components: b }] };
}

/** By how much `a` is worth more than `b` when the input is `value`. */
function difference(input: TurningInput, value: number): number {
  const shared = common(resolve(input.set(value), guesses));
  const [a, b] = shared.resolved.offers.map((offer) => comparisonValue(offerValuation(offer, shared)));
  return a! - b!;
}

const salary = (perYear: number): Component => ({ id: 'base', kind: 'salary', perYear });
const rich = against(
  [
    salary(150_000),
    { id: 'sign', kind: 'signOn', amount: 10_000, clawbackMonths: 12 },
    grant({ perMonth: 800, workShare: 0.4, workCredit: 0.1, revocationRatePerYear: 0.2, expiresAfterMonths: 3 })
  ],
  [salary(165_000), grant({ id: 'small', denomination: 'tokens', service: 'token', perMonth: 100 })],
  {
    horizonMonths: 24,
    candidate: {
      tax: { regime: 'flat', rate: 0.35 },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.15,
      outsidePayPerYear: 140_000,
      computeDemand: { gpu: { spendPerMonth: 300, elasticity: 1.2 }, tokens: { spendPerMonth: 100, elasticity: 1.2 } }
    }
  }
);

describe('the comparison value', () => {
  it('is total and elsewhere together, or an offer that starts late would look poor', () => {
    const offer = offerAnswerOf(rich, 'a');
    expect(comparisonValue(valuationOf(rich, 'a'))).toBeCloseTo(offer.total.present + offer.elsewhere.present, 6);
  });
});

describe('what must be true', () => {
  const points = turningPoints(rich, pair, { guesses });

  it('asks of every input that people argue about: demand, leaving, retail, and each grant and sign-on', () => {
    expect(points.map(({ input }) => [input.kind, input.family ?? input.service ?? input.component].join(' ')).sort()).toEqual([
      'jobNeed gpus',
      'jobNeed small',
      'leaving ',
      'ownDemand gpu',
      'ownDemand tokens',
      'retail hour',
      'retail token',
      'revocation gpus',
      'revocation small',
      'signOn sign',
      'workCredit gpus',
      'workCredit small'
    ]);
    expect(points.find(({ input }) => input.kind === 'jobNeed' && input.component === 'gpus')!.input.current).toBe(0.4);
  });

  it('names values at which the two offers are equal, to the cent', () => {
    const found = points.filter(({ at }) => at !== null);
    expect(found.length).toBeGreaterThan(2);
    for (const { input, at } of found) expect(Math.abs(difference(input, at!))).toBeLessThan(0.01);
  });

  it('says none only where a fine search finds none either', () => {
    const none = points.filter(({ at }) => at === null);
    expect(none.length).toBeGreaterThan(2);
    for (const { input } of none) {
      const signs = Array.from({ length: 101 }, (_, n) =>
        Math.sign(difference(input, input.low + ((input.high - input.low) * n) / 100))
      );
      expect(new Set(signs), input.kind).toHaveLength(1);
    }
  });

  it('puts the nearest first and what never turns it last', () => {
    const distances = points.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    for (const { input, at, distance } of points) {
      expect(distance).toBeCloseTo(at === null ? Infinity : Math.abs(at - input.current) / (input.high - input.low), 12);
    }
  });

  it('leaves the document as it was', () => {
    const before = JSON.stringify(rich);
    turningPoints(rich, pair, { guesses });
    expect(JSON.stringify(rich)).toBe(before);
  });

  it('is found by hand: a sign-on of 6 000 closes a gap of 6 000', () => {
    const document = against([salary(60_000), { id: 'sign', kind: 'signOn', amount: 1000 }], [salary(66_000)]);
    const sign = turningPoints(document, pair, { guesses }).find(({ input }) => input.kind === 'signOn')!;
    expect(sign.at).toBeCloseTo(6000, 4);
    expect(sign.distance).toBeCloseTo(5000 / 100_000, 9);
  });

  it('sees own demand that turns the comparison twice within a small part of its range', () => {
    // ε = 0. a: 50 units a month (200) at full worth; b: 150 units (600) at half of it, and 50 a month in cash.
    // a − b = min(s, 200) − ½ min(s, 600) − 50 a month: −50 at 0, 0 at 100, +50 at 200, 0 at 300, −150 from 600 on
    const monthly = { expiresAfterMonths: 1 };
    const document = against(
      [grant({ perMonth: 50, ...monthly })],
      [salary(600), grant({ perMonth: 150, ...monthly, clauses: [{ name: 'IP', factor: 0.5 }] })],
      { candidate: { computeDemand: { gpu: { spendPerMonth: 80, elasticity: 0 } } } }
    );
    const demand = turningPoints(document, pair, { guesses }).find(({ input }) => input.kind === 'ownDemand')!;
    expect(difference(demand.input, 200)).toBeCloseTo(600, 6);
    expect(difference(demand.input, 400)).toBeCloseTo(-600, 6);
    expect(demand.at).toBeCloseTo(100, 4); // nearer to 80 than 300
  });

  it('moves what follows from an input along with it: tax follows retail where nothing else is said', () => {
    const document = against([grant({ perMonth: 100 })], [salary(1000)], { candidate: { tax: { regime: 'flat', rate: 0.5 } } });
    const { hour } = document.market.services;
    const { retail } = turningPoints(document, pair, { guesses }).reduce<Record<string, TurningInput>>(
      (all, { input }) => ({ ...all, [input.kind]: input }),
      {}
    );
    expect(resolve(retail!.set(7), guesses).services[0]).toMatchObject({ retail: 7, fairMarketValue: 7, wholesale: 3, list: 10 });
    expect(hour!.retail).toBe(4);
  });

  it('is answered for any two offers: the sentence under the verdict never throws and never says NaN', () => {
    fc.assert(
      fc.property(scenarios({ zeros: true }), (document) => {
        for (const { input, at, distance } of turningPoints(document, pair, { guesses })) {
          expect(distance).not.toBeNaN();
          if (at !== null) expect(at >= input.low && at <= input.high).toBe(true);
        }
      }),
      { numRuns: 10, seed: 13 }
    );
  });
});
