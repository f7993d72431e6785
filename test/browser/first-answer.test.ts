// The first screen: an own answer in six inputs, that it is the command line's, and that it can be kept.
import type { Page } from '@playwright/test';
import { expect, open, ready, test } from '../support/app.ts';
import { cliAnswer, exported, saved, table } from '../support/journey.ts';
import { allMoney, expectMoney } from '../support/journey-money.ts';

const sentence = (page: Page) => page.getByText(/to you the grant is worth/);
const question = (page: Page) => page.getByRole('heading', { level: 1 });

test('a visitor has an own answer after six inputs, which the sentence follows as they are typed', async ({ page }) => {
  await open(page, '/');
  const typed = [
    ['GPU time in the letter, at list price', '160k'],
    ['Sign-on in the letter', '9k'],
    ['GPU time you would buy with your own money', '250'],
    ['What you would spend at a quarter of that price', '500'],
    ['Share of the grant that the job itself needs', '10%']
  ] as const;
  for (const [label, text] of typed) {
    const before = await sentence(page).textContent();
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
    await expect.poll(() => sentence(page).textContent()).not.toBe(before);
  }
  await page.getByLabel('Unused time').selectOption('expires after 12 months');
  await expect(question(page)).toHaveText('Is this $160k compute grant worth more than a $9k sign-on?');
  await expect(sentence(page)).toHaveText(/^Yes: to you the grant is worth \$[\d.]+k,\s+the\s+sign-on\s+\$[\d.]+k\./);
});

test('every question of the first screen has a field or a slider, and there are no more than seven', async ({ page }) => {
  await open(page, '/');
  const letters = await page
    .getByRole('region', { name: /^The letter with/ })
    .getByRole('textbox')
    .count();
  const matters = page.getByRole('group', { name: 'What matters' });
  expect(
    letters + (await matters.getByRole('textbox').count()) + (await matters.getByRole('combobox').count())
  ).toBeLessThanOrEqual(7);
});

test('sliders answer to the arrow keys, and say the same as their field', async ({ page }) => {
  await open(page, '/');
  for (const name of [
    'GPU time you would buy with your own money',
    'Chance that you leave',
    'Share of the grant that the job itself needs'
  ]) {
    const slider = page.getByRole('slider', { name: `${name}, slider` });
    const field = page.getByRole('textbox', { name, exact: true });
    const before = await sentence(page).textContent();
    await slider.press('Home');
    await expect(field).toHaveValue(/^\$?0%?$/);
    await expect.poll(() => sentence(page).textContent()).not.toBe(before);
    const atZero = await sentence(page).textContent();
    await slider.press('ArrowRight');
    await expect(field).not.toHaveValue(/^\$?0%?$/);
    await slider.press('End');
    await expect.poll(() => sentence(page).textContent()).not.toBe(atZero);
    expect(await slider.getAttribute('aria-valuetext')).toContain(await field.inputValue());
  }
});

test('what the first screen says is what the command line says of the document that it makes', async ({ page }) => {
  await open(page, '/');
  await page.getByLabel('GPU time in the letter, at list price').fill('8*15k');
  await page.getByLabel('GPU time you would buy with your own money', { exact: true }).fill('730');
  const [grant, signOn] = allMoney(await sentence(page).innerText());
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(table(page)).toBeVisible();
  const document = await exported(page);
  expect(document.offers.map(({ components }) => components.map(({ kind }) => kind))).toEqual([['compute'], ['signOn']]);
  expect(document).not.toHaveProperty('notes');
  const { offers } = await cliAnswer(document);
  const components = offers.flatMap((offer) => offer.components);
  expectMoney(grant!, components.find(({ kind }) => kind === 'compute')!.adds!, 'the grant in the sentence');
  expectMoney(signOn!, components.find(({ kind }) => kind === 'signOn')!.present, 'the sign-on in the sentence');
  const totals = await table(page)
    .getByRole('row', { name: /^Worth to you/ })
    .getByRole('cell')
    .allInnerTexts();
  offers.forEach(({ total }, column) => expectMoney(totals[column]!, total.present, `total of column ${column + 1}`));
});

test('what a visitor made its own is on the disk, survives a reload and stands in the list', async ({ page }) => {
  await open(page, '/');
  await page.getByLabel('Sign-on in the letter').fill('33k');
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(page).toHaveURL(/\/scenario\/\?id=[0-9a-f]+$/);
  await saved(page);
  await expect.poll(() => question(page).innerText()).toContain('of 100 futures');
  const before = await table(page).innerText();
  const verdict = await question(page).innerText();
  await page.reload();
  await ready(page);
  await saved(page);
  await expect(question(page)).toHaveText(verdict);
  expect(await table(page).innerText()).toBe(before);
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  await page.getByRole('link', { name: 'A grant or a sign-on', exact: true }).click();
  await expect(question(page)).toHaveText(verdict);
});

test('the steps behind the first answer add up to it', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Why? Every step' }).click();
  const figures = (await page.getByRole('definition').allInnerTexts())
    .filter((text) => /^[+−]?\$[\d,]+$/.test(text))
    .flatMap(allMoney);
  const [sticker, ...rest] = figures.map(({ value }) => value);
  const present = rest.pop()!;
  expect(rest.length).toBeGreaterThan(2);
  // Each line is rounded to the dollar.
  expect(Math.abs(sticker! + rest.reduce((sum, step) => sum + step, 0) - present)).toBeLessThanOrEqual(0.5 * figures.length);
});
