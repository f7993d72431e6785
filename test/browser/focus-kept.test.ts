// The focus is never lost: what removes or disables the thing that has it puts it somewhere else.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { openDocument, openLetter } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

/** Whether the keyboard has a place on the page: not the page as such, and nothing hidden. */
const hasFocus = (page: Page) =>
  page.evaluate(() => document.activeElement !== document.body && document.activeElement?.checkVisibility() === true);

test('what removes the thing that has the focus puts the focus somewhere, not nowhere', async ({ page }) => {
  await openLetter(page, twoOffers);
  const menu = (name: string) => page.getByRole('button', { name: `Move or remove ${name}` });
  await menu('Target bonus').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').first()).toHaveAccessibleName('Target bonus');
  expect(await hasFocus(page), 'after a component has moved').toBe(true);
  await menu('Meals').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Meals' })).toHaveCount(0);
  expect(await hasFocus(page), 'after a component was removed').toBe(true);
});

test('deleting a comparison by key leaves the focus where it can be undone or gone on', async ({ page }) => {
  await openDocument(page, twoOffers);
  await open(page, '/');
  await page.getByRole('button', { name: 'What to do with Kestrel or Lumen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Kestrel or Lumen” is deleted.')).toBeVisible();
  expect(await hasFocus(page)).toBe(true);
});

test('undo by key keeps the focus on its button, also when nothing is left to take back', async ({ page }) => {
  await openDocument(page, twoOffers);
  await page.getByRole('textbox', { name: 'Discount rate', exact: true }).fill('9%');
  await page.getByRole('button', { name: /^Undo: / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Discount rate', exact: true })).toHaveValue('5.5%');
  expect(await hasFocus(page)).toBe(true);
});
