// Undo and redo, and offers beside one another: duplicated, compared, renamed and removed.
import type { Page } from '@playwright/test';
import { expect, open, ready, test } from '../support/app.ts';
import { choose, exported, offerMenu, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

const answer = (page: Page) => page.getByRole('complementary', { name: 'Answer' });
const worth = (page: Page) => answer(page).getByText('Worth to you today').locator('xpath=following-sibling::*');
const letter = (page: Page, component: string) => page.getByRole('article', { name: component });
const undo = (page: Page) => page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ });
const redo = (page: Page) => page.getByRole('button', { name: /^(Redo: |Nothing to redo)/ });
const nowhere = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

test('undo and redo go back and forth by button and by key, and both survive a reload', async ({ page }) => {
  await openLetter(page, twoOffers);
  const salary = letter(page, 'Salary').getByLabel('Salary a year');
  const raise = letter(page, 'Salary').getByLabel('Raise a year');
  await expect(undo(page)).toBeDisabled();
  const before = await worth(page).innerText();
  await salary.fill('300k');
  await raise.fill('5%');
  const after = await worth(page).innerText();

  await undo(page).click();
  await expect(raise).toHaveValue('2%');
  await undo(page).click();
  await expect(worth(page)).toHaveText(before);
  await expect(undo(page)).toBeDisabled();
  await redo(page).click();
  await redo(page).click();
  await expect(worth(page)).toHaveText(after);

  await nowhere(page);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(worth(page)).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(salary).toHaveValue('$300,000');
  await saved(page);

  await page.reload();
  await ready(page);
  await expect(salary).toHaveValue('$300,000');
  await expect(raise).toHaveValue('2%');
  await redo(page).click();
  await expect(worth(page)).toHaveText(after);
  await undo(page).click();
  await undo(page).click();
  await expect(worth(page)).toHaveText(before);
  await expect(undo(page)).toBeDisabled();
});

test('the key d and the menu duplicate an offer; three stand side by side with differences; removing one is undone', async ({
  page
}) => {
  const id = await openDocument(page, twoOffers);
  await nowhere(page);
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/offers\/\?id=.*&offer=/);
  await page.getByText('Title, dates, currency and tax of this offer').click();
  await page.getByLabel('Title', { exact: true }).fill('Asked for more');
  await letter(page, 'Salary').getByLabel('Salary a year').fill('320k');
  await expect(answer(page).getByRole('heading', { level: 2 })).toContainText(
    'Kestrel Computational Laboratories (Asked for more)'
  );
  await saved(page);
  await open(page, `/scenario/?id=${id}`);
  const salaries = table(page)
    .getByRole('row', { name: /^Salary/ })
    .getByRole('cell');
  await expect(salaries).toHaveCount(3);
  await expect(salaries.nth(0)).not.toContainText(/[+−]\$/);
  await expect(salaries.nth(1)).toContainText(/\+\$/);
  await page.getByRole('button', { name: 'Compare with this' }).first().click();
  await expect(salaries.nth(0)).toContainText(/−\$/);
  await expect(salaries.nth(1)).not.toContainText(/[+−]\$/);

  await choose(page, offerMenu, /^Duplicate /);
  await expect(page.getByRole('navigation', { name: 'Offers' }).getByRole('link')).toHaveCount(4);
  await choose(page, offerMenu, /^Remove /);
  await expect(page.getByRole('navigation', { name: 'Offers' }).getByRole('link')).toHaveCount(3);
  await undo(page).click();
  await expect(page.getByRole('navigation', { name: 'Offers' }).getByRole('link')).toHaveCount(4);
  await redo(page).click();
  await saved(page);
  expect((await exported(page)).offers).toHaveLength(3);
});

test('a comparison is renamed where its name stands, and the list and the title of the page follow', async ({ page }) => {
  await openDocument(page, twoOffers);
  await page.getByLabel('Name of the comparison').fill('Autumn letters');
  await expect(page).toHaveTitle(/^Autumn letters/);
  await saved(page);
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  await expect(page.getByRole('link', { name: 'Autumn letters' })).toBeVisible();
});

test('removing every offer leaves a page that says so and takes a new one', async ({ page }) => {
  await openDocument(page, twoOffers);
  await choose(page, offerMenu, /^Remove /);
  await choose(page, offerMenu, /^Remove /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no offer here yet.');
  await choose(page, offerMenu, 'Add your present job');
  await expect(page.getByLabel('Employer', { exact: true })).toHaveValue('Present employer');
  await expect(letter(page, 'Salary').getByLabel('Salary a year')).toHaveValue('$0');
});
