// Grants and the other components of a letter: units switched, each kind added and valued, formulas, new offers, deadlines.
import type { Locator, Page } from '@playwright/test';
import { expect, open, ready, test } from '../support/app.ts';
import { choose, cliAnswer, exported, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';
import { expectMoney, writtenMoney } from '../support/journey-money.ts';

const grants = (page: Page) => page.getByRole('article', { name: /grant|credit|cluster/i });
const denomination = (grant: Locator, name: string) => grant.getByRole('group', { name: 'Denomination' }).getByText(name, { exact: true });
const inTheLetter = async (article: Locator) => writtenMoney(await article.getByText(/^\$[\d,]+ in the letter$/).innerText()).value;

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
  expect(added.from).toMatchObject({ card: expect.stringMatching(/^20\d\d-\d\d/) as string, source: expect.any(String) as string });
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

test('every kind of component can be added, begins with figures, has the focus, and is valued as by the command line', async ({ page }) => {
  await openLetter(page, fourOffers, 'present');
  const articles = page.getByRole('article');
  const add = page.getByRole('group', { name: 'Add to the letter' });
  const kinds = ['Salary', 'Bonus', 'Sign-on', 'Shares', 'Compute grant', 'Formula'];
  for (const [place, kind] of kinds.entries()) {
    await add.getByRole('button', { name: `+ ${kind}` }).click();
    await expect(articles).toHaveCount(place + 2);
    await expect(articles.last().locator(':focus'), kind).toBeAttached();
  }
  await choose(page, 'Add a benefit', 'A benefit of your own');
  await expect(articles).toHaveCount(kinds.length + 2);
  await expect(page.getByText(/counts as zero/)).toHaveCount(0);
  await saved(page);
  const { offers } = await cliAnswer(await exported(page));
  const { components } = offers.find(({ id }) => id === 'present')!;
  expect(components.map(({ kind }) => kind)).toEqual(['salary', 'salary', 'bonus', 'signOn', 'equity', 'compute', 'custom', 'benefit']);
  const values = await articles.getByText(/^to you, /).locator('xpath=..').allInnerTexts();
  components.forEach((component, place) => expectMoney(values[place]!, component.present, component.id));
});

test('a benefit preset comes with figures', async ({ page }) => {
  await openLetter(page, fourOffers, 'present');
  await page.getByRole('button', { name: 'Add a benefit' }).click();
  const presets = page.getByRole('menuitem');
  expect(await presets.count()).toBeGreaterThanOrEqual(5);
  const name = (await presets.nth(1).innerText()).trim();
  await presets.nth(1).click();
  await expect(page.getByRole('article', { name })).toContainText(/\$[1-9][\d,]*/);
});

test('a formula is valued as it is typed; what is none is marked, keeps the last good one and is not saved', async ({ page }) => {
  await openLetter(page, fourOffers, 'present');
  await page.getByRole('button', { name: '+ Formula' }).click();
  const article = page.getByRole('article', { name: 'Formula' });
  const formula = article.getByLabel('Formula, an amount a month');
  await formula.fill('max(500, salary / 12 * 0.02) * (month <= 24)');
  await saved(page);
  await expect(formula).not.toHaveAttribute('aria-invalid', 'true');
  const good = await exported(page);
  expect(good.offers.at(-1)!.components.at(-1)).toMatchObject({ formula: 'max(500, salary / 12 * 0.02) * (month <= 24)' });
  const { offers } = await cliAnswer(good);
  const { present } = offers.at(-1)!.components.at(-1)!;
  const value = article.getByText(/^to you, /).locator('xpath=..');
  await expect.poll(async () => Math.abs(writtenMoney(await value.innerText()).value - present)).toBeLessThanOrEqual(0.5);
  const shown = await value.innerText();
  for (const bad of ['salary +', 'import("fs")', 'salary.constructor', 'f(x) = x', 'salery', '[1, 2]', '"500"', '']) {
    await formula.fill(bad);
    await expect(formula, bad).toHaveAttribute('aria-invalid', 'true');
    await expect(formula, bad).toHaveAccessibleDescription(/The last good formula is still used\./);
    expect(await value.innerText(), bad).toBe(shown);
  }
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(formula).toHaveValue('max(500, salary / 12 * 0.02) * (month <= 24)');
});

test('a new employer and the present job are offers among the others', async ({ page }) => {
  const id = await openDocument(page, twoOffers);
  await choose(page, 'Offers', 'Add an offer');
  await page.getByLabel('Employer', { exact: true }).fill('Quillon');
  await page.getByRole('article', { name: 'Salary' }).getByLabel('Salary a year').fill('410k');
  await choose(page, 'Add, duplicate or remove an offer', 'Add your present job');
  await expect(page.getByLabel('Employer', { exact: true })).toHaveValue('Present employer');
  await saved(page);
  await open(page, `/scenario/?id=${id}`);
  for (const name of ['Quillon', 'Present employer']) await expect(table(page).getByRole('link', { name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quillon is worth');
});

test('a deadline is shown with the days that are left, and one that has passed as passed', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T09:00:00'));
  const id = await openDocument(page, fourOffers);
  const head = table(page).getByRole('columnheader', { name: 'Kestrel Computational Laboratories' });
  await expect(head).toContainText(/reply by 20 Dec.*10 days/);
  await open(page, `/scenario/offers/?id=${id}&offer=kestrel`);
  await page.getByText('Title, dates, currency and tax of this offer').click();
  await page.getByLabel('Reply by').fill('2026-12-08');
  await saved(page);
  await open(page, `/scenario/?id=${id}`);
  await expect(head).toContainText(/8 Dec.*(passed|ago|over)/);
});
