import { describe, expect, it } from 'vitest';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { amountMean, resolve, type Component, type Offer, type Scenario, type SimulationQuestion } from '#lib/engine/index.ts';
import { amountAt, withAmount } from '#lib/engine/sensitivity/document-values.ts';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import { known, simulatedBars, simulatedDifference } from '#lib/engine/sensitivity/simulated-tornado.ts';
import { tornado } from '#lib/engine/sensitivity/tornado.ts';
import { basis, inputAt, questionOf, rich } from './pairs.ts';

const question = { ...questionOf(rich), seed: 1, method: 'sobol' as const };
const sampler = (asked: SimulationQuestion) => new SimulationModel(asked, basis);
const size = { scrambles: 1, points: 64, leaves: 4 };
const inputs = sensitivityInputs(question, basis);
const bars = [...simulatedBars(question, inputs, sampler, size)];

describe('the tornado of what is simulated', () => {
  it('has a bar for every input that is not certain, in their order', () => {
    expect(bars.map(({ input }) => input.path)).toEqual(
      inputs.filter(({ basis: on }) => on !== 'letter').map(({ path }) => path)
    );
  });

  it('points as the ladder does where the ladder moves much, and about as far', () => {
    const { bars: steep } = tornado(question, inputs, basis);
    for (const { input, atLow, atHigh } of steep.slice(0, 4)) {
      const { low, high } = bars.find((bar) => bar.input.path === input.path)!;
      expect((high.mean - low.mean) / (atHigh - atLow), input.path).toBeGreaterThan(0.7);
      expect((high.mean - low.mean) / (atHigh - atLow), input.path).toBeLessThan(1.4);
    }
  });

  it('draws the same points at both ends: what moves nothing moves nothing, to the bit', () => {
    const need = inputAt(question, 'offers[0].components[3].workShare');
    const once = simulatedDifference({ ...question, scenario: need.set(0.3) }, sampler, size);
    expect(simulatedDifference({ ...question, scenario: need.set(0.3) }, sampler, size)).toEqual(once);
    const turned = simulatedDifference({ ...question, pair: { offer: 'b', rival: 'a' } }, sampler, size);
    const base = simulatedDifference(question, sampler, size);
    expect(turned.mean).toBeCloseTo(-base.mean, 6);
    expect(turned.odds).toBeCloseTo(1 - base.odds, 12);
  });

  it('takes an input that is known for known: demand and work share lose their doubt, a price its volatility', () => {
    const sure = (path: string, at: (string | number)[], value: number) =>
      amountAt(known(inputAt(question, path), value, rich), at);
    const demand = sure(
      'candidate.computeDemand.gpu.spendPerMonth',
      ['candidate', 'computeDemand', 'gpu', 'spendPerMonth'],
      700
    )!;
    const need = sure('offers[0].components[3].workShare', ['offers', 0, 'components', 3, 'workShare'], 0.25)!;
    for (const amount of [demand, need]) expect(amount).toHaveProperty('cases.0.probability', 1);
    expect([amountMean(demand), amountMean(need)]).toEqual([700, 0.25]);
    const still = known(inputAt(question, 'market.services.hour.prices'), 2, rich);
    const service = resolve(still, basis.guesses(still), {}, basis.rules.law).services[0]!;
    expect(service.retail).toBe(8);
    expect(service.volatilityPerYear).toBeLessThan(1e-5);
  });

  it('draws everything else by the points of today: odds do not swing with an input that moves neither offer', () => {
    // Two ranges come after one that is of no account; were it gone, they would be drawn by each other's coordinates.
    const [first, second] = rich.offers as [Offer, Offer];
    const idle: Component = { id: 'idle', kind: 'benefit', perYear: { low: 900, high: 1100 }, valuedAt: 0, taxable: false };
    const likely: Component = { id: 'likely', kind: 'signOn', amount: { low: 0, high: 90_000 } };
    const scenario: Scenario = {
      ...rich,
      offers: [
        { ...first, components: [idle, ...first.components, likely] },
        { ...second, components: [...second.components, { ...likely, amount: { low: 10_000, high: 70_000 } }] }
      ]
    };
    const asked = { ...question, scenario };
    const today = simulatedDifference(asked, sampler, size);
    const path = 'offers[0].components[0].perYear';
    const set = (value: number) => withAmount(scenario, ['offers', 0, 'components', 0, 'perYear'], value);
    const input = { ...inputs[0]!, kind: 'benefit' as const, path, set };
    for (const value of [900, 1100]) {
      const end = simulatedDifference({ ...asked, scenario: known(input, value, scenario) }, sampler, size);
      expect(end.odds).toBe(today.odds);
      expect(end.mean).toBeCloseTo(today.mean, 4);
    }
  });
});
