// The keyboard alone does it all: from the first screen to a changed offer, palette, keys, menus and charts.
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { offerMenu, openDocument, saved, table } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

const MOST_STOPS = 150;

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${place.toString()}`);
}

test('from the first screen to a changed offer and back, without a mouse', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Research engineer: Borealis against Halcyon' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/scenario\/\?id=/);
  const before = await page.getByRole('heading', { level: 1 }).innerText();

  await tabTo(page, page.getByRole('radio', { name: 'Worth to you' }));
  await page.keyboard.press('ArrowRight');
  await expect(table(page).getByRole('rowheader', { name: 'Cost to employer' })).toBeVisible();
  await tabTo(page, table(page).getByRole('link', { name: 'Halcyon' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Employer', { exact: true })).toHaveValue('Halcyon');

  await tabTo(page, page.getByRole('article', { name: 'Salary' }).getByLabel('Salary a year'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('450k');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('your comparisons');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await tabTo(page, page.getByRole('link', { name: 'Research engineer: Borealis against Halcyon' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Halcyon is worth');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe(before);
});

test('the palette finds an act by part of its name, runs it, and gives the focus back when it is left', async ({ page }) => {
  await openDocument(page, twoOffers);
  const rate = page.getByRole('textbox', { name: 'Discount rate', exact: true });
  await rate.focus();
  await page.keyboard.press('Control+k');
  const find = page.getByRole('combobox', { name: 'Find a command' });
  await expect(find).toBeFocused();
  await page.keyboard.type('zzz');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rate).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('dupl');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option', { selected: true })).toContainText(
    'Duplicate Kestrel'
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(rate).toBeFocused();
});

test('? lists the keys, among them those of the page; single keys can be switched off and stay off', async ({ page }) => {
  await openDocument(page, twoOffers);
  const opener = page.getByRole('button', { name: 'Find every action' });
  await opener.focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  for (const label of ['Add an offer', 'Duplicate Kestrel', 'Find every action', 'Show the keys'])
    await expect(keys).toContainText(label);
  await tabTo(page, keys.getByRole('switch', { name: 'Single keys run commands' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.press('?');
  await expect(keys).toBeHidden();
  await expect(page).toHaveURL(/\/scenario\/\?id=/);
});

test('a menu opens, moves and closes by key, and its button has the focus again', async ({ page }) => {
  await openDocument(page, twoOffers);
  const opener = page.getByRole('button', { name: offerMenu });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('menuitem', { name: /^Remove/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('arrow keys walk through a chart’s bars, which say what they are, and Enter goes to the step', async ({ page }) => {
  await openDocument(page, twoOffers);
  const ladder = page.getByRole('figure').filter({ hasText: '’ GPU grant' });
  const bars = ladder.getByRole('button', { name: /: [+−]?\$[\d,]+/ });
  await bars.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(bars.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(bars.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/scenario\/ladder\/\?id=.*component=hours#\w+/);
  await tabTo(page, page.getByRole('link', { name: /^Change it: / }).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/scenario\/(offers\/)?\?id=.*#/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});
