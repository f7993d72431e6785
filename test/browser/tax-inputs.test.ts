// Whose law takes its part: a country for the candidate, another for an offer in London, with the keyboard alone, and the verdict after each.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { exported, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

const verdict = (page: Page) => page.getByRole('heading', { level: 1 });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const figure = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const worth = (page: Page) =>
  page.getByRole('complementary', { name: 'Answer' }).getByText('Worth to you today').locator('xpath=following-sibling::*');

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${place.toString()}`);
}

/** By the first letters of its label, as a native choice takes them. */
async function type(page: Page, place: Locator, option: string): Promise<void> {
  await expect(place).toBeFocused();
  // Letters that come more than a second apart, as on a crowded machine, begin a new word: then it is typed again.
  await expect(async () => {
    await page.keyboard.type(option);
    await expect(place.locator('option:checked')).toHaveText(option, { timeout: 2000 });
  }).toPass();
}

test('a candidate in California is taxed by its law after three choices, and by the guess again after undo', async ({ page }) => {
  await openDocument(page, twoOffers);
  const before = await table(page).innerText();
  await expect.poll(() => verdict(page).innerText()).toContain('of 100 futures');
  const headline = await verdict(page).innerText();
  await figure(page, 'Discount rate').focus();
  await tabTo(page, choice(page, 'Taxed in'));
  await type(page, choice(page, 'Taxed in'), 'United States');
  await tabTo(page, choice(page, 'State'));
  await type(page, choice(page, 'State'), 'California');
  await expect(choice(page, 'You file as').locator('option:checked')).toHaveText('single');
  await expect(verdict(page)).not.toHaveText(headline);
  await expect(page.getByText(/^Tax on the next dollar of pay: \d\d%/)).toBeVisible();
  await expect(page.getByText(/law of 2026; later years use it/).first()).toBeVisible();
  await saved(page);
  expect((await exported(page)).candidate.tax).toEqual({ regime: 'us', region: 'CA', filingStatus: 'single' });

  for (const step of ['State of the tax', 'Country of your tax']) {
    const undo = page.getByRole('button', { name: `Undo: ${step}` });
    do await undo.press('Enter');
    while (await undo.isVisible());
  }
  await expect(verdict(page)).toHaveText(headline);
  expect(await table(page).innerText()).toBe(before);
});

test('an offer in London asks for the rate of the pound before anything changes, and is taxed there from then on', async ({
  page
}) => {
  await openLetter(page, twoOffers);
  await page.getByText('Title, dates, currency and tax of this offer').click();
  const before = await worth(page).innerText();
  await choice(page, 'Currency').focus();
  await tabTo(page, choice(page, 'Taxed in'));
  await type(page, choice(page, 'Taxed in'), 'United Kingdom');
  await expect(page.getByText(/British tax is reckoned in pounds/)).toBeVisible();
  await tabTo(page, figure(page, 'One GBP is'));
  await page.keyboard.type('1.31');
  await page.keyboard.press('Enter');
  await expect(choice(page, 'Taxed in')).toBeFocused();
  await expect(worth(page)).not.toHaveText(before);
  await tabTo(page, choice(page, 'Nation'));
  await type(page, choice(page, 'Nation'), 'Scotland');
  await expect(page.getByText(/United Kingdom and Scotland: law of 2026-27/)).toBeVisible();
  await saved(page);
  const document = await exported(page);
  expect(document.market.fx).toEqual({ GBP: 1.31 });
  expect(document.offers[0]!.tax).toEqual({ regime: 'uk', region: 'scotland' });
  expect(document.offers[1]).not.toHaveProperty('tax');
  expect(document.candidate.tax).toEqual(twoOffers.candidate.tax);
});
