// The parts of a letter: each kind added and valued, formulas, new offers, deadlines.
import { expect, open, ready, test } from '../support/app.ts';
import { choose, cliAnswer, exported, offerMenu, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';
import { expectMoney, writtenMoney } from '../support/journey-money.ts';

test('every kind of component can be added, has nothing in it, has the focus, and is valued as by the command line', async ({
  page
}) => {
  await openLetter(page, fourOffers, 'present');
  const articles = page.getByRole('article');
  const add = page.getByRole('group', { name: 'Add to the letter' });
  const kinds = ['Salary', 'Bonus', 'Sign-on', 'Shares', 'Compute grant', 'Formula'];
  for (const [place, kind] of kinds.entries()) {
    await add.getByRole('button', { name: `+ ${kind}` }).click();
    await expect(articles).toHaveCount(place + 2);
    await expect(articles.last().locator(':focus'), kind).toBeAttached();
  }
  await choose(page, '+ Benefit', 'A benefit of your own');
  await expect(articles).toHaveCount(kinds.length + 2);
  await expect(page.getByText(/counts as zero/)).toHaveCount(0);
  await saved(page);
  const { offers } = await cliAnswer(await exported(page));
  const { components } = offers.find(({ id }) => id === 'present')!;
  expect(components.map(({ kind }) => kind)).toEqual([
    'salary',
    'salary',
    'bonus',
    'signOn',
    'equity',
    'compute',
    'custom',
    'benefit'
  ]);
  const values = await articles
    .getByText(/^to you, /)
    .locator('xpath=..')
    .allInnerTexts();
  components.forEach((component, place) => expectMoney(values[place]!, component.present, component.id));
  for (const { id, sticker } of components.slice(1)) expect(sticker, `${id} invents nothing`).toBe(0);
});

test('a benefit preset comes with figures', async ({ page }) => {
  await openLetter(page, fourOffers, 'present');
  await page.getByRole('button', { name: '+ Benefit' }).click();
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
  await choose(page, offerMenu, 'Add an offer');
  await page.getByLabel('Employer', { exact: true }).fill('Quillon');
  await page.getByRole('article', { name: 'Salary' }).getByLabel('Salary a year').fill('450k');
  await choose(page, offerMenu, 'Add your present job');
  await expect(page.getByLabel('Employer', { exact: true })).toHaveValue('Present employer');
  await saved(page);
  await open(page, `/scenario/?id=${id}`);
  for (const name of ['Quillon', 'Present employer']) await expect(table(page).getByRole('link', { name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quillon is worth');
  await expect(page.getByText('There is nothing in Present employer’s letter yet.')).toBeVisible();
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

test('the same clause twice in a row is two clauses, and every page opens with them', async ({ page }) => {
  await openLetter(page, twoOffers);
  const grant = page.getByRole('article', { name: 'GPU grant' });
  await grant.getByText('More of the letter').click();
  for (const place of [1, 2]) {
    await grant.getByRole('button', { name: '+ Clause' }).click();
    await expect(grant.getByLabel(`Clause ${place}`, { exact: true })).toBeVisible();
  }
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByText('What you build belongs to them')).toHaveCount(2);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Where it goes' }).click();
  await expect(page.getByRole('heading', { name: 'Every step' })).toBeVisible();
});
