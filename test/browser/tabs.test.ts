// Two tabs with one comparison: a tab at rest follows the other, a tab that was asleep keeps its work as a copy, nothing is lost.
import type { Page } from '@playwright/test';
import { expect, open, ready, test } from '../support/app.ts';
import { openLetter, saved } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

/** Types a salary and leaves the field, as going to another tab does. */
async function offerSalary(page: Page, text: string): Promise<void> {
  await salary(page).fill(text);
  await salary(page).blur();
}

const salary = (page: Page) => page.getByRole('article', { name: 'Salary' }).getByLabel('Salary a year');

test('a tab at rest shows what the other has saved, and can undo it', async ({ page, context }) => {
  const id = await openLetter(page, twoOffers);
  const other = await context.newPage();
  await open(other, `/scenario/offers/?id=${id}`);
  await expect(salary(other)).toHaveValue('$284,000');
  await offerSalary(page, '307k');
  await saved(page);
  await expect(salary(other)).toHaveValue('$307,000');
  await expect(other.getByText('Another tab has changed this comparison; you see its version.')).toBeVisible();
  await other.getByRole('button', { name: /^Undo: / }).click();
  await saved(other);
  await expect(salary(page)).toHaveValue('$284,000');
});

test('a tab that slept through the other’s change keeps its own edit as a copy, and nothing of either is lost', async ({
  page,
  context
}) => {
  const id = await openLetter(page, twoOffers);
  const sleeper = await context.newPage();
  // What a tab in the background misses: the message that another tab has written.
  await sleeper.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await open(sleeper, `/scenario/offers/?id=${id}`);
  await expect(salary(sleeper)).toHaveValue('$284,000');
  await offerSalary(page, '307k');
  await saved(page);
  await expect(salary(sleeper)).toHaveValue('$284,000');

  await offerSalary(sleeper, '265k');
  await expect(sleeper.getByText('Your version is kept as “Kestrel or Lumen (copy from another tab)”')).toBeVisible();
  await saved(sleeper);
  await expect(sleeper).not.toHaveURL(new RegExp(`id=${id}(&|$)`));
  await expect(salary(sleeper)).toHaveValue('$265,000');
  await expect(salary(page)).toHaveValue('$307,000');

  await offerSalary(sleeper, '266k');
  await saved(sleeper);
  await sleeper.reload();
  await ready(sleeper);
  await expect(salary(sleeper)).toHaveValue('$266,000');
  await page.reload();
  await ready(page);
  await expect(salary(page)).toHaveValue('$307,000');
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  for (const name of ['Kestrel or Lumen', 'Kestrel or Lumen (copy from another tab)'])
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('what is shown as saved is there when the tab is closed and the comparison opened in a new one', async ({
  page,
  context
}) => {
  const id = await openLetter(page, twoOffers);
  await offerSalary(page, '299k');
  await saved(page);
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await open(next, `/scenario/offers/?id=${id}`);
  await expect(salary(next)).toHaveValue('$299,000');
});

test('an edit made a moment before going to another page is not lost', async ({ page }) => {
  const id = await openLetter(page, twoOffers);
  await offerSalary(page, '277k');
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  await page.getByRole('link', { name: 'Kestrel or Lumen' }).click();
  await open(page, `/scenario/offers/?id=${id}`);
  await expect(salary(page)).toHaveValue('$277,000');
});

test('an edit made a moment before Rates, or before the way back, is there again', async ({ page }) => {
  await openLetter(page, twoOffers);
  await salary(page).fill('278k');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Rates' }).click();
  await expect(page).toHaveURL(/\/rates\//);
  await page.goBack();
  await expect(salary(page)).toHaveValue('$278,000');
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  await page.getByRole('link', { name: 'Kestrel or Lumen' }).click();
  const rate = page.getByRole('textbox', { name: 'Discount rate', exact: true });
  await rate.fill('8%');
  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.goForward();
  await expect(rate).toHaveValue('8%');
});

test('a comparison deleted in one tab does not take the other tab’s work with it', async ({ page, context }) => {
  const id = await openLetter(page, twoOffers);
  const list = await context.newPage();
  await open(list, '/');
  await list.getByRole('button', { name: 'What to do with Kestrel or Lumen' }).click();
  await list.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(list.getByText('“Kestrel or Lumen” is deleted.')).toBeVisible();
  await offerSalary(page, '288k');
  await saved(page);
  await expect(page).not.toHaveURL(new RegExp(`id=${id}(&|$)`));
  await page.reload();
  await ready(page);
  await expect(salary(page)).toHaveValue('$288,000');
});
