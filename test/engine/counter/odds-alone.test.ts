// What is said by odds besides the answer is drawn as well: each lever alone, the offer as it stands, the named packages. Whoever adopts one of them is promised that it wins.
import { describe, expect, it } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { applied } from '#lib/engine/counter/applied.ts';
import { PackageFutures, wins } from '#lib/engine/counter/package-futures.ts';
import { PackageValuer } from '#lib/engine/counter/package-valuer.ts';
import type { Lever, LeverValue, Scenario } from '#lib/engine/index.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import { modelDocument } from '../../support/model-files.ts';
import { drawnOdds, risky, riskier, sureOdds } from './drawn.ts';
import { drained, question, solved } from './solve.ts';

/** By drawing every value of a lever: the cheapest that wins. */
function cheapestDrawn(
  scenario: Scenario,
  valuer: PackageValuer,
  futures: PackageFutures,
  lever: number
): LeverValue | undefined {
  const { values } = valuer.grids[lever]!;
  const winning = values.flatMap((value, place) => {
    const choice = valuer.grids.map((_, at) => (at === lever ? place : -1));
    const chance = scenario.counter!.probability!;
    const { odds } = drained(futures.draw({ choice, size: simulationStages.settled, chance, detail: false }));
    return wins(odds) ? [{ value, cost: valuer.value(choice).cost }] : [];
  });
  return winning.sort((a, b) => a.cost - b.cost)[0]?.value;
}

const base = { component: 'base', field: 'perYear' } as const;
/** An offer of the model documents, without its limits. */
function halfOfBase(probability: number, levers: Lever[]): Scenario {
  const document = modelDocument('offers/half-of-base.json') as unknown as Scenario;
  const { offer, rival } = document.counter!;
  return { ...document, counter: { offer, rival: rival!, probability, levers } };
}

describe('each lever alone, by odds', () => {
  it.each([
    [
      'shares on both sides, at long odds',
      riskier(0.95, [
        { ...base, min: 280_000, max: 300_000, step: 5000 },
        { component: 'shares', field: 'units', min: 0, max: 1200, step: 100 },
        { component: 'gpus', field: 'perMonth', min: 0, max: 600, step: 300 }
      ]),
      [true, true, false]
    ],
    [
      'a salary against listed shares',
      halfOfBase(0.6, [
        { ...base, min: 320_000, max: 400_000, step: 10_000 },
        { component: 'tokens', field: 'perMonth', min: 185, max: 385, step: 100 }
      ]),
      [true, false]
    ]
  ])('is the cheapest of all its values that win, each drawn: %s', (_, scenario, reached) => {
    const valuer = new PackageValuer(question(scenario), simulationBasis);
    const futures = new PackageFutures(question(scenario), simulationBasis, valuer);
    const { alone } = solved(scenario);
    expect(alone.map(({ reaches }) => reaches)).toEqual(reached);
    expect(alone.map(({ value }) => value ?? undefined)).toEqual(
      valuer.grids.map((__, lever) => cheapestDrawn(scenario, valuer, futures, lever))
    );
  });

  it('to the step where there are more values than are looked at', () => {
    const scenario = risky(0.6, [{ ...base, min: 240_000, max: 300_000, step: 100 }]);
    const value = solved(scenario).alone[0]!.value as number;
    expect(sureOdds(applied(scenario, { 'base.perYear': value }))).toBeGreaterThanOrEqual(0.6);
    expect(sureOdds(applied(scenario, { 'base.perYear': value - 100 }))).toBeLessThan(0.6);
  });
});

describe('the offer as it stands, by odds', () => {
  const { probability } = drawnOdds(risky(0.5));
  const sure = sureOdds(risky(0.5));
  const levers: Lever[] = [{ ...base, min: 240_000, max: 300_000, step: 10_000 }];

  it.each([
    [sure - 1e-6, true],
    [sure + 1e-6, false]
  ])('reaches a chance of %d: %s, by its own draw', (chance, reaches) => {
    const { standing } = solved(risky(chance, levers));
    expect(standing).toMatchObject({ reaches, odds: { asked: chance, probability } });
  });

  it('is drawn also where no package keeps the limits', () => {
    const scenario = risky(sure - 1e-6, levers);
    const bounded = { ...scenario, counter: { ...scenario.counter!, limits: [{ what: 'cost', max: 1 } as const] } };
    expect(solved(bounded)).toMatchObject({ feasible: false, standing: { reaches: true, breaks: ['cost'] } });
  });
});

describe('named packages, by odds', () => {
  const chance = 0.35;
  const scenario = risky(chance, [
    { ...base, min: 240_000, max: 300_000, step: 2000 },
    { component: 'gpus', field: 'perMonth', min: 0, max: 900, step: 50 },
    { component: 'gpus', field: 'revocationRatePerYear', values: [0.2, 0] }
  ]);
  const answer = solved(scenario);

  it('win, each of them, and the best is one', () => {
    expect(answer.named.length).toBeGreaterThanOrEqual(2);
    expect(answer.named.map((one) => one.package)).toContainEqual(answer.package);
    for (const one of answer.named) expect(sureOdds(applied(scenario, one.package)), one.mix).toBeGreaterThanOrEqual(chance);
  });

  it('nobody says that nothing cheaper wins: few were drawn', () => {
    expect(answer.search).toMatchObject({ by: 'odds', how: 'exhaustive', missed: null });
    expect(solved(risky(null)).search).toMatchObject({ by: 'worth', missed: 0 });
  });
});
