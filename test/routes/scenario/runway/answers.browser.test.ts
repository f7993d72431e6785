/** The answers of the Runway page while futures are drawn, after an edit, and as a founder asks for months. */
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { runwayFutures } from '#lib/engine/company/futures/runway-futures.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { Company, CompanyQuestion } from '#lib/engine/index.ts';
import type { Analyst } from '../../../../src/routes/scenario/analysis.svelte.ts';
import { editCompany } from '../../../../src/routes/scenario/company/edit-company.ts';
import { opened, part } from '../opened.ts';
import { until } from '../../../support/until.ts';
import Answers from './Answers.svelte';
import { standStill } from '../../../support/stand-still.ts';
import { burning, hours, plan, salary } from './plans.ts';

/** The pool's work, held back until a test lets it go. */
class HeldAnalyst {
  readonly held: (() => void)[] = [];
  /** Why what is asked next is not worked out. */
  trouble = '';
  readonly analyst = {
    analyse: (
      request: { question: CompanyQuestion },
      on: { part: (part: unknown) => void; done: () => void; failed: (sentence: string) => void }
    ) => {
      this.held.push(() => {
        if (this.trouble) return on.failed(this.trouble);
        const drawing = runwayFutures(request.question, simulationBasis, { paths: 512, seed: 1 });
        let step = drawing.next();
        while (!step.done) step = drawing.next();
        on.part({ futures: step.value });
        on.done();
      });
      return () => undefined;
    }
  } as unknown as Analyst;

  async answer() {
    await until(() => expect(this.held.length).toBeGreaterThan(0));
    this.held.shift()!();
    flushSync();
  }
}

async function shown(company: Company, components = [salary(120_000)], hasGrants = false) {
  const pool = new HeldAnalyst();
  const { scenario } = plan(company, components, { offer: { title: 'Engineer' } });
  const session = await opened(scenario, () => [part(Answers, { analyst: pool.analyst, hasGrants })]);
  flushSync();
  return { pool, session };
}
const headline = () => page.getByRole('heading', { level: 2 }).first();
const uncertain: Company = { ...burning, burnPerMonth: { low: 180_000, high: 220_000 } };

describe('the futures', () => {
  it('are claimed only once they are drawn, and marked as old after an edit until the next are there', async () => {
    const { pool, session } = await shown(uncertain);
    await expect.element(headline()).toHaveTextContent(/20 months\.$/);
    await expect.element(page.getByText('What most futures say is being drawn…')).toBeVisible();
    expect(document.body.textContent).not.toContain('of 100 futures');
    await pool.answer();
    await expect.element(page.getByText(/^In 80 of 100 futures it ends between /)).toHaveAttribute('aria-busy', 'false');

    editCompany(session, 'acme', 'Cash', (draft) => void (draft.cash = 2_000_000));
    flushSync();
    // The plan answers at once.
    await expect.element(headline()).toHaveTextContent(/10 months\.$/);
    const often = page.getByText(/^In 80 of 100 futures it ends between /);
    await expect.element(often).toHaveAttribute('aria-busy', 'true');
    await expect.element(often).toHaveClass(/stale/);
    await pool.answer();
    await expect.element(often).toHaveAttribute('aria-busy', 'false');
  });

  it('stay marked as old where the next cannot be drawn, and no longer as on their way', async () => {
    const { pool, session } = await shown(uncertain);
    await pool.answer();
    pool.trouble = 'The worker has stopped.';
    editCompany(session, 'acme', 'Cash', (draft) => void (draft.cash = 2_000_000));
    await pool.answer();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The worker has stopped.');
    const often = page.getByText(/^In 80 of 100 futures it ends between /);
    await expect.element(often).toHaveClass(/stale/);
    await expect.element(often).toHaveAttribute('aria-busy', 'false');
    await expect.element(page.getByRole('status').first()).toHaveTextContent('of the plan before the last edit');
    expect(document.body.textContent).not.toContain('updating the futures');
  });

  it('stand in the table of alternatives beside the plan', async () => {
    const { pool } = await shown({ ...uncertain, hires: [{ offer: 'a', count: 6 }] }, [hours], true);
    const table = page.getByRole('table', { name: 'The same company otherwise' });
    expect(table.getByRole('columnheader').elements()).toHaveLength(5);
    await pool.answer();
    expect(table.getByRole('columnheader').elements()).toHaveLength(8);
    await expect.element(table.getByRole('row', { name: /^Without grants/ })).toHaveTextContent('20.00');
    await expect.element(table.getByRole('row', { name: /^As offered/ })).toHaveTextContent('18.87');
  });
});

describe('the months that cash must last', () => {
  const hires = [
    { offer: 'a', count: 1 },
    { offer: 'a', count: 2 }
  ];

  it('say which hire breaks the plan, are kept with the document, and go with an undo', async () => {
    const { session } = await shown({ ...burning, hires });
    await expect
      .element(page.getByText(/^Cash must last at least/))
      .toHaveTextContent('The second entry, 2 × Engineer, breaks it');
    standStill();
    const asked = page.getByRole('textbox', { name: 'Months that cash must last' });
    await asked.fill('17');
    await expect.element(page.getByText(/^Cash must last at least/)).toHaveTextContent('No hire breaks it');
    await asked.fill('20');
    await expect.element(page.getByText(/^Cash must last at least/)).toHaveTextContent('The first hire, Engineer, breaks it');
    await expect.element(page.getByRole('row', { name: /^Engineer/ })).toHaveTextContent('breaks the 20 months');
    const months = () => session.document.employers[0]!.company!.mustLastMonths;
    expect(months()).toBe(20);
    session.undo();
    expect(months()).toBeUndefined();
  });

  it('are no more than the horizon has', async () => {
    const { session } = await shown({ ...burning, hires });
    session.edit('Horizon', (draft) => void (draft.horizonMonths = 15));
    flushSync();
    await expect
      .element(page.getByRole('textbox', { name: 'Months that cash must last' }))
      .toHaveAttribute('placeholder', '15 months');
    await expect.element(page.getByText(/^Cash must last at least/)).toHaveTextContent('beyond the horizon, March 2028');
  });
});

it('a plan that is seen for fewer months than cash must last is not said to keep them', async () => {
  const { session } = await shown({ ...burning, hires: [{ offer: 'a', count: 1 }], mustLastMonths: 40 });
  session.edit('Horizon', (draft) => void (draft.horizonMonths = 15));
  flushSync();
  await expect
    .element(page.getByText(/^Cash must last 40 months\./))
    .toHaveTextContent(
      /That cannot be seen on a horizon of 15 months: set “Seen for” to 40 or more\. No hire breaks the 15 months/
    );
});

it('hires of nobody and hires after the plan leave no question which of them breaks it', async () => {
  const { pool } = await shown({
    ...burning,
    hires: [
      { offer: 'a', count: 0 },
      { offer: 'a', count: 2, startMonth: '2031-01' }
    ]
  });
  await pool.answer();
  await expect.element(headline()).toHaveTextContent(/^Without hires cash lasts/);
  await expect.element(page.getByText(/^Two hires start after December 2030, where the plan ends/)).toBeVisible();
  expect(document.body.textContent).not.toContain('No hire breaks it');
});

it('a raise that seldom comes leaves no certainty to be told', async () => {
  const raises = [{ month: '2027-06', amount: 1_000_000, probability: 0.03 }];
  const { pool } = await shown({ ...burning, raises });
  await pool.answer();
  await expect.element(page.getByText(/^In 80 of 100 futures or more it ends in September 2028\./)).toBeVisible();
  expect(document.body.textContent).not.toContain('Every future gives the same');
});

it('every month of the plan is copied as a spreadsheet reads it', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await shown(burning);
  for (const details of document.querySelectorAll('details')) details.open = true;
  (page.getByRole('button', { name: 'Copy for a spreadsheet' }).element() as HTMLElement).click();
  await expect.element(page.getByText('Copied')).toBeVisible();
  const lines = copied.mock.calls[0]![0].split('\n');
  expect(lines).toHaveLength(49);
  expect(lines[1]).toMatch(/^2027-01\t.*\t3800000$/);
});
