// A chance instead of a mean: the package that is said to win does so in futures of its own document, beyond their error; among all packages of a small grid none that does is much cheaper.
import { describe, expect, it } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { applied } from '#lib/engine/counter/applied.ts';
import { PackageValuer } from '#lib/engine/counter/package-valuer.ts';
import type { Lever, Scenario } from '#lib/engine/index.ts';
import { largeCounter } from '../../bench/counter-case.ts';
import { drawnOdds, risky } from './drawn.ts';
import { question, searchAlone, solved } from './solve.ts';

describe('a package that must win with a chance', () => {
  const chance = 0.8;
  const scenario = risky(chance);
  const answer = solved(scenario);

  it('wins so often in the futures of the adopted offer, beyond their error', () => {
    const { probability, standardError } = drawnOdds(applied(scenario, answer.package!));
    expect(probability).toBe(answer.odds!.probability);
    expect(probability - standardError).toBeGreaterThan(chance);
    expect(answer.odds!.probability - answer.odds!.margin).toBeGreaterThanOrEqual(chance);
    expect(answer.target).toBeLessThan(answer.worth!);
  });

  it('is the cheapest of all packages that win so often, whether the grid is valued whole or searched', () => {
    const valuer = new PackageValuer(question(scenario), simulationBasis);
    const winning = [];
    for (let salary = 0; salary < 7; salary++) {
      for (let hours = 0; hours < 4; hours++) {
        const { cost, choice, worth } = valuer.value([salary, hours]);
        // Far from the answer nothing has to be drawn.
        if (cost > answer.cost! - 0.01 || worth < answer.worth! - 30_000) continue;
        if (drawnOdds(applied(scenario, valuer.package(choice))).probability > chance + 0.01) winning.push(choice);
      }
    }
    expect(winning).toEqual([]);
    expect(solved(scenario, searchAlone).cost! / answer.cost!).toBeLessThan(1.01);
  });

  it('costs more than one that is only worth more on average, and is not found where nothing wins so often', () => {
    expect(answer.cost!).toBeGreaterThan(solved(risky(null)).cost!);
    const hopeless = solved(risky(0.999));
    expect(hopeless).toMatchObject({ feasible: false, package: null });
    expect(hopeless.odds!.probability).toBeLessThan(0.999);
  });

  it('says of each lever alone what wins so often too', () => {
    const { value } = answer.alone[0]!;
    expect(drawnOdds(applied(scenario, { 'base.perYear': value })).probability).toBeGreaterThanOrEqual(chance);
    expect(answer.alone[1]!.reaches).toBe(false);
  });
});

// At long odds the listed shares and the grant make the race tight in different futures: whichever a package leans on, the other looks cheap.
describe('a package that must win where the ranking leads from one that loses to another', () => {
  const chance = 0.9;
  const whole = largeCounter({ regime: 'flat', rate: 0.4, employerRate: 0.02 }, chance);
  const { offer, rival } = whole.counter!;
  const few: Lever[] = [
    { component: 'base', field: 'perYear', min: 240_000, max: 360_000, step: 30_000 },
    { component: 'sign', field: 'amount', min: 0, max: 180_000, step: 30_000 },
    { component: 'rsus', field: 'units', min: 2000, max: 7800, step: 1450 },
    { component: 'gpus', field: 'perMonth', min: 0, max: 1500, step: 500 }
  ];
  const scenario: Scenario = {
    ...whole,
    offers: whole.offers.filter(({ id }) => id === offer || id === rival),
    counter: { ...whole.counter!, levers: few }
  };

  it('is found, and costs no more than a lever alone that wins within the limits', () => {
    const { feasible, cost, odds: found, alone } = solved(scenario);
    expect(feasible).toBe(true);
    expect(found!.probability - found!.margin).toBeGreaterThanOrEqual(chance);
    const costs = alone.flatMap((one) => (one.cost === null || one.breaks.length > 0 ? [] : [one.cost]));
    expect(costs.length).toBeGreaterThan(0);
    expect(cost!).toBeLessThan(Math.min(...costs));
  });
});
