// Your comparisons: newest first, search, duplicate, delete and its undo, and what an address without a comparison says.
import type { Page } from '@playwright/test';
import { expect, open, ready, test } from '../support/app.ts';
import { choose, chooseFiles, exported, jsonFile, saved, table } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';

const menus = (page: Page) => page.getByRole('button', { name: /^What to do with / });
const names = async (page: Page) =>
  Promise.all(
    (await menus(page).all()).map(async (menu) => (await menu.getAttribute('aria-label'))!.replace('What to do with ', ''))
  );

/** The first screen with some comparisons, named from the newest to the oldest. */
async function openList(page: Page, ...titles: string[]): Promise<void> {
  const scenarios = titles.map((name, place) => ({ ...(place % 2 === 0 ? twoOffers : fourOffers), id: `list-${place}`, name }));
  await open(page, '/');
  await chooseFiles(page, jsonFile('list.json', { format: 'backup', version: 1, exportedAt: '2026-11-20T10:00:00Z', scenarios }));
  await expect(menus(page)).toHaveCount(titles.length);
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
}

test('the comparison that was changed last stands first', async ({ page }) => {
  await openList(page, 'Alpha', 'Bravo', 'Charlie');
  expect(await names(page)).toEqual(['Alpha', 'Bravo', 'Charlie']);
  await page.getByRole('link', { name: 'Charlie' }).click();
  await page.getByLabel('Discount rate', { exact: true }).fill('9%');
  await saved(page);
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  await expect(menus(page).first()).toHaveAccessibleName('What to do with Charlie');
  expect(await names(page)).toEqual(['Charlie', 'Alpha', 'Bravo']);
});

test('search finds by part of a name, and says when nothing has it', async ({ page }) => {
  await openList(page, 'Kestrel autumn', 'Lumen spring', 'Kestrel counter');
  const search = page.getByRole('searchbox', { name: 'Search your comparisons' });
  await search.fill('KESTR');
  await expect(menus(page)).toHaveCount(2);
  await search.fill('quartz');
  await expect(page.getByText('No name contains “quartz”.')).toBeVisible();
  await search.fill('');
  await expect(menus(page)).toHaveCount(3);
});

test('a duplicate is a comparison of its own with a name that says so', async ({ page }) => {
  await openList(page, 'Alpha', 'Bravo');
  await choose(page, 'What to do with Bravo', 'Duplicate');
  await expect(menus(page)).toHaveCount(3);
  await choose(page, 'What to do with Bravo', 'Duplicate');
  await expect(menus(page)).toHaveCount(4);
  expect((await names(page)).sort()).toEqual(['Alpha', 'Bravo', 'Bravo (copy 2)', 'Bravo (copy)']);
  await page.getByRole('link', { name: 'Bravo (copy)', exact: true }).click();
  await page.getByLabel('Name of the comparison').fill('Bravo, bolder');
  await saved(page);
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  await expect(page.getByRole('link', { name: 'Bravo', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bravo, bolder', exact: true })).toBeVisible();
});

test('a deleted comparison is gone after a reload, and comes back by undo as it was', async ({ page }) => {
  await openList(page, 'Alpha', 'Bravo', 'Charlie');
  await choose(page, 'What to do with Bravo', 'Delete');
  await expect(menus(page)).toHaveCount(2);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(menus(page)).toHaveCount(3);
  expect(await names(page)).toEqual(['Alpha', 'Bravo', 'Charlie']);
  await choose(page, 'What to do with Bravo', 'Delete');
  await expect(page.getByText('“Bravo” is deleted.')).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(menus(page)).toHaveCount(2);
  expect(await names(page)).toEqual(['Alpha', 'Charlie']);
});

test('an address of a comparison that is not here says so and leads back', async ({ page }) => {
  for (const path of ['/scenario/?id=never-made', '/scenario/', '/scenario/offers/?id=never-made', '/scenario/ladder/']) {
    await open(page, path);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('There is no such comparison on this device.');
  }
  await page.getByRole('link', { name: 'Your comparisons' }).click();
  await expect(page).toHaveURL('/');
});

test('a deleted comparison can be brought back after its toast is gone, from the list or by Ctrl+Z', async ({ page }) => {
  await openList(page, 'Alpha', 'Bravo');
  const back = page.getByRole('button', { name: 'Bring back “Bravo”' });
  for (const restore of [() => back.click(), () => page.keyboard.press('Control+z')]) {
    await choose(page, 'What to do with Bravo', 'Delete');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(back).toBeVisible();
    await restore();
    await expect(menus(page)).toHaveCount(2);
    await expect(back).toHaveCount(0);
  }
});

test('a new comparison invents nothing and opens at the name of the first employer', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'New comparison' }).click();
  await expect(page.getByLabel('Employer', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Employer', { exact: true })).toHaveValue('First employer');
  await page.keyboard.type('Quillon');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Type in the letters to compare them.');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Type in the letters to compare them.');
  await expect(table(page).getByRole('link')).toHaveText(['Quillon', 'Second employer']);
  const { offers, market } = await exported(page);
  expect(market.services).toEqual({});
  for (const { components } of offers) expect(components).toEqual([{ id: 'salary', kind: 'salary', perYear: 0 }]);
});
