/** "Use it": the document that is written makes the two equal, changes no more than is shown, and a price that is no card's says so. */
import { produce } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import seriesB from '#models/offers/series-b-or-listed.json' with { type: 'json' };
import { comparedIn } from '../../../../src/routes/scenario/sensitivity/compared-in.ts';
import { documentChanges, writeChanges } from '../../../../src/routes/scenario/sensitivity/document-changes.ts';
import { documentAt, typedValue } from '../../../../src/routes/scenario/sensitivity/goal-value.ts';
import { changeLines } from '../../../../src/routes/scenario/sensitivity/goal-words.ts';
import { inputWords } from '../../../../src/routes/scenario/sensitivity/input-words.ts';
import { questionOf, soughtAt, soughtOf } from './sought.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const scenario = example as Scenario;
const question = questionOf(scenario);
const written = (path: string, value: number, of = question) =>
  produce(of.scenario, (draft) => writeChanges(draft, documentChanges(of.scenario, documentAt(of, path, value))));

const paths = [
  'employers[1].stock.price',
  'candidate.leaveRatePerYear',
  'offers[0].components[2].amount',
  'offers[1].components[0].raisePerYear'
];

describe('a break-even that is used', () => {
  it.each(soughtOf(question, paths).map((one) => [one.input.path, one] as const))(
    '%s: the two are less than a thousandth of what they differed by apart, and the document can be stored',
    (path, one) => {
      const value = typedValue({ ...one, at: one.at! }, inputWords(scenario, one.input).unit);
      const after = written(path, value);
      expect(Math.abs(comparedIn(after, question))).toBeLessThan(Math.abs(comparedIn(scenario, question)) / 1000);
      expect(readScenario(after).ok).toBe(true);
    }
  );

  it('of exits that are moved together changes every exit, and says each', () => {
    const of = questionOf(seriesB as Scenario);
    const path = 'employers[0].stock.exits';
    const { input } = soughtAt(2, { kind: 'exitValues', path, employer: 'tamarack', current: 1 });
    const changes = documentChanges(of.scenario, documentAt(of, path, 2));
    const lines = changeLines(changes, inputWords(of.scenario, input));
    const exits = of.scenario.employers[0]!.stock as { exits: { equityValue: number }[] };
    expect(lines).toHaveLength(exits.exits.filter(({ equityValue }) => equityValue !== 0).length);
    const after = written(path, 2, of).employers[0]!.stock as typeof exits;
    expect(after.exits.map(({ equityValue }) => equityValue)).toEqual(exits.exits.map(({ equityValue }) => 2 * equityValue));
  });
});

describe('a figure to type', () => {
  it('is to the cent for money, whole for months, and short for shares', () => {
    const at = 187_654.321_987;
    expect(typedValue({ ...soughtAt(at, {}), at }, 'money')).toBe(187_654.32);
    expect(typedValue({ ...soughtAt(41.7, { whole: true }), at: 41.7 }, 'months')).toBe(42);
    expect(typedValue({ ...soughtAt(0.618_463_537_9, {}), at: 0.618_463_537_9 }, 'percent')).toBe(0.6184635);
  });
});

describe('what is written', () => {
  it('is the one figure, where one is moved; all else is the same object', () => {
    const changes = documentChanges(scenario, documentAt(question, 'candidate.leaveRatePerYear', 0.5));
    expect(changes).toEqual([
      { path: ['candidate', 'leaveRatePerYear'], before: scenario.candidate.leaveRatePerYear, after: 0.5 }
    ]);
    const after = written('candidate.leaveRatePerYear', 0.5);
    expect(after.offers).toBe(scenario.offers);
    expect(after.candidate).toEqual({ ...scenario.candidate, leaveRatePerYear: 0.5 });
  });

  it('makes what is missing on the way, and leaves nothing else behind', () => {
    const { computeDemand: _, ...candidate } = scenario.candidate;
    const bare = questionOf({ ...scenario, candidate });
    const path = 'candidate.computeDemand.gpu.spendPerMonth';
    const changes = documentChanges(bare.scenario, documentAt(bare, path, 700));
    expect(changes.map((change) => [change.path.join('.'), change.before, change.after])).toEqual([[path, undefined, 700]]);
    expect(written(path, 700, bare).candidate.computeDemand).toEqual({ gpu: { spendPerMonth: 700 } });
  });

  it('a range that gives way to one figure is one change, said as a range', () => {
    const ranged = questionOf({ ...scenario, candidate: { ...scenario.candidate, leaveRatePerYear: { low: 0.1, high: 0.2 } } });
    const { input } = soughtAt(0.5, { kind: 'leaving', path: 'candidate.leaveRatePerYear' });
    const { offer: _, component: __, ...yours } = input;
    const changes = documentChanges(ranged.scenario, documentAt(ranged, 'candidate.leaveRatePerYear', 0.5));
    expect(changeLines(changes, inputWords(scenario, yours))).toEqual([
      { id: 'candidate.leaveRatePerYear', field: 'Your chance of leaving a year', before: '10% to 20%', after: '50%' }
    ]);
  });

  it('a price that is no longer its card’s says so in the document, and only the price in the words', () => {
    const [service] = Object.keys(scenario.market.services);
    const path = `market.services.${service!}.retail`;
    const { input } = soughtAt(4, { kind: 'retail', path, field: 'retail', service: service! });
    const { offer: _, component: __, ...price } = input;
    const changes = documentChanges(scenario, documentAt(question, path, 4));
    expect(changeLines(changes, inputWords(scenario, price)).map(({ after }) => after)).toEqual(['$4.00']);
    const after = written(path, 4).market.services[service!]!;
    expect(after.retail).toBe(4);
    if (after.from) expect(after.from.replaced).toHaveProperty('retail');
  });

  it('a field that an edit leaves out is gone from the document, as an empty field is', () => {
    const { notes: _, ...without } = { ...scenario, notes: 'x' };
    expect(
      produce({ ...scenario, notes: 'x' }, (draft) => writeChanges(draft, documentChanges({ ...scenario, notes: 'x' }, without)))
    ).toEqual(without);
  });
});

it('an input that the pair has not is refused', () => {
  expect(() => documentAt(question, 'offers[0].components[9].perYear', 1)).toThrow('there is no input');
});
