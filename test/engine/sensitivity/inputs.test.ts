import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountMean, resolve, type Scenario } from '#lib/engine/index.ts';
import { ComparedPair } from '#lib/engine/sensitivity/compared-pair.ts';
import { amountAt } from '#lib/engine/sensitivity/document-values.ts';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import seriesB from '#models/offers/series-b-or-listed.json' with { type: 'json' };
import firstEngineer from '#models/offers/first-engineer.json' with { type: 'json' };
import { grant } from '../../support/scenario.ts';
import { equityScenarios, scenarios } from '../arbitrary-scenario.ts';
import { against, basis, inputAt, questionOf, rich, salary, slowDifference } from './pairs.ts';

const segments = (path: string) =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

describe('the inputs of a comparison', () => {
  const question = questionOf(rich);
  const inputs = sensitivityInputs(question, basis);

  it('has every figure that moves either offer, once, by its path in the document', () => {
    expect(inputs.map(({ path }) => path).sort()).toEqual([
      'candidate.computeDemand.gpu.elasticity',
      'candidate.computeDemand.gpu.spendPerMonth',
      'candidate.computeDemand.tokens.elasticity',
      'candidate.computeDemand.tokens.spendPerMonth',
      'candidate.discountRatePerYear',
      'candidate.leaveRatePerYear',
      'candidate.outsidePayPerYear',
      'candidate.tax.otherIncomePerYear',
      'employers[0].stock.growthPerYear',
      'employers[0].stock.price',
      'market.services.hour.driftPerYear',
      'market.services.hour.prices',
      'market.services.hour.retail',
      'market.services.token.driftPerYear',
      'market.services.token.prices',
      'market.services.token.retail',
      'offers[0].components[0].perYear',
      'offers[0].components[0].raisePerYear',
      'offers[0].components[1].amount',
      'offers[0].components[2].units',
      'offers[0].components[3].exitCost',
      'offers[0].components[3].perMonth',
      'offers[0].components[3].revocationRatePerYear',
      'offers[0].components[3].shadowPremium',
      'offers[0].components[3].workCredit',
      'offers[0].components[3].workShare',
      'offers[1].components[0].perYear',
      'offers[1].components[0].raisePerYear',
      'offers[1].components[1].exitCost',
      'offers[1].components[1].perMonth',
      'offers[1].components[1].revocationRatePerYear',
      'offers[1].components[1].shadowPremium',
      'offers[1].components[1].workShare'
    ]);
  });

  it('leaves out what moves nothing: what the employer pays for compute is no matter of the candidate', () => {
    expect(inputs.find(({ path }) => path === 'market.services.hour.wholesale')).toBeUndefined();
    expect(rich.market.services.hour!.wholesale).toBe(3);
    expect(inputs.find(({ path }) => path === 'offers[1].components[1].workCredit')).toBeUndefined();
  });

  it('puts a value where the path says, and nothing else moves with it in the document', () => {
    for (const { path, kind, set, current } of inputs.filter(({ kind }) => kind !== 'prices')) {
      const value = current + 0.01;
      const moved = set(value);
      expect(amountAt(moved, segments(path)), path).toBe(value);
      const was = amountAt(rich, segments(path));
      const back =
        was === undefined
          ? moved
          : inputsOf(moved)
              .find((input) => input.path === path)!
              .set(amountMean(was));
      if (was !== undefined && typeof was === 'number') expect(back, kind).toEqual(rich);
    }
    function inputsOf(document: Scenario) {
      return sensitivityInputs(questionOf(document), basis);
    }
  });

  it('starts from what the ladder takes: at its current value each input gives the base', () => {
    const base = slowDifference(question, rich);
    for (const { path, set, current } of inputs) expect(slowDifference(question, set(current)), path).toBeCloseTo(base, 6);
  });

  it('says whose an input is, so that a page can name and link it', () => {
    expect(inputAt(question, 'offers[0].components[3].workShare')).toMatchObject({
      kind: 'jobNeed',
      offer: 'a',
      component: 'gpus',
      field: 'workShare'
    });
    expect(inputAt(question, 'employers[0].stock.price')).toMatchObject({
      kind: 'sharePrice',
      employer: 'acme',
      offer: 'a',
      field: 'stock.price'
    });
  });

  it('looks where a change of the figure is allowed, with today within', () => {
    for (const { least, low, current, high, most, path } of inputs) {
      expect(least <= low && low <= high && high <= most, path).toBe(true);
      expect(least <= current && current <= most, path).toBe(true);
    }
    expect(inputAt(question, 'offers[0].components[1].amount').most).toBe(1_000_000);
  });

  it('never asks about a cluster without GPUs: a share of nothing is no grant', () => {
    const document = against([{ id: 'gpus', kind: 'compute', denomination: 'clusterShare', share: 0.01 }], [salary(1000)]);
    const { least, most, current } = inputAt(questionOf(document), 'employers[0].cluster.gpus');
    expect([least, current, most]).toEqual([1, 100, 400]);
  });

  it('never throws and never breaks a letter, whatever the documents', () => {
    fc.assert(
      fc.property(
        fc.oneof(scenarios({ zeros: true, countries: true }), equityScenarios({ zeros: true, countries: true })),
        (document) => {
          for (const { least, low, high, most, set, path } of sensitivityInputs(questionOf(document), basis)) {
            for (const value of [least, low, high, most])
              expect(slowDifference(questionOf(document), set(value)), path).not.toBeNaN();
          }
        }
      ),
      { numRuns: 6, seed: 3 }
    );
  });
});

describe('how unsure an input is', () => {
  const question = questionOf(rich);

  it('own demand: 90 % within a factor of three of the median, with the figure of the ladder as its mean', () => {
    const { low, high, current, basis: on } = inputAt(question, 'candidate.computeDemand.gpu.spendPerMonth');
    const sigma = Math.log(high / low) / (2 * 1.2815515655446004);
    expect(sigma).toBeCloseTo(Math.log(3) / 1.6448536269514722, 12);
    expect(Math.sqrt(low * high) * Math.exp(sigma ** 2 / 2)).toBeCloseTo(current, 9);
    expect(on).toBe('assumed');
  });

  it('a range of the document goes before what is assumed, by its quantiles', () => {
    const { low, high, basis: on } = inputAt(question, 'candidate.computeDemand.tokens.spendPerMonth');
    // Lognormal with median √(50 · 200) = 100 and 50 … 200 as its 5 and 95 %: P90 = 100 · 2^(1.28155/1.64485)
    expect(high).toBeCloseTo(100 * 2 ** 0.779128, 3);
    expect(low).toBeCloseTo(100 / 2 ** 0.779128, 3);
    expect(on).toBe('range');
  });

  it('the share that the job needs: ± 0.2 as far as 0 and 1 allow on both sides', () => {
    const of = (workShare: number) =>
      inputAt(questionOf(against([grant({ perMonth: 800, workShare })], [salary(1000)])), 'offers[0].components[0].workShare');
    expect(of(0.4).high - 0.4).toBeCloseTo(0.2 * 0.779128, 5);
    expect(of(0.9).high - 0.9).toBeCloseTo(0.1 * 0.779128, 5);
    expect(of(1)).toMatchObject({ low: 1, high: 1, basis: 'letter' });
  });

  it('a guess by its shipped range, and a figure typed in its place as unsure in proportion to its odds', () => {
    const { leaveRatePerYear, ...rest } = rich.candidate;
    expect(leaveRatePerYear).toBe(0.15);
    const guessed = inputAt(questionOf({ ...rich, candidate: rest }), 'candidate.leaveRatePerYear');
    const typed = inputAt(question, 'candidate.leaveRatePerYear');
    expect(guessed).toMatchObject({ current: 0.15, basis: 'guess' });
    expect(typed).toMatchObject({ low: guessed.low, high: guessed.high, basis: 'assumed' });
    // 5 to 30 % as 90 %: lognormal
    expect(Math.log(guessed.high / guessed.low) / Math.log(6)).toBeCloseTo(0.779128, 5);
    const restless = inputAt(
      questionOf({ ...rich, candidate: { ...rest, leaveRatePerYear: 0.8 } }),
      'candidate.leaveRatePerYear'
    );
    expect(restless.high).toBeLessThan(1);
    expect(restless.low).toBeLessThan(0.8);
  });

  it('a letter is certain, but can be bargained about', () => {
    const { low, high, current, least, most } = inputAt(question, 'offers[0].components[0].perYear');
    expect([low, high, current, least, most]).toEqual([150_000, 150_000, 150_000, 0, 600_000]);
  });

  it('prices by their volatility: the average over the grid, not the price of one day', () => {
    const { low, high, current } = inputAt(question, 'market.services.hour.prices');
    expect(current).toBe(1);
    // A day two years ahead has σ√2 = 0.57, the average about 0.57/√3: far less.
    expect(Math.log(high / low) / (2 * 1.28155)).toBeCloseTo(0.4 * Math.sqrt((24 + 1.5) / 36), 2);
    expect(inputAt(question, 'market.services.token.prices')).toMatchObject({ low: 1, high: 1 });
  });

  it('moves all that follows a price: retail, what is stated beside it, and the level that it goes back to', () => {
    const document = against([grant({ perMonth: 800 })], [salary(1000)], {
      services: { hour: { fairMarketValue: 5, reversionLevel: 2, reversionHalfLifeYears: 1, volatilityPerYear: 0.5 } }
    });
    const { set } = inputAt(questionOf(document), 'market.services.hour.prices');
    const [service] = resolve(set(2), basis.guesses(document)).services;
    expect(service).toMatchObject({ list: 10, retail: 8, wholesale: 6, fairMarketValue: 10, reversion: { level: 4 } });
  });

  it('a private company by its exits, failure included, over what is expected of them', () => {
    const exits = inputAt(questionOf(seriesB as Scenario), 'employers[0].stock.exits');
    const path = sensitivityInputs(
      questionOf({
        ...(firstEngineer as Scenario),
        offers: [firstEngineer.offers[0], firstEngineer.offers[3]] as Scenario['offers']
      }),
      basis
    );
    expect(exits.low).toBe(0);
    expect(exits.high).toBeGreaterThan(1);
    expect(path.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['companyValue', 'failure', 'exitMonth', 'ventureRate', 'dilution'])
    );
    expect(path.find(({ kind }) => kind === 'exitMonth')!.whole).toBe(true);
  });
});

describe('a pair that is valued again and again', () => {
  it('says of every input what a full valuation says, whichever offer it leaves alone', () => {
    fc.assert(
      fc.property(
        fc.oneof(scenarios({ zeros: true, countries: true }), equityScenarios({ zeros: true, countries: true })),
        fc.integer({ min: 0, max: 20 }).map((step) => step / 20),
        (document, share) => {
          const question = questionOf(document);
          const pair = new ComparedPair(question, basis);
          for (const { least, most, set, path } of sensitivityInputs(question, basis)) {
            const moved = set(least + share * (most - least));
            const slow = slowDifference(question, moved);
            expect(Math.abs(pair.difference(moved) - slow), path).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(slow)));
          }
        }
      ),
      { numRuns: 12, seed: 8 }
    );
  });

  it('values under a stress what is stressed', () => {
    const stress = { leavesAfter: 7, cutAfter: 3, prices: { hour: 2 }, equityWorthless: true };
    const question = questionOf(rich, stress);
    const { set } = inputAt(question, 'market.services.hour.retail');
    expect(new ComparedPair(question, basis).difference(set(6))).toBeCloseTo(slowDifference(question, set(6)), 6);
  });

  it('refuses an offer that is not there', () => {
    const question = { ...questionOf(rich), pair: { offer: 'a', rival: 'nobody' } };
    expect(() => new ComparedPair(question, basis)).toThrow('there is no offer nobody');
  });
});
