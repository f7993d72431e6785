/** The letter of a grant of equity: every choice in it can be saved and taken back, and no switch hides the doubt. */
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { EquityComponent, PrivateStock, Scenario, Stock } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import EmployerTerms from '../../../../src/routes/scenario/offers/EmployerTerms.svelte';
import Letter from '../../../../src/routes/scenario/offers/Letter.svelte';
import { ASSUMED_SHARES } from '../../../../src/routes/scenario/stock-edits.ts';
import { compared } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => ({ askAddress: () => '#' }));

const startUp: Stock = { kind: 'private', preferredPrice: 8, fullyDilutedShares: 48_000_000 };
const grant: EquityComponent = { id: 'grant', kind: 'equity', instrument: 'rsu', units: 20_000, vesting: { months: 12 } };
const letter = (fields: Partial<EquityComponent>, stock: Stock = startUp): Scenario =>
  compared([{ id: 'a', from: 'Borealis', parts: [{ ...grant, ...fields }] }], { employer: { stock } });

function parts({ document }: ScenarioSession) {
  const [component] = document.offers[0]!.components;
  return [
    part(EmployerTerms, { offer: 'a', currency: 'USD' }),
    part(Letter, { part: { offer: 'a', component: component!.id }, component: component!, currency: 'USD' })
  ];
}
const grantOf = ({ document }: ScenarioSession) => document.offers[0]!.components[0] as EquityComponent;
const stockOf = ({ document }: ScenarioSession) => document.employers[0]!.stock as PrivateStock;
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const select = (name: string) => page.getByRole('combobox', { name, exact: true });
const doubt = page.getByRole('switch', { name: 'Worth nothing' });

describe('the instrument', () => {
  it('is switched through all of them, and every step can be saved, keeps the doubt in sight, and is taken back', async () => {
    const start = letter({ trigger: 'double', expiryMonths: 60 });
    const session = await opened(start, parts);
    for (const name of ['options (NSO, non-qualified)', 'options (ISO)', 'restricted shares', 'profit units', 'shares (RSU)']) {
      await select('Instrument').selectOptions(name);
      flushSync();
      expect(faults(session.document)).toEqual([]);
      await expect.element(doubt).toBeVisible();
    }
    expect(grantOf(session)).toEqual(grantOf({ document: start } as ScenarioSession));
    session.undo();
    expect(session.document).toEqual(start);
  });
});

describe('a company that becomes private', () => {
  it('has an assumed number of shares that is marked as such, until somebody says', async () => {
    const session = await opened(letter({}, { kind: 'public', price: 99 }), parts);
    await select('Listed or private').selectOptions('private');
    flushSync();
    expect(faults(session.document)).toEqual([]);
    await expect.element(page.getByText(/of an assumed 10,000,000/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Fully diluted shares' }).last().fill('48M');
    expect(stockOf(session).fullyDilutedShares).not.toBe(ASSUMED_SHARES);
    expect(page.getByText(/of an assumed/).elements()).toEqual([]);
  });

  it('may have rounds to come and a mark-down of one’s own, which go with the choice and come back', async () => {
    const session = await opened(letter({}), parts);
    await select('Rounds before an exit').selectOptions('2');
    await field('Each raises').fill('20M');
    await select('Marked down, until sold, by').selectOptions('a share of your own');
    await field('Marked down by').fill('30%');
    expect(stockOf(session)).toMatchObject({
      roundsToCome: 2,
      raisedPerRound: 20e6,
      illiquidity: 'own',
      illiquidityDiscount: 0.3
    });
    (document.activeElement as HTMLElement).blur();
    await select('Marked down, until sold, by').selectOptions('nothing');
    flushSync();
    expect(stockOf(session)).not.toHaveProperty('illiquidityDiscount');
    await select('Marked down, until sold, by').selectOptions('a share of your own');
    flushSync();
    expect(stockOf(session).illiquidityDiscount).toBe(0.3);
    expect(faults(session.document)).toEqual([]);
  });

  it('ends by a shipped table that says whose it is, or by exits of one’s own', async () => {
    const session = await opened(letter({}), parts);
    (page.getByRole('radio', { name: 'A list of exits' }).element() as HTMLInputElement).click();
    flushSync();
    await expect.element(page.getByRole('button', { name: 'whose' }).first()).toBeVisible();
    expect(stockOf(session).exits!.length).toBeGreaterThan(2);
    expect(faults(session.document)).toEqual([]);
    await field('Name of exit 1').fill('A fire sale');
    await expect.element(select('Table of exits')).toHaveValue('');
    for (let left = stockOf(session).exits!.length; left > 0; left -= 1) {
      await page
        .getByRole('button', { name: /^Remove / })
        .first()
        .click();
      flushSync();
      expect(faults(session.document)).toEqual([]);
    }
    // With the last one it is the path again.
    await expect.element(field('Sold or listed after')).toBeVisible();
  });
});

it('a range of units stands as it is until a number is typed', async () => {
  const session = await opened(letter({ units: { low: 10_000, high: 30_000 } }), parts);
  await expect.element(field('Shares')).toHaveValue('10,000 to 30,000');
  await field('Shares').fill('0.1%');
  expect(grantOf(session).units).toBe(48_000);
});
