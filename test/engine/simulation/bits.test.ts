// The same question gives the same bits, however the work is cut; and offers that are alike meet the same luck.
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import type { Scenario } from '#lib/engine/index.ts';
import type { SimulatedBlock } from '#lib/engine/simulation/question.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { basis, everything, question } from './questions.ts';

/** With ranges, so that the scenario itself is drawn. */
function ranged(): Scenario {
  const document = everything();
  const [first, ...rest] = document.offers;
  const components = first!.components.map((one) =>
    one.kind === 'salary' ? { ...one, perYear: { low: 180_000, high: 240_000 } } : one
  );
  return { ...document, offers: [{ ...first!, components }, ...rest] };
}

/** Samples of one path of a block, as text that keeps every bit. */
function pathText(block: SimulatedBlock, path: number): string {
  const { from, to, leaves } = block.unit;
  const paths = to - from;
  const of = (values: Float64Array, each: number) =>
    Array.from({ length: values.length / (paths * each) }, (_, index) => [
      ...values.subarray((index * paths + path) * each, (index * paths + path + 1) * each)
    ]);
  const { totals, elsewhere, ventureCharge, given, givenElsewhere } = block;
  return JSON.stringify([
    of(totals, leaves),
    of(elsewhere, leaves),
    of(ventureCharge, leaves),
    of(given, 1),
    of(givenElsewhere, 1)
  ]);
}

describe('the same question', () => {
  it.each([
    ['without ranges', everything()],
    ['with ranges', ranged()]
  ])('%s gives the same bits however the work is cut, and in whatever order it is done', (_, document) => {
    for (const method of ['sobol', 'pseudoRandom'] as const) {
      const whole = new SimulationModel(question(document, { method }), basis).block({ scramble: 2, from: 0, to: 48, leaves: 4 });
      const other = new SimulationModel(question(document, { method }), basis);
      for (const [from, to] of [
        [32, 48],
        [0, 8],
        [8, 32]
      ] as const) {
        other.block({ scramble: 0, from: 0, to: 5, leaves: 3 });
        const part = other.block({ scramble: 2, from, to, leaves: 4 });
        for (let path = from; path < to; path++) expect(pathText(part, path - from)).toBe(pathText(whole, path));
      }
    }
  });

  it('gives the same bits after more taxes were asked about than the law keeps', () => {
    const model = new SimulationModel(question(ranged()), basis);
    const unit = { scramble: 0, from: 0, to: 16, leaves: 2 };
    const before = model.block(unit);
    for (let n = 0; n <= 200; n++) taxLaw({ regime: 'flat', rate: n / 1000 });
    const after = model.block(unit);
    for (let path = 0; path < 16; path++) expect(pathText(after, path)).toBe(pathText(before, path));
  });

  it('gives the same totals with and without detail', () => {
    const unit = { scramble: 0, from: 0, to: 16, leaves: 4 };
    const plain = new SimulationModel(question(everything()), basis).block(unit);
    const detailed = new SimulationModel(question(everything(), { detail: true }), basis).block(unit);
    for (let path = 0; path < 16; path++) expect(pathText(detailed, path)).toBe(pathText(plain, path));
  });

  it('gives others for another seed, and for another scramble', () => {
    const unit = { scramble: 0, from: 0, to: 1, leaves: 1 };
    const first = (seed: number, scramble: number) =>
      new SimulationModel(question(everything(), { seed }), basis).block({ ...unit, scramble }).totals[0];
    expect(new Set([first(1, 0), first(2, 0), first(1, 1)]).size).toBe(3);
  });
});

describe('two letters that say the same', () => {
  it('are worth the same on every path, on every leave date', () => {
    for (const document of [everything(), ranged()]) {
      for (const offer of document.offers) {
        const twins = {
          ...document,
          offers: [
            { ...offer, id: 'x' },
            { ...offer, id: 'y' }
          ]
        };
        // A range is drawn for each letter apart: only what they share is the same
        if (JSON.stringify(offer).includes('"low"')) continue;
        const { totals, elsewhere, given } = workShareOnce(twins);
        for (const values of [totals, elsewhere, given]) {
          const half = values.length / 2;
          expect([...values.subarray(0, half)]).toEqual([...values.subarray(half)]);
        }
      }
    }
  });
});

/** What the job needs is each letter's own: here nobody doubts it. */
function workShareOnce(document: Scenario): SimulatedBlock {
  const certain = { ...basis, uncertainty: { ...basis.uncertainty, workShareSpread: 0 } };
  return new SimulationModel(question(document), certain).block({ scramble: 0, from: 0, to: 32, leaves: 8 });
}
