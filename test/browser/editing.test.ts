// The letter: figures as people type them, understood in words; nonsense beside the field; all of it on the disk when the page says so.
import type { Page } from '@playwright/test';
import { expect, open, ready, test } from '../support/app.ts';
import { exported, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';

const answer = (page: Page) => page.getByRole('complementary', { name: 'Answer' });
const worth = (page: Page) => answer(page).getByText('Worth to you today').locator('xpath=following-sibling::*');
const letter = (page: Page, component: string) => page.getByRole('article', { name: component });

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

test('figures typed as people write them are understood in words, and the answer moves while they are typed', async ({
  page
}) => {
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
  for (const nonsense of ['25k-ish', '1e999', '-4', '60k to 40k', 'Infinity', '']) {
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

test('edits of a few figures in quick succession are all on the disk once it says so', async ({ page }) => {
  await openDocument(page, fourOffers);
  const figures = [
    ['Chance of leaving', '21%'],
    ['Discount rate', '7%'],
    ['Pay elsewhere', '199k']
  ] as const;
  for (const [label, text] of figures) await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  await saved(page);
  await page.reload();
  await ready(page);
  for (const [label, value] of [
    ['Chance of leaving', '21%'],
    ['Discount rate', '7%'],
    ['Pay elsewhere', '$199,000']
  ] as const)
    await expect(page.getByRole('textbox', { name: label, exact: true })).toHaveValue(value);
});
