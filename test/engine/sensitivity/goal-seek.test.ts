import { describe, expect, it } from 'vitest';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import { breakEvenOf, breakEvens, goalSeek } from '#lib/engine/sensitivity/goal-seek.ts';
import type { Scenario } from '#lib/engine/index.ts';
import seriesB from '#models/offers/series-b-or-listed.json' with { type: 'json' };
import { against, basis, inputAt, questionOf, rich, salary, slowDifference } from './pairs.ts';

const question = questionOf(rich);
const signOn = 'offers[0].components[1].amount';

describe('the break-even of any input', () => {
  const all = breakEvens(sensitivityInputs(question, basis), question, basis);

  it('makes both offers the same to the cent, valued in full', () => {
    const found = all.filter(({ at }) => at !== null);
    expect(found.length).toBeGreaterThan(6);
    for (const { input, at } of found) expect(Math.abs(slowDifference(question, input.set(at!))), input.path).toBeLessThan(0.01);
  });

  it('says none only where a search step by step finds none either', () => {
    const none = all.filter(({ at }) => at === null);
    expect(none.length).toBeGreaterThan(2);
    for (const { input, least, most } of none) {
      const signs = Array.from({ length: 21 }, (_, n) =>
        Math.sign(slowDifference(question, input.set(least + ((most - least) * n) / 20)))
      );
      expect(new Set(signs), input.path).toHaveLength(1);
    }
  });

  it('is the same for either offer, asked about the other', () => {
    const turned = breakEvens(
      all.map(({ input }) => input),
      { ...question, pair: { offer: 'b', rival: 'a' } },
      basis
    );
    turned.forEach(({ at }, place) => {
      const there = all[place]!.at;
      if (there === null) expect(at).toBeNull();
      else expect(at).toBeCloseTo(there, 3);
    });
  });

  it('none below a million is an answer, with where it was looked for', () => {
    const poor = questionOf(against([salary(10_000), { id: 'sign', kind: 'signOn', amount: 1000 }], [salary(5_000_000)]));
    expect(breakEvenOf(inputAt(poor, 'offers[0].components[1].amount'), poor, basis)).toMatchObject({
      at: null,
      least: 0,
      most: 1_000_000
    });
  });

  it('is found in an equity letter too: what a company would have to fetch', () => {
    const startup = questionOf(seriesB as Scenario);
    const { input, at } = breakEvenOf(inputAt(startup, 'employers[0].stock.exits'), startup, basis);
    expect(at).not.toBeNull();
    expect(Math.abs(slowDifference(startup, input.set(at!)))).toBeLessThan(0.01);
  });
});

describe('where New York takes more from one dollar more', () => {
  // A step of the supplemental tax stands at a salary of 223,400: it takes 328 dollars at once, so that three salaries bring the same.
  const document = against([salary(260_000)], [salary(223_300)], {
    candidate: { tax: { regime: 'us', region: 'NY' }, leaveRatePerYear: 0, outsidePayPerYear: 0 }
  });
  const path = 'offers[0].components[0].perYear';

  it.each([260_000, 224_500, 223_000])('finds the nearest of all salaries that do: from %d', (perYear) => {
    const asked = questionOf({
      ...document,
      offers: [{ ...document.offers[0]!, components: [salary(perYear)] }, document.offers[1]!]
    });
    const input = inputAt(asked, path);
    const turns: number[] = [];
    let before = NaN;
    for (let at = 222_000; at <= 226_000; at += 20) {
      const sign = Math.sign(slowDifference(asked, input.set(at)));
      if (sign * before < 0) turns.push(at - 10);
      if (sign !== 0) before = sign;
    }
    expect(turns).toHaveLength(3);
    const nearest = turns.toSorted((a, b) => Math.abs(a - perYear) - Math.abs(b - perYear))[0]!;
    expect(Math.abs(breakEvenOf(input, asked, basis).at! - nearest)).toBeLessThanOrEqual(20);
  });
});

describe('goal seek', () => {
  it('finds by hand: 6 000 more at signing close a gap of 6 000, and 10 000 more put it 4 000 ahead', () => {
    const plain = questionOf(against([salary(60_000), { id: 'sign', kind: 'signOn', amount: 1000 }], [salary(65_000)]));
    const input = inputAt(plain, signOn);
    expect(slowDifference(plain, plain.scenario)).toBeCloseTo(-4000, 6);
    expect(breakEvenOf(input, plain, basis).at).toBeCloseTo(5000, 4);
    expect(goalSeek(input, 4000, plain, basis).at).toBeCloseTo(9000, 4);
  });

  it('reaches a difference that was asked for, with whichever input', () => {
    const target = slowDifference(question, rich) + 300;
    for (const path of [signOn, 'offers[1].components[0].perYear', 'candidate.computeDemand.gpu.spendPerMonth']) {
      const { input, at } = goalSeek(inputAt(question, path), target, question, basis);
      expect(slowDifference(question, input.set(at!)), path).toBeCloseTo(target, 1);
    }
  });
});
