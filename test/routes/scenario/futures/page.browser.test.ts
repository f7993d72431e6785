/** The Futures page while it is being worked out, by keyboard, and with a letter that is still empty. */
import { flushSync } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { Component, SavedRun, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import Futures from '../../../../src/routes/scenario/futures/+page.svelte';
import { provideScenarioFutures, ScenarioFutures } from '../../../../src/routes/scenario/scenario-futures.svelte.ts';
import { ComparedOffers } from '../../../../src/routes/scenario/compared-offers.svelte.ts';
import { compared, salary, type Letter } from '../compared.ts';
import { opened, part } from '../opened.ts';
import { until } from '../../../support/until.ts';
import { SteppedRunner } from './stepped-runner.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return {
    compareAddress: address,
    equityAddress: address,
    futuresMethodAddress: address,
    letterAddress: address,
    sensitivityAddress: address
  };
});

const { tails } = simulationStages;

/** The page of a document whose offers differ by luck: one has a bonus that is a range. */
async function shown(document: Scenario) {
  const runner = new SteppedRunner();
  let drawn!: ScenarioFutures;
  const session = await opened(document, (session) => {
    drawn = provideScenarioFutures(new ScenarioFutures(session, runner));
    return [part(Futures, {})];
  });
  flushSync();
  onTestFinished(() => runner.close());
  return { runner, session, drawn };
}

const bonus: Component = { id: 'bonus', kind: 'bonus', perYear: { low: 5e3, high: 40e3 } };
const letters: Letter[] = [
  { id: 'a', from: 'Borealis', parts: [salary(100e3)] },
  { id: 'b', from: 'Halcyon', parts: [salary(90e3), bonus] }
];
const headline = () => page.getByRole('heading', { level: 2 }).first();
const status = () => page.getByRole('status').first();

it('says that it is still computing until it has settled, and no odds before', async () => {
  const { runner } = await shown(compared(letters));
  runner.step();
  await expect.element(status()).toHaveTextContent('still computing: 8,192 futures so far');
  await expect.element(headline()).toHaveTextContent(/on average\. How often is still being counted\.$/);
  await expect.element(headline()).not.toHaveTextContent('of 100');
  runner.step();
  await expect.element(status()).toHaveTextContent('');
  await expect.element(headline()).toHaveTextContent(/of 100 futures\.$/);
});

it('leaves an empty second letter out, and says so, instead of comparing with an offer of nothing', async () => {
  const empty: Letter = { id: 'new', from: 'Next', parts: [salary(0)] };
  const { runner } = await shown(compared([letters[1]!, empty]));
  runner.step();
  runner.step();
  await expect.element(headline()).toHaveTextContent(/^Halcyon is worth .* in eight of ten futures\.$/);
  await expect.element(page.getByText('There is nothing in Next’s letter yet: it is left out here.')).toBeVisible();
  const figures = page.getByRole('table', { name: 'What each offer may bring' });
  await expect.element(figures.getByRole('columnheader', { name: 'Halcyon' })).toBeVisible();
  expect(figures.getByRole('columnheader', { name: 'Next' }).elements()).toEqual([]);
});

it('with nothing in any letter asks for them', async () => {
  await shown(compared([{ id: 'new', from: 'Next', parts: [salary(0)] }]));
  await expect.element(page.getByText('There is nothing in the letters yet.')).toBeVisible();
});

it('whoever presses More paths keeps their place, while it draws and after', async () => {
  const { runner } = await shown(compared(letters));
  runner.step();
  runner.step();
  const more = page.getByRole('button', { name: 'More paths, for rare futures' });
  (more.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  flushSync();
  expect(runner.stages).toEqual([tails]);
  expect(document.activeElement?.textContent).toContain('More paths');
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  runner.step();
  expect(document.activeElement?.textContent?.trim()).toBe('All paths are drawn');
});

/** On a crowded machine the page may be laid out anew between aiming and pressing. */
async function saveRun(session: ScenarioSession) {
  await until(async () => {
    if (session.document.runs === undefined) await page.getByRole('button', { name: 'Save this run' }).click();
    flushSync();
    expect(session.document.runs).toHaveLength(1);
  });
}

function press(locator: Locator): void {
  (locator.element() as HTMLElement).click();
  flushSync();
}

it('a kept run holds the figures of the page, says its currency, and is drawn and compared again', async () => {
  const { runner, session, drawn } = await shown(compared(letters));
  runner.step();
  runner.step();
  await saveRun(session);
  const [run] = session.document.runs as [SavedRun];
  const { compared: worth } = drawn.settled!.answer.offers[1]!;
  expect(run).toMatchObject({ currency: 'USD', seed: 1 });
  expect(run.offers[1]).toMatchObject({ mean: worth.mean, quantiles: worth.quantiles });

  press(page.getByRole('button', { name: 'Draw again' }));
  await until(() => expect(runner.stages).toHaveLength(2));
  runner.step();
  runner.step();
  press(page.getByText('Compare with now'));
  const table = page.getByRole('table', { name: 'This run and now' });
  const median = () =>
    table
      .getByRole('row', { name: /^Half below/ })
      .last()
      .element().lastElementChild!.textContent;
  expect(median()).not.toBe('$0');
  press(page.getByRole('button', { name: /^Draw it again/ }));
  await until(() => expect(runner.stages).toHaveLength(2));
  runner.step();
  runner.step();
  expect(median()).toBe('$0');

  session.edit('Currency', (draft) => void (draft.currency = 'EUR'));
  flushSync();
  await expect.element(page.getByText('Its money is in USD, the comparison now in EUR', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('listitem').last()).toHaveTextContent(/Halcyon \$107,/);
});

it('a run kept before somebody said what they own is not called changed by it', async () => {
  const { runner, session } = await shown(compared(letters));
  runner.step();
  runner.step();
  await saveRun(session);
  session.edit('Net worth', (draft) => void (draft.candidate.netWorth = 1e6));
  flushSync();
  await expect.element(page.getByText('would come out the same today')).toBeVisible();
  session.edit('Salary', (draft) => void Object.assign(draft.offers[0]!.components[0]!, { perYear: 120e3 }));
  flushSync();
  await expect.element(page.getByText('what it was drawn from has changed since')).toBeVisible();
});

it('whoever chooses two of three offers here finds the same two on the page of thresholds, and the other way round', async () => {
  const { session, drawn } = await shown(compared([...letters, { id: 'c', from: 'Meridian', parts: [salary(70e3)] }]));
  await page.getByLabelText('Rival').selectOptions('c');
  const there = new ComparedOffers(session, drawn);
  expect(there.pair).toEqual({ offer: 'b', rival: 'c' });
  there.choose({ offer: 'a', rival: 'c' });
  flushSync();
  await expect.element(page.getByLabelText('Offer', { exact: true })).toHaveValue('a');
});
