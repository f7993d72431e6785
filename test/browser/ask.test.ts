// What to ask: walk-away, target and ask against the alternative, open points by what hangs on them, and a checklist whose answers are counted and taken back.
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import { expect, open, test } from '../support/app.ts';
import { askSettled } from '../support/counter-journey.ts';
import { cliAnswer, exported, lines, openDocument } from '../support/journey.ts';
import { writtenMoney } from '../support/journey-money.ts';

const document: Scenario = { ...(example as Scenario), id: 'asking' };

async function openAsk(page: Page): Promise<string> {
  const id = await openDocument(page, document);
  await open(page, `/scenario/ask/?id=${id}&offer=halcyon`);
  await askSettled(page);
  return id;
}

const levels = (page: Page) => page.getByRole('table', { name: 'Walk-away, target and ask' });
const headline = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const point = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Checklist of the GPU grant' }).getByRole('row', { name: new RegExp(`^${name}`) });

test('a candidate finds “what to ask” beside the letter, with walk-away, target and ask in rising order and the sums that are missing', async ({
  page
}) => {
  const id = await openDocument(page, document);
  await open(page, `/scenario/offers/?id=${id}&offer=halcyon`);
  await page.getByRole('complementary', { name: 'Answer' }).getByRole('link', { name: 'What to ask' }).click();
  await askSettled(page);
  await expect(page.getByLabel('Letter', { exact: true })).toHaveValue('halcyon');
  await expect(headline(page)).toContainText(/^Your walk-away is \$\d+k, what Borealis is worth to you for sure: Halcyon/);
  const rows = (await lines(levels(page))).map(([name, cells]) => ({ name, worth: writtenMoney(cells[0]!).value, cells }));
  expect(rows.map(({ name }) => name)).toEqual(['Halcyon as it stands', 'Walk-away', 'Target', 'Ask']);
  const [standing, walkAway, target, ask] = rows.map(({ worth }) => worth) as [number, number, number, number];
  expect(walkAway).toBeLessThan(target);
  expect(target).toBeLessThan(ask);
  // A lack is said in words, and so is what there is to spare.
  for (const { worth, cells } of rows.slice(1)) {
    expect(cells[1]).toMatch(worth > standing ? /^lacks \$/ : /^\$[\d,]+ to spare/);
    expect(Math.abs(writtenMoney(cells[1]!).value - Math.abs(worth - standing)), cells[1]).toBeLessThanOrEqual(2);
  }
  // The other way round the walk-away is of the other letter.
  await page.getByLabel('Letter', { exact: true }).selectOption({ label: 'Borealis' });
  await expect(headline(page)).toContainText('what Halcyon is worth to you for sure', { timeout: 60_000 });
  // Who comes back finds the letter that was chosen.
  await open(page, `/scenario/?id=${id}`);
  await page.goBack();
  await expect(page.getByLabel('Letter', { exact: true })).toHaveValue('borealis');
});

test('the questions stand by what hangs on them, and each leads to the place that takes its answer', async ({ page }) => {
  await openAsk(page);
  const questions = page
    .getByRole('region', { name: 'What to ask, the dearest first' })
    .locator('ol')
    .first()
    .getByRole('listitem');
  const sums = (await questions.allInnerTexts()).map((text) => writtenMoney(text).value);
  expect(sums.length).toBeGreaterThan(3);
  expect(sums).toEqual([...sums].sort((a, b) => b - a));
  await page.getByRole('link', { name: 'Do they pay the tax on the GPU grant?' }).click();
  await expect(point(page, 'Tax paid by them')).toBeInViewport();
});

test('a point of the checklist that is marked moves no figure until it is counted, then as much as was said, and undo takes both back', async ({
  page
}) => {
  await openAsk(page);
  const worth = async () => (await cliAnswer(await exported(page))).offers.find(({ id }) => id === 'halcyon')!;
  const before = await worth();
  const told = writtenMoney(await point(page, 'Tax paid by them').getByRole('cell').nth(1).innerText());

  await point(page, 'Tax paid by them').getByText('Yes', { exact: true }).click();
  await expect(page.getByText('The letter settles one of 14 points')).toBeVisible();
  expect((await worth()).total.present).toBe(before.total.present);
  await askSettled(page);
  await expect(page.getByRole('link', { name: 'Do they pay the tax on the GPU grant?' })).toHaveCount(0);

  await page.getByRole('button', { name: /^Count it so.*Tax paid by them, GPU grant$/ }).click();
  await askSettled(page);
  await expect(point(page, 'Tax paid by them')).toContainText('Counted so.');
  const after = await worth();
  const gained = after.total.present + after.elsewhere.present - before.total.present - before.elsewhere.present;
  expect(Math.abs(gained - told.value), `${gained} against ${told.value} on the page`).toBeLessThanOrEqual(told.within * 1.01);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('The letter settles none of 14 points')).toBeVisible();
  await askSettled(page);
  const { offers } = await exported(page);
  expect(offers).toEqual(document.offers);
});

test('with one letter there is no walk-away, but there are questions', async ({ page }) => {
  const id = await openDocument(page, { ...document, offers: document.offers.filter(({ id }) => id === 'halcyon') });
  await open(page, `/scenario/ask/?id=${id}`);
  await askSettled(page);
  await expect(headline(page)).toContainText('There is one letter here');
  await expect(page.getByRole('link', { name: 'Do they pay the tax on the GPU grant?' })).toBeVisible();
});
