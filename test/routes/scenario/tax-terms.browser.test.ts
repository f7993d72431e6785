/** The tax editor: a country is asked for what its law needs, one step of undo each, and no document is left that could not be saved. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Scenario, Tax } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import CurrencyTerms from '../../../src/routes/scenario/offers/CurrencyTerms.svelte';
import TaxTerms from '../../../src/routes/scenario/TaxTerms.svelte';
import { compared, salary } from './compared.ts';
import { faults, opened, part } from './opened.ts';

const document_ = (tax: Tax = { regime: 'flat', rate: 0.4 }): Scenario =>
  compared([{ id: 'a', from: 'Borealis', parts: [salary(200_000)] }], { candidate: { tax } });
const candidate = () => [part(TaxTerms, { compute: true })];
const ofOffer = () => [part(TaxTerms, { offer: 'a', compute: false }), part(CurrencyTerms, { offer: 'a' })];

const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const choose = (name: string, option: string) => choice(name).selectOptions(option);
const figure = (name: string) => page.getByRole('textbox', { name, exact: true });
const press = (name: string) => {
  (page.getByRole('button', { name }).first().element() as HTMLElement).click();
  flushSync();
};
const ownTax = ({ document }: ScenarioSession) => document.candidate.tax;

describe('the candidate’s tax', () => {
  it('starts as a guess that says so, and no more once a rate is typed', async () => {
    await opened(document_(), candidate);
    await expect.element(figure('Tax')).toHaveAccessibleDescription(/a guess: choose the United States/);
    await figure('Tax').fill('41%');
    await expect.element(figure('Tax')).not.toHaveAccessibleDescription(/a guess/);
  });

  it('becomes Californian in three choices, each undone on its own', async () => {
    const session = await opened(document_(), candidate);
    await choose('Taxed in', 'United States');
    await choose('State', 'California');
    await choose('You file as', 'married, one joint return');
    await figure('Your spouse’s wages').fill('90k');
    expect(ownTax(session)).toEqual({ regime: 'us', region: 'CA', filingStatus: 'mfj', spouseWagesPerYear: 90_000 });
    for (const before of [
      { regime: 'us', region: 'CA', filingStatus: 'mfj' },
      { regime: 'us', region: 'CA', filingStatus: 'single' },
      { regime: 'us', filingStatus: 'single' },
      { regime: 'flat', rate: 0.4 }
    ]) {
      session.undo();
      expect(ownTax(session)).toEqual(before);
    }
  });

  it('of New York City loses the city with the state and the spouse with the joint return, in the same step', async () => {
    const session = await opened(
      document_({ regime: 'us', region: 'NY', filingStatus: 'mfj', spouseWagesPerYear: 5, otherIncomePerYear: 3 }),
      candidate
    );
    (page.getByRole('switch', { name: 'In New York City' }).element() as HTMLElement).click();
    flushSync();
    expect(ownTax(session)).toMatchObject({ city: 'NYC' });
    await choose('State', 'Texas');
    expect(faults(session.document)).toEqual([]);
    await expect.element(page.getByRole('switch', { name: 'In New York City' })).not.toBeInTheDocument();
    await choose('You file as', 'single');
    expect(ownTax(session)).toEqual({ regime: 'us', region: 'TX', filingStatus: 'single', otherIncomePerYear: 3 });
    session.undo();
    session.undo();
    expect(ownTax(session)).toMatchObject({ region: 'NY', city: 'NYC', spouseWagesPerYear: 5 });
  });

  it('comes back as it was when another country was only passed by', async () => {
    const session = await opened(document_({ regime: 'us', region: 'WA', filingStatus: 'hoh' }), candidate);
    await choose('Taxed in', 'another country: a flat rate');
    await choose('Taxed in', 'United States');
    expect(ownTax(session)).toEqual({ regime: 'us', region: 'WA', filingStatus: 'hoh' });
  });

  it('is on the country’s own basis unless another is chosen, and says whose rule that is', async () => {
    const session = await opened(document_({ regime: 'us' }), candidate);
    await expect.element(choice('Compute is taxed on')).toHaveDisplayValue('fair market value');
    await choose('Compute is taxed on', 'what it costs them');
    expect(ownTax(session).computeBasis).toBe('employerCost');
    await expect.element(page.getByText(/The British rule, for which no authority is known here/)).toBeVisible();
    await choose('Compute is taxed on', 'fair market value');
    expect(ownTax(session)).not.toHaveProperty('computeBasis');
  });
});

describe('a country with a currency of its own', () => {
  it('is taken once its rate is there, in one step, and the choice has the focus again', async () => {
    const session = await opened(document_(), candidate);
    await choose('Taxed in', 'United Kingdom');
    expect(session.document).toEqual(document_());
    await expect.element(page.getByRole('status').getByText(/British tax is reckoned in pounds/)).toBeVisible();
    await figure('One GBP is').fill('1.31');
    expect(session.document).toEqual(document_());
    press('Use this rate');
    expect(session.document.market.fx).toEqual({ GBP: 1.31 });
    expect(ownTax(session)).toEqual({ regime: 'uk', region: 'england' });
    expect(faults(session.document)).toEqual([]);
    await expect.element(choice('Taxed in')).toHaveFocus();
    await figure('One GBP is').fill('1.4');
    expect(session.document.market.fx).toEqual({ GBP: 1.4 });
    session.undo();
    session.undo();
    expect(session.document).toEqual(document_());
  });

  it('is shown as it is after undo, however often the choice was changed', async () => {
    const session = await opened(document_({ regime: 'flat', rate: 0.4 }), candidate);
    await choose('Taxed in', 'United States');
    await choose('State', 'Texas');
    await choose('Taxed in', 'another country: a flat rate');
    session.undo();
    flushSync();
    await expect.element(choice('Taxed in')).toHaveDisplayValue('United States');
    session.undo();
    session.undo();
    flushSync();
    await expect.element(choice('Taxed in')).toHaveDisplayValue('another country: a flat rate');
  });

  it('is not taken without a rate, and the choice goes back', async () => {
    const session = await opened(document_(), candidate);
    await choose('Taxed in', 'United Kingdom');
    press('Use this rate');
    await expect.element(figure('One GBP is')).toHaveFocus();
    press('Leave it as it was');
    await expect.element(choice('Taxed in')).toHaveDisplayValue('another country: a flat rate');
    expect(session.document).toEqual(document_());
    expect(session.undoLabel).toBeUndefined();
  });
});

describe('an offer', () => {
  it('is taxed as the candidate until a country is chosen, and again when that is taken back', async () => {
    const session = await opened(document_({ regime: 'us', region: 'CA', filingStatus: 'single' }), ofOffer);
    await expect.element(choice('Taxed in')).toHaveDisplayValue('as you: California, single');
    await choose('Taxed in', 'United States');
    await choose('State', 'Texas');
    expect(session.document.offers[0]!.tax).toEqual({ regime: 'us', region: 'TX', filingStatus: 'single' });
    expect(ownTax(session)).toMatchObject({ region: 'CA' });
    await choose('Taxed in', 'as you: California, single');
    expect(session.document.offers[0]).not.toHaveProperty('tax');
  });

  it('in London that is asked for the pound twice takes one answer for both', async () => {
    const session = await opened(document_(), ofOffer);
    await choose('Currency', 'GBP');
    await choose('Taxed in', 'United Kingdom');
    expect(figure('One GBP is').elements()).toHaveLength(2);
    await figure('One GBP is').first().fill('1.34');
    press('Use this rate');
    await expect.poll(() => session.document.offers[0]!.tax).toEqual({ regime: 'uk', region: 'england' });
    expect(session.document.offers[0]!.currency).toBe('GBP');
    expect(session.document.market.fx).toEqual({ GBP: 1.34 });
  });

  it('in London asks for the pound once: for its currency, and not again for its tax', async () => {
    const session = await opened(document_(), ofOffer);
    await choose('Currency', 'GBP');
    expect(session.document).toEqual(document_());
    await figure('One GBP is').fill('1.31');
    press('Use this rate');
    expect(session.document.offers[0]!.currency).toBe('GBP');
    await choose('Taxed in', 'United Kingdom');
    await choose('Nation', 'Scotland');
    expect(session.document.offers[0]!.tax).toEqual({ regime: 'uk', region: 'scotland' });
    expect(page.getByRole('textbox', { name: 'One GBP is' }).elements()).toHaveLength(1);
    expect(faults(session.document)).toEqual([]);
    await choose('Currency', 'USD');
    expect(session.document.offers[0]).not.toHaveProperty('currency');
    await expect.element(figure('One GBP is')).toBeVisible();
  });
});
