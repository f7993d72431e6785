// A grant in other units: the same money, and what was assumed.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { cliAnswer, exported, openLetter, saved } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';
import { writtenMoney } from '../support/journey-money.ts';

const grants = (page: Page) => page.getByRole('article', { name: /grant|credit|cluster/i });
const denomination = (grant: Locator, name: string) =>
  grant.getByRole('group', { name: 'Denomination' }).getByText(name, { exact: true });
const inTheLetter = async (article: Locator) =>
  writtenMoney(await article.getByText(/^\$[\d,]+ in the letter$/).innerText()).value;

/** One offer of one grant, in a market that knows GPU-hours only. */
const kestrelAlone = {
  ...twoOffers,
  id: 'alone',
  market: { services: { gpu: fourOffers.market.services.gpu! } },
  offers: twoOffers.offers.slice(0, 1),
  employers: twoOffers.employers.slice(0, 1)
};

test('a grant in other units promises the same list money, and the page says what it assumed', async ({ page }) => {
  await openLetter(page, twoOffers);
  const grant = grants(page);
  const before = await inTheLetter(grant);
  const steps = [
    ['Tokens', 'Token grant', /the same money/],
    ['Credit', 'API credit', /the same money/],
    ['Share of the cluster', 'Share of the cluster', /assumed to have 1,?024 GPUs/],
    ['GPU-hours', 'GPU grant', /the same money/]
  ] as const;
  for (const [units, name, said] of steps) {
    await denomination(grant, units).click();
    await expect(grant).toHaveAccessibleName(name);
    await expect(grant.getByRole('status')).toHaveText(said);
    // A converted figure has six significant digits.
    await expect.poll(async () => Math.abs((await inTheLetter(grant)) / before - 1), { message: units }).toBeLessThan(1e-5);
  }
  await expect(grant.getByLabel('Units a month')).toHaveValue('1,200');
  await saved(page);
  const document = await exported(page);
  const { offers } = await cliAnswer(document);
  expect(offers[0]!.components.find(({ id }) => id === 'hours')!.sticker / before).toBeCloseTo(1, 5);
});

test('a switch to units that the comparison has no price of takes the price from the newest rate card', async ({ page }) => {
  await openLetter(page, kestrelAlone);
  const grant = grants(page);
  const before = await inTheLetter(grant);
  await denomination(grant, 'Tokens').click();
  await expect(grant).toHaveAccessibleName('Token grant');
  await expect.poll(async () => Math.abs((await inTheLetter(grant)) / before - 1)).toBeLessThan(1e-5);
  const { market } = await exported(page);
  const added = Object.values(market.services).find(({ family }) => family === 'tokens')!;
  expect(added.from?.card).toMatch(/^20\d\d-\d\d/);
  expect(added.from?.source).toBeTruthy();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(grant).toHaveAccessibleName('GPU grant');
});

test('units at the start stand in the way of a share of the cluster, and the page says so', async ({ page }) => {
  await openLetter(page, twoOffers, 'lumen');
  const credit = page.getByRole('article', { name: 'API credit' });
  await denomination(credit, 'Share of the cluster').click();
  await expect(credit.getByRole('status')).toHaveText(/month by month/);
  await expect(credit.getByRole('radio', { name: 'Credit' })).toBeChecked();
});

test('a grant of tokens is typed in tokens, and kept in the millions of its price', async ({ page }) => {
  await openLetter(page, twoOffers, 'lumen');
  const grant = page.getByRole('article', { name: 'Token grant' });
  const units = grant.getByLabel('Units a month');
  await expect(units).toHaveValue('640,000,000');
  await units.fill('400M');
  await expect(units).toHaveAccessibleDescription(/400,000,000/);
  await saved(page);
  expect((await exported(page)).offers[1]!.components.find(({ id }) => id === 'tokens')).toMatchObject({ perMonth: 400 });
});

test('own demand is asked beside the grant too, and is the same figure as on Compare', async ({ page }) => {
  await openLetter(page, twoOffers);
  const demand = grants(page).getByLabel('GPU time you would buy');
  await expect(demand).toHaveValue('$900');
  const value = grants(page)
    .getByText(/^to you, /)
    .locator('xpath=..');
  const before = await value.innerText();
  await demand.fill('90');
  await expect(value).not.toHaveText(before);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByLabel('GPU time you would buy')).toHaveValue('$90');
});
