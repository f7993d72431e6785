/** The sheet for approval while the search runs: it waits, says so, and prints nothing that answers an earlier question. */
import { flushSync } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import CounterApproval from '../../../../src/routes/scenario/counter/approval/CounterApproval.svelte';
import { opened, part } from '../opened.ts';
import Counter from '../../../../src/routes/scenario/counter/+page.svelte';
import CandidateSheet from '../../../../src/routes/scenario/counter/candidate/CandidateSheet.svelte';
import StandingApproval from '../../../../src/routes/scenario/counter/approval/StandingApproval.svelte';
import { until } from '../../../support/until.ts';
import { twoLetters } from './counters.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return {
    approvalAddress: address,
    candidatePageAddress: address,
    compareAddress: address,
    counterAddress: address,
    letterAddress: () => '#letter',
    readLetterAddress: address,
    runwayAddress: address
  };
});

vi.mock('../../../../src/routes/scenario/counter/go-to-compare.ts', () => ({ goToCompare: () => undefined }));

/** The pool's work, held back until a test lets it go. */
const held = vi.hoisted(() => ({ answers: [] as (() => void)[] }));
vi.mock('../../../../src/lib/state/shared-simulation.ts', async () => {
  const { sharedSimulation, warmSimulation } = await import('../pool-in-process.ts');
  const analyse = (...asked: Parameters<typeof sharedSimulation.analyse>) => {
    held.answers.push(() => void sharedSimulation.analyse(...asked));
    return () => undefined;
  };
  return { warmSimulation, sharedSimulation: { analyse } };
});

const printed = vi.fn();
beforeEach(() => {
  held.answers.length = 0;
  printed.mockClear();
  window.print = printed;
});

/** The next answer, once it is asked for. */
async function answered() {
  await until(() => expect(held.answers.length).toBeGreaterThan(0));
  held.answers.shift()!();
  flushSync();
}
const sheet = () => page.getByRole('article');
const print = () => (page.getByRole('button', { name: 'Print' }).element() as HTMLElement).click();

it('is empty and not for print until both the package and what hangs on it are known, and again after an edit', async () => {
  const document = twoLetters({});
  const session = await opened(document, () => [part(CounterApproval, { offer: document.offers[0]! })]);
  await expect.element(sheet()).toHaveAttribute('aria-busy', 'true');
  await expect.element(page.getByRole('status')).toHaveTextContent('The counter-offer is being looked for');
  expect(page.getByRole('table').elements()).toHaveLength(0);
  print();
  expect(printed).not.toHaveBeenCalled();

  await answered();
  await expect.element(page.getByRole('table', { name: 'What changes' })).toHaveTextContent('$101,000');
  print();
  expect(printed).not.toHaveBeenCalled();
  await answered();
  await expect.element(sheet()).toHaveAttribute('aria-busy', 'false');
  print();
  expect(printed).toHaveBeenCalledOnce();

  session.edit('Rival', (draft) => {
    const salary = draft.offers[1]!.components[0]!;
    if (salary.kind === 'salary') salary.perYear = 112_000;
  });
  flushSync();
  await expect.element(sheet()).toHaveAttribute('aria-busy', 'true');
  expect(page.getByRole('table').elements()).toHaveLength(0);
});

it.each([
  ['the sheet of a counter-offer', CounterApproval],
  ['the sheet of an offer as it stands', StandingApproval],
  ['the candidate’s page', CandidateSheet]
])('a formula that cannot be worked out: %s says so with the way to the letter, and is not for print', async (_, shown) => {
  const document = structuredClone(twoLetters({}));
  document.offers[0]!.components.push({ id: 'stipend', kind: 'custom', name: 'Stipend', formula: 'nosuch * 2' });
  await opened(document, () => [part(shown as typeof CounterApproval, { offer: document.offers[0]! })]);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Stipend in Borealis’s letter cannot be worked out/);
  await expect.element(page.getByRole('link', { name: 'Mend it in the letter' })).toHaveAttribute('href', '#letter');
  await expect.element(sheet()).toHaveAttribute('aria-busy', 'false');
  print();
  expect(printed).not.toHaveBeenCalled();
  expect(held.answers).toHaveLength(0);
});

it('a formula that cannot be worked out: the counter-offer’s page says so, and looks for nothing', async () => {
  const document = structuredClone(twoLetters({}));
  document.offers[1]!.components.push({ id: 'stipend', kind: 'custom', name: 'Stipend', formula: 'nosuch * 2' });
  await opened(document, () => [part(Counter, {})]);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Halcyon’s letter cannot be worked out.*Nothing is looked for/);
  expect(page.getByText('Looking for the cheapest package').elements()).toHaveLength(0);
  expect(held.answers).toHaveLength(0);
});

it('where odds decide, the sheet of an offer as it stands waits until they are drawn, and tells them', async () => {
  const document = twoLetters({ probability: 0.6, levers: [] });
  await opened(document, () => [part(StandingApproval, { offer: document.offers[0]! })]);
  await expect.element(page.getByRole('status')).toHaveTextContent('Drawing its futures');
  await answered();
  await expect.element(page.getByRole('heading', { name: 'Not ahead often enough' })).toBeVisible();
  await expect.element(sheet()).toHaveTextContent('asked for were 60 of 100 futures');
});
