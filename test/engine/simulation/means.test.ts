// What is drawn has the mean that the ladder says; what is not convex, exactly so within the error of sampling.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario, SimulationBasis, SimulationQuestion } from '#lib/engine/index.ts';
import type { SimulatedBlock } from '#lib/engine/simulation/question.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { basis, certain, certainBasis, everything, question } from './questions.ts';

const SCRAMBLES = 16;

/** Means by scramble, of which the spread is the error. */
function blocks(asked: SimulationQuestion, on: SimulationBasis, points: number, leaves: number): SimulatedBlock[] {
  const model = new SimulationModel(asked, on);
  return Array.from({ length: SCRAMBLES }, (_, scramble) => model.block({ scramble, from: 0, to: points, leaves }));
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many standard errors the mean of differences is from nothing. */
function surprise(differences: readonly number[]): number {
  const average = mean(differences);
  const squares = differences.reduce((sum, one) => sum + (one - average) ** 2, 0);
  const error = Math.sqrt(squares / (differences.length - 1) / differences.length);
  const size = Math.abs(differences.reduce((most, one) => Math.max(most, Math.abs(one)), 0));
  return size < 1e-6 ? 0 : average / (error + 1e-7);
}

/** `part` of an array over several things, of which each is `length` long. */
function part(values: Float64Array, index: number, length: number): Float64Array {
  return values.subarray(index * length, (index + 1) * length);
}

/** By offer: means of samples less means of what is expected, in standard errors. */
function surprises(all: readonly SimulatedBlock[], offers: number): number[] {
  return Array.from({ length: offers }, (_, o) => [
    surprise(
      all.map(({ totals, given }) => mean(part(totals, o, totals.length / offers)) - mean(part(given, o, given.length / offers)))
    ),
    surprise(
      all.map(
        ({ elsewhere, givenElsewhere: given }) =>
          mean(part(elsewhere, o, elsewhere.length / offers)) - mean(part(given, o, given.length / offers))
      )
    )
  ]).flat();
}

describe('samples', () => {
  const folder = new URL('../../golden/scenarios/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it.each(files)(
    'of %s without doubt have the mean that the ladder expects: leaving, cuts, clawback, what is kept, lock-in',
    (file) => {
      const { scenario } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { scenario: Scenario };
      const all = blocks(question(certain(scenario), { method: 'pseudoRandom' }), certainBasis, 64, 8);
      for (const one of surprises(all, scenario.offers.length)) expect(Math.abs(one)).toBeLessThan(4.5);
    }
  );

  it('of everything at once have the mean that their paths expect, by either kind of points', () => {
    const document = everything();
    for (const method of ['sobol', 'pseudoRandom'] as const) {
      for (const one of surprises(blocks(question(document, { method }), basis, 128, 8), 3))
        expect(Math.abs(one)).toBeLessThan(4.5);
    }
  });

  it('by component and year add up to the totals', () => {
    const document = everything();
    const model = new SimulationModel(question(document, { detail: true }), basis);
    const { totals, elsewhere, detail } = model.block({ scramble: 1, from: 8, to: 24, leaves: 5 });
    const samples = 16 * 5;
    const { offers, components, yearEnds } = model.plan;
    const lastYear = yearEnds.length - 1;
    for (let o = 0; o < offers.length; o++) {
      for (let s = 0; s < samples; s++) {
        const total = totals[o * samples + s]!;
        const parts = components.map(({ offer }, c) => (offer === offers[o] ? detail!.components[c * samples + s]! : 0));
        expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 5);
        const years = yearEnds.map((_, y) => detail!.years[(o * yearEnds.length + y) * samples + s]!);
        expect(years[lastYear]).toBeCloseTo(total + elsewhere[o * samples + s]!, 5);
      }
    }
  });
});
