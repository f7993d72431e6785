/** Prices of one's own: a file is dropped, looked at, accepted, used in a comparison, and the shipped card taken back. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import { expect, open, test } from '../support/app.ts';
import { exported, openDocument, saved, textFile } from '../support/journey.ts';

/** Two dear regions, one that is corrupt, and spot prices that are none. Medians: H100 8.00 an hour, spot 4.00. */
const CATALOGUE = `InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,Price,SpotPrice,Region
big,H100,8,96,1000,56,32,north
big,H100,8,96,1000,64,0.00,south
big,H100,8,96,1000,72,72,west
big,H100,8,96,1000,5600,,east
big,T4,0,96,1000,1,,north
`;

async function example(name: string): Promise<Scenario> {
  return JSON.parse(await readFile(`models/offers/${name}.json`, 'utf8')) as Scenario;
}

test('a price list is looked at, accepted, used in a comparison, and the shipped card taken back to the cent', async ({
  page
}) => {
  const before = await example('borealis-halcyon');
  const id = await openDocument(page, before);

  await open(page, `/rates/import/?id=${id}`);
  await page.locator('input[type=file]').setInputFiles(textFile('my-cloud.csv', CATALOGUE));
  await expect(page.getByRole('heading', { name: /^Read 5 rows: 3 used for 1 accelerator, 2 left out/ })).toBeVisible();
  await expect(page.getByText('More than 20 times above or below the median of its kind')).toBeVisible();
  await page.getByRole('switch', { name: /Anybody can buy at these prices/ }).click();
  await page.getByRole('button', { name: 'Add as a rate card' }).click();
  await expect(page.getByRole('heading', { name: /is on your cards, with 1 service/ })).toBeFocused();

  await page.getByRole('link', { name: 'Use it in a comparison' }).click();
  await expect(page).toHaveURL(/\/scenario\/\?id=/);
  await page
    .getByRole('complementary', { name: 'Assumptions' })
    .getByRole('link', { name: /Change/ })
    .click();
  await chooseCard(page, /my-cloud/);
  await expect(page.locator('#effect')).toContainText(/moves Halcyon by \+\$/);
  expect((await exported(page)).market, 'nothing is taken before it is said').toEqual(before.market);
  await page.getByRole('button', { name: 'Take this card' }).click();
  await saved(page);
  const hour = (await exported(page)).market.services['h100-hour']!;
  expect(hour).toMatchObject({ list: 8, retail: 8, wholesale: 2.35, from: { kept: { wholesale: { card: '2026-08' } } } });

  await chooseCard(page, /Rate card, August 2026/);
  await page.getByRole('button', { name: 'Take this card' }).click();
  await saved(page);
  expect((await exported(page)).market).toEqual(before.market);
});

test('a file that lies or breaks is refused with its place, and nothing is added', async ({ page }) => {
  await open(page, '/rates/import/');
  const file = page.locator('input[type=file]');
  for (const [name, text] of [
    ['cut.json', '{"gpt-x": {"input_cost_per_token": 1e-6,'],
    ['deep.json', '['.repeat(200_000)],
    ['quote.csv', 'InstanceType,AcceleratorName,AcceleratorCount,Price,SpotPrice,Region\n"big,H100,8,56,,north\n'],
    ['page.csv', '<!doctype html><title>Sign in</title>']
  ] as const) {
    await file.setInputFiles(textFile(name, text));
    await expect(page.getByRole('heading', { name: `${name} cannot be read` })).toBeFocused();
  }
  await expect(page.getByRole('button', { name: 'Add as a rate card' })).toHaveCount(0);
  await open(page, '/rates/');
  await expect(page.getByRole('link', { name: /cut|deep|quote|page/ })).toHaveCount(0);
});

test('a price of one’s own is marked, survives another card, and goes back to the card’s by a button', async ({ page }) => {
  const before = await example('borealis-halcyon');
  await openDocument(page, before);
  const aside = page.getByRole('complementary', { name: 'Assumptions' });
  const retail = aside.getByRole('textbox', { name: 'H100 GPU-hour, retail' });
  await retail.fill('4');
  await retail.press('Tab');
  await expect(aside.getByText(/yours, the card says \$3\.23/)).toBeVisible();
  expect((await exported(page)).market.services['h100-hour']!.from?.replaced).toEqual({ retail: 3.23 });
  await aside.getByRole('button', { name: /back to the card/i }).click();
  await saved(page);
  expect((await exported(page)).market).toEqual(before.market);
});

/** By the words of its option: titles of own cards carry what the file was called. */
async function chooseCard(page: Page, words: RegExp): Promise<void> {
  const select = page.getByLabel('Rate card', { exact: true });
  await select.selectOption({ label: await select.locator('option').filter({ hasText: words }).innerText() });
}
