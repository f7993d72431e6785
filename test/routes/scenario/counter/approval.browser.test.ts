/** The sheet for approval while the search runs: it waits, says so, and prints nothing that answers an earlier question. */
import { flushSync } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import CounterApproval from '../../../../src/routes/scenario/counter/approval/CounterApproval.svelte';
import { opened, part } from '../opened.ts';
import { twoLetters } from './counters.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return { compareAddress: address, letterAddress: address, counterAddress: address };
});

/** The pool's work, held back until a test lets it go. */
const held = vi.hoisted(() => ({ answers: [] as (() => void)[] }));
vi.mock('../../../../src/lib/state/shared-simulation.ts', async () => {
  const { analyses } = await import('#lib/worker/simulation-analyses.ts');
  type Asked = { kind: keyof typeof analyses };
  return {
    warmSimulation: () => undefined,
    sharedSimulation: {
      analyse(request: Asked, on: { part: (part: unknown) => void; done: () => void }) {
        held.answers.push(() => {
          for (const part of analyses[request.kind](request as never)) if (part !== undefined) on.part(part);
          on.done();
        });
        return () => undefined;
      }
    }
  };
});

const printed = vi.fn();
beforeEach(() => {
  held.answers.length = 0;
  printed.mockClear();
  window.print = printed;
});

/** The next answer, once it is asked for. */
async function answered() {
  await vi.waitFor(() => expect(held.answers.length).toBeGreaterThan(0));
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
