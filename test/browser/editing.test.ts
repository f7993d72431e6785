// The letter: figures as people type them, nonsense beside the field, undo and redo, offers duplicated, compared and removed.
import type { Page } from '@playwright/test';
import { expect, open, ready, test } from '../support/app.ts';
import { choose, exported, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';

const answer = (page: Page) => page.getByRole('complementary', { name: 'Answer' });
const worth = (page: Page) => answer(page).getByText('Worth to you today').locator('xpath=following-sibling::*');
const letter = (page: Page, component: string) => page.getByRole('article', { name: component });
const undo = (page: Page) => page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ });
const redo = (page: Page) => page.getByRole('button', { name: /^(Redo: |Nothing to redo)/ });
const nowhere = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

test('a worked example opens as a copy of one’s own, with a verdict, and edits of its letter reach Compare', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Research engineer: Borealis against Halcyon' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/more|apart/);
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  const salaries = table(page).getByRole('row', { name: /^Salary/ });
  const cells = await salaries.innerText();
  await table(page).getByRole('link', { name: 'Borealis' }).click();
  await letter(page, 'Salary').getByLabel('Salary a year').fill('185k');
  await expect(answer(page).getByRole('heading', { level: 2 })).not.toHaveText(before!);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare' }).click();
  await expect(salaries).toBeVisible();
  expect(await salaries.innerText()).not.toBe(cells);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(before);
});

test('figures typed as people write them are understood in words, and the answer moves while they are typed', async ({ page }) => {
  await openLetter(page, twoOffers);
  const salary = letter(page, 'Salary').getByLabel('Salary a year');
  const before = await worth(page).innerText();
  await salary.fill('185k');
  await expect(salary).toHaveAccessibleDescription(/\$185,000/);
  await expect(worth(page)).not.toHaveText(before);

  const units = letter(page, 'GPU grant').getByLabel('Units a month');
  await units.fill('8*730');
  await expect(units).toHaveAccessibleDescription(/5,840 = 8 × 730/);
  const share = letter(page, 'GPU grant').getByLabel('Share that the job itself needs');
  await share.fill('1/4');
  await expect(share).toHaveAttribute('aria-invalid', 'true');
  await share.fill('50%');
  await expect(share).not.toHaveAttribute('aria-invalid', 'true');
  await units.fill('1.2M');
  await expect(units).toHaveAccessibleDescription(/1,200,000/);
  await units.fill('2B');
  await expect(units).toHaveAccessibleDescription(/2,000,000,000/);
  await units.fill('900');
  await saved(page);
  const [kestrel] = (await exported(page)).offers;
  expect(kestrel!.components.find(({ id }) => id === 'base')).toMatchObject({ perYear: 185_000 });
  expect(kestrel!.components.find(({ id }) => id === 'hours')).toMatchObject({ perMonth: 900, workShare: 0.5 });
});

test('nonsense in a salary is marked beside the field, moves no answer and is never on the disk', async ({ page }) => {
  await openLetter(page, twoOffers);
  const salary = letter(page, 'Salary').getByLabel('Salary a year');
  await salary.fill('291k');
  await saved(page);
  const before = await worth(page).innerText();
  for (const nonsense of ['25k-ish', '1e999', '-4', '40k to 60k', 'Infinity', '']) {
    await salary.fill('291k');
    await salary.fill(nonsense);
    await expect(salary, nonsense).toHaveAttribute('aria-invalid', 'true');
    await expect(salary, nonsense).toHaveAccessibleDescription(/\$291,000, is still used/);
    expect(await worth(page).innerText(), nonsense).toBe(before);
  }
  await salary.fill('25k-ish');
  await salary.blur();
  await expect(salary).toHaveAttribute('aria-invalid', 'true');
  await saved(page);
  expect((await exported(page)).offers[0]!.components[0]).toMatchObject({ perYear: 291_000 });
  await page.reload();
  await ready(page);
  await expect(salary).toHaveValue('$291,000');
});

test('an emptied field means its default, which it shows, not zero', async ({ page }) => {
  await openLetter(page, twoOffers);
  const months = letter(page, 'GPU grant').getByLabel('Months of delivery');
  await months.fill('12');
  const year = await worth(page).innerText();
  await months.fill('');
  await expect(worth(page)).not.toHaveText(year);
  await expect(months).toHaveAttribute('placeholder', '48 months');
  expect((await exported(page)).offers[0]!.components.find(({ id }) => id === 'hours')).not.toHaveProperty('months');
});

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

test('the key d and the menu duplicate an offer; three stand side by side with differences; removing one is undone', async ({ page }) => {
  const id = await openDocument(page, twoOffers);
  await nowhere(page);
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/offers\/\?id=.*&offer=/);
  await page.getByText('Title, dates, currency and tax of this offer').click();
  await page.getByLabel('Title', { exact: true }).fill('Asked for more');
  await letter(page, 'Salary').getByLabel('Salary a year').fill('320k');
  await expect(answer(page).getByRole('heading', { level: 2 })).toContainText('Kestrel Computational Laboratories (Asked for more)');
  await saved(page);
  await open(page, `/scenario/?id=${id}`);
  const salaries = table(page).getByRole('row', { name: /^Salary/ }).getByRole('cell');
  await expect(salaries).toHaveCount(3);
  await expect(salaries.nth(0)).not.toContainText(/[+−]\$/);
  await expect(salaries.nth(1)).toContainText(/\+\$/);
  await page.getByRole('button', { name: 'Compare with this' }).first().click();
  await expect(salaries.nth(0)).toContainText(/−\$/);
  await expect(salaries.nth(1)).not.toContainText(/[+−]\$/);

  await choose(page, 'Offers', /^Duplicate /);
  await expect(page.getByRole('navigation', { name: 'Offers' }).getByRole('link')).toHaveCount(4);
  await choose(page, 'Add, duplicate or remove an offer', /^Remove /);
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
  await choose(page, 'Offers', /^Remove /);
  await choose(page, 'Offers', /^Remove /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no offer here yet.');
  await choose(page, 'Offers', 'Add your present job');
  await expect(page.getByLabel('Employer', { exact: true })).toHaveValue('Present employer');
  await expect(letter(page, 'Salary').getByLabel('Salary a year')).toHaveValue('$200,000');
});

test('edits of a few figures in quick succession are all on the disk once it says so', async ({ page }) => {
  await openDocument(page, fourOffers);
  const figures = [['Chance of leaving', '21%'], ['Discount rate', '7%'], ['Pay elsewhere', '199k']] as const;
  for (const [label, text] of figures) await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  await saved(page);
  await page.reload();
  await ready(page);
  for (const [label, value] of [['Chance of leaving', '21%'], ['Discount rate', '7%'], ['Pay elsewhere', '$199,000']] as const)
    await expect(page.getByRole('textbox', { name: label, exact: true })).toHaveValue(value);
});
