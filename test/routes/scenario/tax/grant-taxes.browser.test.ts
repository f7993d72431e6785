/** The view of one grant under several taxes: a trial must change nothing in the document until somebody keeps it. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import type { Component, Scenario } from '#lib/engine/index.ts';
import GrantTaxes from '../../../../src/routes/scenario/tax/GrantTaxes.svelte';
import { grant, type Parts } from '../../../support/scenario.ts';
import { compared, salary } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';

/** 100 hours a month at retail 4, cost 3 and marginal cost 1, taxed at a flat rate. */
const document = (more: Component[] = [], world: Parts = {}): Scenario =>
  compared([{ id: 'a', from: 'Borealis', parts: [salary(150_000), grant({ perMonth: 100 }), ...more] }], {
    ...world,
    candidate: { tax: { regime: 'flat', rate: 0.4 }, ...world.candidate }
  });
const shows = () => [part(GrantTaxes, { offer: 'a' })];
/** Tests run beside each other in one browser: the pointer belongs to none of them. */
const click = (place: Locator) => {
  (place.element() as HTMLElement).click();
  flushSync();
};
const heading = (name: string | RegExp) => page.getByRole('rowheader', { name });
const rate = page.getByRole('textbox', { name: 'One GBP is' });

describe('a currency without a rate', () => {
  it('leaves its country out, and says so, until a rate is tried on the page', async () => {
    const session = await opened(document(), shows);
    await expect.element(heading(/^California: fair market value/)).toBeVisible();
    await expect.element(page.getByText(/Without a rate of GBP/)).toBeVisible();
    await expect.element(heading(/^England/)).not.toBeInTheDocument();
    await rate.fill('1.25');
    await expect.element(heading(/^England: their cost/)).toBeVisible();
    await expect.element(heading(/^England: marginal cost/)).toBeVisible();
    expect(session.document).toEqual(document());
  });

  it('goes into the document by the button alone, as one step that can be undone', async () => {
    const session = await opened(document(), shows);
    await rate.fill('1.25');
    click(page.getByRole('button', { name: 'Keep it in the comparison' }));
    expect(session.document.market.fx).toEqual({ GBP: 1.25 });
    expect(faults(session.document)).toEqual([]);
    await expect.element(rate).not.toBeInTheDocument();
    await expect.element(page.getByRole('combobox', { name: 'State to try' })).toHaveFocus();
    await expect.element(heading(/^England: their cost/)).toBeVisible();
    session.undo();
    expect(session.document).toEqual(document());
  });
});

describe('a trial', () => {
  it('moves to another state, and tells its tax without touching the document', async () => {
    const session = await opened(document([], { fx: { GBP: 1.25 } }), shows);
    const said = page.getByText(/^Taxed at retail, the GPU grant would cost you/);
    await expect.element(said).toHaveTextContent('in California');
    await page.getByRole('combobox', { name: 'State to try' }).selectOptions('Texas');
    await expect.element(said).toHaveTextContent('in Texas');
    await page.getByRole('combobox', { name: 'Nation to try' }).selectOptions('Scotland');
    await expect.element(said).toHaveTextContent('in Scotland');
    expect(session.undoLabel).toBeUndefined();
  });

  it('is of the largest grant, any other by choice', async () => {
    const tokens = grant({ id: 'tokens', denomination: 'tokens', service: 'token', perMonth: 10 });
    await opened(document([tokens], { fx: { GBP: 1.25 } }), shows);
    await page.getByRole('combobox', { name: 'Grant', exact: true }).selectOptions('Token grant');
    await expect.element(page.getByText(/^Taxed at retail, the token grant/)).toBeVisible();
  });
});

describe('a grant worth less than nothing', () => {
  it('is said to be so, with the way out', async () => {
    const drawn = grant({ perMonth: 5000, draw: 'all' });
    const harmful = compared([{ id: 'a', from: 'Borealis', parts: [salary(150_000), drawn] }], {
      candidate: { tax: { regime: 'flat', rate: 0.4 }, computeDemand: { gpu: { spendPerMonth: 100, elasticity: 0 } } }
    });
    await opened(harmful, shows);
    await expect
      .element(page.getByText(/is worth less than nothing after tax: .* Ask for work use, metered, or decline\.$/))
      .toBeVisible();
  });
});

describe('an offer without compute', () => {
  it('has no such view', async () => {
    await opened(compared([{ id: 'a', from: 'Borealis', parts: [salary(1)] }]), shows);
    expect(page.getByRole('heading', { name: 'The same grant, taxed elsewhere' }).elements()).toEqual([]);
  });
});
