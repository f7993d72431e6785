/** Where no package wins, the page says which limit would have to give: what it promises must be so. */
import { expect, it } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { loosened } from '#lib/engine/counter/loosened.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { searched, twoLetters } from '../../routes/scenario/counter/counters.ts';

const gives = (scenario: Scenario) =>
  [...loosened({ scenario, amounts: {} }, simulationBasis)].filter((one) => one !== undefined);

it('a limit raised to what is said to be needed lets that package win, and one that does not help is said to', () => {
  const limits = [
    { what: 'cost' as const, max: 101_000 },
    { what: 'gpuHoursPerMonth' as const, max: 100 }
  ];
  const [cost, hours, all] = gives(twoLetters({ limits }));
  expect([cost?.what, hours?.what, all?.what]).toEqual(['cost', 'gpuHoursPerMonth', null]);
  expect(hours).toEqual({ what: 'gpuHoursPerMonth', found: null, needs: null });
  const raised = twoLetters({ limits: [{ what: 'cost', max: cost!.needs! }, limits[1]!] });
  expect(searched(raised).answer.package).toEqual(cost!.found!.package);
  expect(searched(twoLetters({ limits: [{ what: 'cost', max: cost!.needs! - 1 }, limits[1]!] })).answer.feasible).toBe(false);
  expect(all?.found?.package).toEqual(searched(twoLetters({})).answer.package);
});

it('with one limit there is no more to say than of that one; without limits nothing', () => {
  expect(gives(twoLetters({ limits: [{ what: 'cost', max: 1 }] })).map(({ what }) => what)).toEqual(['cost']);
  expect(gives(twoLetters({}))).toEqual([]);
});
