/** What an employer's stock would have to be for a comparison to turn: the inputs are there, within reach, and the turn is one. */
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
import {
  common,
  comparisonValue,
  offerValuation,
  resolve,
  turningPoint,
  turningInputs,
  type PrivateStock,
  type Scenario
} from '#lib/engine/index.ts';

const listed = await exampleScenario('series-b-or-listed');
const pair = { offer: 'startup', rival: 'listed' };

/** The same company by a path instead of a list of exits. */
function onAPath(stock: Partial<PrivateStock> = {}): Scenario {
  const [tamarack, ...others] = listed.employers;
  const { exits: _, ...rest } = tamarack!.stock as PrivateStock;
  return { ...listed, employers: [{ ...tamarack!, stock: { ...rest, ...stock } }, ...others] };
}

function inputs(scenario: Scenario) {
  return turningInputs(scenario, pair, guesses(scenario), rules.equity).filter(({ employer }) => employer !== undefined);
}

function gap(scenario: Scenario): number {
  const shared = common(resolve(scenario, guesses(scenario), {}, rules.law, rules.equity));
  const [a, b] = shared.resolved.offers.map((offer) => comparisonValue(offerValuation(offer, shared)));
  return a! - b!;
}

describe('the stock as an input that may turn a comparison', () => {
  it('is the exits of a private company, together, and the price of a listed share', () => {
    expect(inputs(listed).map(({ kind, employer, current }) => [kind, employer, current])).toEqual([
      ['exitValues', 'tamarack', 1],
      ['sharePrice', 'halyard', 164]
    ]);
  });

  it('is what a company on a path is worth, whether it fails and when it is sold; guesses where nothing was said', () => {
    expect(inputs(onAPath({ path: { failurePerYear: 0.2 } })).map(({ kind, current }) => [kind, current])).toEqual([
      ['companyValue', 8.4 * 48_000_000],
      ['failure', 0.2],
      ['exitMonth', rules.equity!.guesses.exitMonths],
      ['sharePrice', 164]
    ]);
  });

  it('is not asked about where the shares are taken to be worth nothing', () => {
    expect(inputs(onAPath({ worthNothing: true })).map(({ kind }) => kind)).toEqual(['sharePrice']);
  });

  it('turns where it says: below it one offer is worth more, above it the other', () => {
    const on = { guesses: guesses(listed), rules };
    const found = inputs(listed).map((input) => ({ input, at: turningPoint(input, pair, on).at }));
    expect(found.some(({ at }) => at !== null)).toBe(true);
    for (const { input, at } of found) {
      if (at === null) continue;
      const away = 0.01 * (input.high - input.low);
      expect(Math.sign(gap(input.set(at - away)))).toBe(-Math.sign(gap(input.set(at + away))));
    }
  });

  it('keeps months whole, or a document that turned would be refused', () => {
    const month = inputs(onAPath()).find(({ kind }) => kind === 'exitMonth')!;
    expect((month.set(41.4).employers[0]!.stock as PrivateStock).path!.exitMonth).toBe(41);
  });
});
