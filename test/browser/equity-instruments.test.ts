// Each instrument in the letter: its sentence, its further terms, what the page says it is worth, and that it is what the command line says.
import type { Page } from '@playwright/test';
import type { EquityComponent, Instrument, Tax } from '#lib/engine/index.ts';
import { expect, test } from '../support/app.ts';
import { granted, grantArticle, startUp } from '../support/equity-letter.ts';
import { cliAnswer, exported, openLetter } from '../support/journey.ts';
import { writtenMoney } from '../support/journey-money.ts';

const listed = { kind: 'public', price: 12, volatilityPerYear: 0.5 } as const;
const more = (page: Page) => grantArticle(page).getByText('More of the letter').click();
const employer = (page: Page) => page.getByText('The employer: how it gets compute').click();
const field = (page: Page, label: string) => grantArticle(page).getByLabel(label, { exact: true });
const instrument = (page: Page) => field(page, 'Instrument');

/** The grant as the exported document has it, once its worth on the page is what the command line answers. */
async function agreed(page: Page): Promise<EquityComponent> {
  const document = await exported(page);
  const { offers } = await cliAnswer(document);
  const { present } = offers[0]!.components.find(({ id }) => id === 'grant')!;
  const worth = grantArticle(page)
    .getByText(/^to you, /)
    .locator('xpath=preceding-sibling::*[1]');
  expect(Math.abs(writtenMoney(await worth.innerText()).value - present)).toBeLessThanOrEqual(0.5);
  return document.offers[0]!.components.find(({ id }) => id === 'grant') as EquityComponent;
}

test('options: NSO and ISO with strike, expiry, window and early exercise with its election', async ({ page }) => {
  await openLetter(page, granted({ instrument: 'nso', strike: 2.1 }));
  await field(page, 'Strike').fill('3.05');
  await more(page);
  await field(page, 'Expires after').fill('7 years');
  await field(page, 'Window after leaving').fill('12');
  await expect(field(page, '83(b) election')).toBeHidden();
  await field(page, 'You exercise').selectOption('at the start (early exercise)');
  await field(page, '83(b) election').check();
  expect(await agreed(page)).toMatchObject({
    instrument: 'nso',
    strike: 3.05,
    expiryMonths: 84,
    postTerminationMonths: 12,
    exercise: 'atStart',
    election83b: true
  });
  await instrument(page).selectOption('options (ISO)');
  expect(await agreed(page)).toMatchObject({ instrument: 'iso', strike: 3.05, election83b: true });
  await field(page, 'You exercise').selectOption('when the shares can be sold');
  const exercised = await agreed(page);
  expect(exercised).not.toHaveProperty('election83b');
  expect(exercised).not.toHaveProperty('exercise');
});

test('British options: EMI and unapproved, and none of American law', async ({ page }) => {
  const uk: Tax = { regime: 'uk', region: 'england' };
  await openLetter(page, granted({ instrument: 'emi', strike: 2.1 }, startUp, uk));
  await expect(instrument(page).locator('option')).toHaveText([
    'shares (RSU)',
    'options (unapproved)',
    'options (EMI)',
    'restricted shares',
    'profit units'
  ]);
  expect(await agreed(page)).toMatchObject({ instrument: 'emi' });
  await instrument(page).selectOption('options (unapproved)');
  expect(await agreed(page)).toMatchObject({ instrument: 'nso', strike: 2.1 });
});

test('shares of a private company: RSUs by their trigger, restricted shares by what was paid and elected', async ({ page }) => {
  await openLetter(page, granted({ instrument: 'rsu' }));
  await more(page);
  await field(page, 'Settled').selectOption('at vest (single trigger)');
  await field(page, 'Lapse without a sale after').fill('60');
  expect(await agreed(page)).toMatchObject({ trigger: 'single', expiryMonths: 60 });
  await instrument(page).selectOption('restricted shares');
  await field(page, 'Paid for a share').fill('0.01');
  await field(page, '83(b) election').check();
  expect(await agreed(page)).toEqual({
    id: 'grant',
    kind: 'equity',
    instrument: 'restrictedStock',
    units: 20_000,
    vesting: { months: 48, cliffMonths: 12, everyMonths: 1 },
    strike: 0.01,
    election83b: true
  });
  // What was said of the RSUs comes back with them.
  await instrument(page).selectOption('shares (RSU)');
  expect(await agreed(page)).toMatchObject({ trigger: 'single', expiryMonths: 60 });
});

test('profit units: what the company must be worth before they share', async ({ page }) => {
  await openLetter(page, granted({ instrument: 'profitUnits', threshold: 0 }));
  const worth = grantArticle(page)
    .getByText(/^to you, /)
    .locator('xpath=preceding-sibling::*[1]');
  const before = await worth.innerText();
  await field(page, 'Threshold').fill('$100M');
  await expect(worth).not.toHaveText(before);
  expect(await agreed(page)).toMatchObject({ instrument: 'profitUnits', threshold: 100_000_000 });
});

test('options on a listed share: volatility, expected life, and a lattice with early exercise', async ({ page }) => {
  await openLetter(page, granted({ instrument: 'nso', strike: 12 }, listed));
  await more(page);
  await field(page, 'Expected life').fill('5 years');
  expect(await agreed(page)).toMatchObject({ expectedLifeMonths: 60 });
  await field(page, 'Valued by').selectOption('a lattice with early exercise');
  await field(page, 'Exercised at').fill('1.8');
  await employer(page);
  await page.getByLabel('Volatility', { exact: true }).fill('80%');
  expect(await agreed(page)).toMatchObject({ method: 'lattice', exerciseMultiple: 1.8 });
});

test('listed or private: what the other kind cannot have goes, and comes back with it in one step each', async ({ page }) => {
  const terms = { instrument: 'profitUnits' as Instrument, threshold: 40_000_000 };
  await openLetter(page, granted(terms));
  await field(page, 'Listed or private').selectOption('listed');
  await field(page, 'Share price today').fill('25');
  expect(await agreed(page)).not.toHaveProperty('threshold');
  await field(page, 'Listed or private').selectOption('private');
  await expect(field(page, 'Latest preferred price')).toHaveValue('$8.40');
  expect(await agreed(page)).toMatchObject(terms);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(field(page, 'Share price today')).toHaveValue('$25');
});
