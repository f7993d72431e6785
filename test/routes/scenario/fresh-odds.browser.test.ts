/** Odds beside figures that are there at once: those of an earlier document must never be read with the figures of this one. */
import { flushSync } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Component } from '#lib/engine/index.ts';
import OddsLine from '../../../src/routes/scenario/OddsLine.svelte';
import { provideScenarioFutures, ScenarioFutures } from '../../../src/routes/scenario/scenario-futures.svelte.ts';
import VerdictLines from '../../../src/routes/scenario/VerdictLines.svelte';
import { grant } from '../../support/scenario.ts';
import { until } from '../../support/until.ts';
import { compared, salary } from './compared.ts';
import { SteppedRunner } from './futures/stepped-runner.ts';
import { opened, part } from './opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return { futuresAddress: address, futuresMethodAddress: address, sensitivityAddress: address };
});

const bonus: Component = { id: 'bonus', kind: 'bonus', perYear: { low: 5e3, high: 40e3 } };
const document = compared([
  { id: 'a', from: 'Borealis', parts: [salary(100e3)] },
  { id: 'b', from: 'Halcyon', parts: [salary(90e3), bonus] }
]);
const headline = () => page.getByRole('heading', { level: 1 });
const said = () =>
  [...headline().element().querySelectorAll('span')].filter((one) => getComputedStyle(one).visibility === 'visible');
const words = () => said().map((one) => one.textContent).join(''); // prettier-ignore
const line = () => page.getByText(/^Halcyon is worth more than Borealis in/);

it('after an edit the verdict and the line beside a letter say no odds until they are those of the edit', async () => {
  const runner = new SteppedRunner();
  const session = await opened(document, (session) => {
    provideScenarioFutures(new ScenarioFutures(session, runner));
    return [part(VerdictLines, {}), part(OddsLine, { offer: 'b' })];
  });
  flushSync();
  onTestFinished(() => runner.close());
  expect(words()).not.toContain('futures');
  await expect.element(page.getByText('counting futures…', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Counting futures…', { exact: true })).toBeVisible();
  runner.step();
  runner.step();
  expect(words()).toMatch(/^Halcyon is worth \$7.3k more .*, in \d+ of 100 futures\.$/);
  await expect.element(line()).toBeVisible();
  expect(page.getByText(/counting futures…/i).elements().filter(({ textContent }) => textContent)).toEqual([]); // prettier-ignore

  session.edit('Salary', (draft) => void Object.assign(draft.offers[0]!.components[0]!, { perYear: 120e3 }));
  flushSync();
  expect(words()).toMatch(/^Borealis is worth \$\S+ more to you than Halcyon over one year$/);
  await expect.element(line()).not.toBeVisible();
  await until(() => expect(runner.stages).toHaveLength(2));
  runner.step();
  expect(words()).not.toContain('futures');
  runner.step();
  expect(words()).toMatch(/, in \d+ of 100 futures\.$/);
  await expect.element(line()).toHaveTextContent(/in \d+ of 100 futures\.$/);
});

it('the average over the futures of an earlier document is not said of this one, and keeps its place', async () => {
  const runner = new SteppedRunner();
  const parts = [salary(90e3), grant({ perMonth: 20_000 })];
  const session = await opened(
    compared([
      { id: 'a', from: 'Borealis', parts: [salary(100e3)] },
      { id: 'b', from: 'Halcyon', parts }
    ]),
    (session) => {
      provideScenarioFutures(new ScenarioFutures(session, runner));
      return [part(VerdictLines, {})];
    }
  );
  flushSync();
  onTestFinished(() => runner.close());
  runner.step();
  runner.step();
  const average = page.getByText(/over all futures/);
  await expect.element(average).toBeVisible();
  session.edit('Salary', (draft) => void Object.assign(draft.offers[0]!.components[0]!, { perYear: 101e3 }));
  flushSync();
  await expect.element(average).not.toBeVisible();
  expect((average.element() as HTMLElement).getClientRects().length).toBeGreaterThan(0);
});
