// The Futures page: the odds are those of Compare, can be counted, drawn again, kept and taken along; and nothing bars the way to anybody.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import { expect, open, test } from '../support/app.ts';
import { futuresSettled, openFutures } from '../support/futures-journey.ts';
import { downloaded, exported, openDocument, saved } from '../support/journey.ts';

const document: Scenario = { ...(example as Scenario), id: 'futures' };

const headline = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const figures = (page: Page) => page.getByRole('table', { name: 'What each offer may bring' });
const dots = (page: Page) => page.getByRole('group', { name: /is worth more in \d+ of 50 dots/ });
const seed = (page: Page) => page.getByLabel('Seed', { exact: true });

/** `61` of "in 61 of 100 futures". */
async function odds(text: Promise<string | null>): Promise<number> {
  return Number(/in (\d+) of 100 futures/.exec((await text) ?? '')?.[1]);
}

test('Compare, the ladder and this page say the same odds, and as many dots as they say can be counted', async ({ page }) => {
  const id = await openDocument(page, document);
  const verdict = page.getByRole('heading', { level: 1 });
  await expect(verdict).toContainText('of 100 futures');
  await expect(verdict.getByText('of 100 futures')).toBeVisible({ timeout: 30_000 });
  const told = await odds(verdict.innerText());

  await page.getByRole('link', { name: 'How sure is it?' }).click();
  await futuresSettled(page);
  expect(await odds(headline(page).innerText())).toBe(told);

  // The mean is for Halcyon and the odds are for Borealis; a future in which both are level is in neither.
  await expect(headline(page)).toContainText('but less in');
  const marks = dots(page).locator('.mark');
  await expect(marks).toHaveCount(50);
  const count = (side: string) => marks.and(page.locator(`[aria-label*="${side}"]`)).count();
  expect(Math.abs(2 * (await count('Borealis ahead')) - told)).toBeLessThanOrEqual(2);
  expect((await count('Borealis ahead')) + (await count('Halcyon ahead')) + (await count(', level'))).toBe(50);
  await page
    .locator('figure')
    .filter({ has: dots(page) })
    .getByText('Table', { exact: true })
    .click();
  await expect(page.getByRole('table', { name: /of 50 dots/ }).locator('tbody tr')).toHaveCount(50);

  await open(page, `/scenario/ladder/?id=${id}`);
  await expect(page.getByText(`Borealis is worth more than Halcyon in ${told} of 100 futures`)).toBeVisible({
    timeout: 30_000
  });
});

test('another seed draws other futures, the first one the first again; the document knows nothing of it', async ({ page }) => {
  await openFutures(page, document);
  const first = await figures(page).innerText();
  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect(seed(page)).toHaveValue('2');
  await futuresSettled(page);
  expect(await figures(page).innerText()).not.toBe(first);
  await seed(page).fill('1');
  await expect.poll(() => figures(page).innerText()).toBe(first);
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('what is on the page after a burst of edits is of the last one', async ({ page }) => {
  await openFutures(page, document);
  const owned = page.getByLabel('What you own', { exact: true });
  const sure = figures(page).getByRole('row', { name: /^As good as/ });
  await owned.fill('5M');
  await futuresSettled(page);
  const rich = await sure.innerText();
  for (const amount of ['10k', '20k', '40k', '80k', '5M']) await owned.fill(amount);
  await futuresSettled(page);
  expect(await sure.innerText()).toBe(rich);
  await owned.fill('10k');
  await expect.poll(() => sure.innerText()).not.toBe(rich);
});

test('three answers find a risk aversion, which is one step of undo', async ({ page }) => {
  await openFutures(page, document);
  const aversion = page.getByLabel('Risk aversion', { exact: true });
  const before = await aversion.inputValue();
  await page.getByText('Up to three questions that find it').click();
  await page.getByRole('button', { name: 'I would keep mine' }).click();
  await page.getByRole('button', { name: 'I would take it' }).click();
  await expect(page.getByText(/has a risk aversion of about/)).toBeVisible();
  await expect(aversion).not.toHaveValue(before);
  const { candidate } = await exported(page);
  expect(Number(await aversion.inputValue())).toBe(candidate.riskAversion);
  await page.getByRole('button', { name: /^Undo: Risk aversion/ }).click();
  await expect(aversion).toHaveValue(before);
});

test('net worth that an offer may use up: no certain sum is named, with the reason', async ({ page }) => {
  await openFutures(page, { ...document, candidate: { ...document.candidate, netWorth: -5_000_000 } });
  await expect(page.getByText(/No certain sum can be named for Halcyon/)).toBeVisible();
  await expect(figures(page).getByRole('row', { name: /^As good as/ })).toContainText('—');
});

test('a run is kept through a reload, does not call net worth a change of what was drawn, and is deleted and brought back', async ({
  page
}) => {
  const id = await openFutures(page, document);
  await page.getByLabel('Name of this run').fill('Before the call');
  await page.getByRole('button', { name: 'Save this run' }).click();
  const runs = page.getByRole('region', { name: 'Runs that are kept' });
  await expect(runs.getByRole('listitem')).toContainText('would come out the same today');
  await expect(page.getByRole('status').filter({ hasText: 'updating' })).toHaveCount(0);
  await saved(page);
  await open(page, `/scenario/futures/?id=${id}`);
  await futuresSettled(page);
  await expect(runs.getByRole('heading', { name: 'Before the call' })).toBeVisible();
  await expect(runs.getByRole('listitem')).toContainText(/seed 1/);
  await page.getByLabel('What you own', { exact: true }).fill('1M');
  await futuresSettled(page);
  await expect(runs.getByRole('listitem')).toContainText('would come out the same today');
  await runs.getByRole('button', { name: /^Delete/ }).click();
  await expect(runs.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: Delete a run/ }).click();
  await expect(runs.getByRole('listitem')).toHaveCount(1);
});

test('the chance of missing a worth that somebody sets is that of the samples in the file', async ({ page }) => {
  await openFutures(page, document);
  await page.getByLabel('Worth to fall short of').fill('900k');
  const row = figures(page).getByRole('row', { name: /^Less than Worth/ });
  const shown = (await row.getByRole('cell').first().innerText()).match(/\d+/)![0];
  const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Export samples (CSV)' }).click());
  expect(name).toBe('futures-seed-1.csv');
  const [head, ...rows] = text.trim().split('\r\n');
  expect(head).toContain('"Borealis","Borealis, before and after","Borealis, together"');
  const worth = rows.map((line) => Number(line.split(',')[5]));
  expect(worth).toHaveLength(8 * 512 * 8);
  const missed = worth.filter((value) => value < 900_000).length / worth.length;
  expect(String(Math.round(100 * missed))).toBe(shown);
});

test('more paths come with their progress, and smaller errors', async ({ page }) => {
  await openFutures(page, document);
  await page.getByRole('button', { name: 'More paths, for rare futures' }).click();
  await expect(page.getByRole('button', { name: 'All paths are drawn' })).toBeDisabled({ timeout: 60_000 });
  await expect(page.getByText(/^131,072 futures/)).toBeVisible();
});

test('part by part, by keyboard: a mark says its range, and parts that may be worth nothing say how often', async ({ page }) => {
  await openFutures(page, document);
  await page.getByText('Part by part').click();
  const parts = page.getByRole('group', { name: /is the least certain/ });
  await parts.locator('.mark').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(parts.locator('.mark').nth(1)).toBeFocused();
  await expect(parts.locator('.mark').nth(1)).toHaveAttribute('aria-label', /^Borealis: .*\$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing bars the way at 360 px, ${colorScheme}, everything open`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    await openFutures(page, document);
    await page.evaluate(() => globalThis.document.querySelectorAll('details').forEach((one) => (one.open = true)));
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
