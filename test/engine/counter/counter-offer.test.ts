// What a recruiter reads of a counter-offer: budgets kept, more freedom never dearer, levers alone and frontier as the ladder has them.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { leverKey } from '#lib/engine/lever-key.ts';
import type { CounterAnswer } from '#lib/engine/counter/answer.ts';
import { counterCase } from './arbitrary-counter.ts';
import { enteredCosts, laddered, searchAlone, solved, targetOf } from './solve.ts';

const CENT = 0.01;
const small = { flat: 240, country: 24 };
const seeds = Array.from({ length: 16 }, (_, at) => 1000 + at);

function withCounter(scenario: Scenario, changes: Partial<NonNullable<Scenario['counter']>>): Scenario {
  return { ...scenario, counter: { ...scenario.counter!, ...changes } };
}

/** None is dearer than any. */
const costOf = ({ cost }: CounterAnswer) => cost ?? 1e12;

describe.each(seeds)('counter-offer %i', (seed) => {
  const { scenario } = counterCase(seed, small);
  const counter = scenario.counter!;
  const answer = solved(scenario);

  it('says of its package what the ladder says of the adopted offer, and reaches the target with it', () => {
    expect(answer.target).toBeCloseTo(targetOf(scenario), 6);
    if (answer.package === null) {
      expect(answer.mostWorth ?? -Infinity).toBeLessThan(answer.target);
      return;
    }
    expect(Object.keys(answer.package)).toEqual(counter.levers.map(leverKey));
    const real = laddered(scenario, answer.package);
    expect(real.worth).toBeCloseTo(answer.worth!, 4);
    expect(real.cost + enteredCosts(scenario, answer.package)).toBeCloseTo(answer.cost!, 4);
    expect(answer.worth! - answer.target).toBeGreaterThan(-1e-6);
  });

  it('answers for each lever alone what changing just that in the letter gives, the cheapest that is enough', () => {
    for (const [at, lever] of counter.levers.entries()) {
      const { value, cost, reaches } = answer.alone[at]!;
      const values = 'values' in lever ? lever.values : steps(lever);
      const costs = values.map((one) => {
        const { worth, cost: own } = laddered(scenario, { [leverKey(lever)]: one });
        const entered = 'costs' in lever ? lever.costs![values.indexOf(one)]! : 0;
        return worth >= answer.target - 1e-6 ? own + entered + enteredAsItStands(scenario, leverKey(lever)) : Infinity;
      });
      const least = Math.min(...costs);
      expect(reaches).toBe(least < Infinity);
      if (!reaches) expect([value, cost]).toEqual([null, null]);
      else {
        expect(cost!).toBeCloseTo(least, 1);
        expect(costs[values.indexOf(value)]).toBeLessThan(least + 2 * CENT);
      }
    }
  });

  it('draws a frontier on which more cost is more worth, the answer on it', () => {
    const { frontier } = answer;
    for (const [at, point] of frontier.slice(1).entries()) {
      expect(point.cost).toBeGreaterThan(frontier[at]!.cost);
      expect(point.worth).toBeGreaterThan(frontier[at]!.worth);
    }
    for (const { package: values, worth } of frontier.filter((_, at) => at % 40 === 0)) {
      expect(laddered(scenario, values).worth).toBeCloseTo(worth, 4);
    }
    const enough = frontier.find(({ worth }) => worth >= answer.target - 1e-6);
    expect(enough === undefined).toBe(!answer.feasible);
    if (enough !== undefined) expect(Math.abs(enough.cost - answer.cost!)).toBeLessThan(CENT);
  });

  it('is never dearer with one lever more, or with a limit less', () => {
    const [, ...fewer] = counter.levers;
    // A lever that is taken away stays at the value that the offer has: that value is among its own.
    const first = counter.levers[0]!;
    const withStanding =
      'values' in first
        ? first
        : { component: first.component, field: first.field, values: [...steps(first), standing(scenario)] };
    const more = solved(withCounter(scenario, { levers: [withStanding, ...fewer] }));
    if (fewer.length > 0) expect(costOf(more)).toBeLessThan(costOf(solved(withCounter(scenario, { levers: fewer }))) + 2 * CENT);
    const { limits = [] } = counter;
    if (limits.length > 0)
      expect(costOf(solved(withCounter(scenario, { limits: limits.slice(1) })))).toBeLessThan(costOf(answer) + 2 * CENT);
    const looser = limits.map(({ what, max }) => ({ what, max: 1.1 * max }));
    if (limits.length > 0)
      expect(costOf(solved(withCounter(scenario, { limits: looser })))).toBeLessThan(costOf(answer) + 2 * CENT);
  });

  it('finds the same by search', () => {
    const found = solved(scenario, searchAlone);
    expect(found.search.how).toBe('searched');
    expect(found.feasible).toBe(answer.feasible);
    if (answer.feasible) expect(found.cost! / answer.cost!).toBeLessThan(1.005);
  });

  it('names packages of one worth and of rising compute, none cheaper than the cheapest', () => {
    const { named } = answer;
    expect(named.length > 0).toBe(answer.feasible);
    for (const { worth, cost, package: values } of named) {
      expect(worth - answer.target).toBeGreaterThan(-1e-6);
      expect(cost).toBeGreaterThan(answer.cost! - 2 * CENT);
      expect(laddered(scenario, values).worth).toBeCloseTo(worth, 4);
    }
    const shares = named.map(({ computeShare }) => computeShare);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

function steps({ min, max, step }: { min: number; max: number; step: number }): number[] {
  return Array.from({ length: Math.floor((max - min) / step + 1e-9) + 1 }, (_, at) => Number((min + at * step).toPrecision(12)));
}

/** What the offer has where its first lever is. */
function standing({ counter, offers }: Scenario): number {
  const { component, field } = counter!.levers[0]!;
  const one = offers[0]!.components.find(({ id }) => id === component)! as unknown as Record<string, number>;
  return one[field] ?? 0;
}

/** Costs of the values that other levers stand at. */
function enteredAsItStands({ counter, offers }: Scenario, but: string): number {
  return counter!.levers.reduce((sum, lever) => {
    if (!('values' in lever) || lever.costs === undefined || leverKey(lever) === but) return sum;
    const component = offers[0]!.components.find(({ id }) => id === lever.component) as unknown as Record<string, unknown>;
    const clauses = component.clauses as { name: string; factor: number }[];
    const value = lever.field === 'clauses' ? clauses.find(({ name }) => name === lever.name)?.factor : component[lever.field];
    return sum + (lever.costs[lever.values.indexOf(value as number)] ?? 0);
  }, 0);
}
