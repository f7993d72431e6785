// The rates page: what a card finds, each figure with its source, how old it is today, and what is an assumption.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, test } from '../support/app.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('the page begins with what it finds, in the figures of its table', async ({ page }) => {
  await open(page, '/rates/');
  const finding = await page.getByRole('heading', { level: 1 }).innerText();
  const row = page.getByRole('table', { name: 'Rate card' }).getByRole('row', { name: 'H100 GPU-hour' });
  const prices = finding.match(/\$[\d.]+/g)!;
  expect(prices).toHaveLength(4);
  for (const price of prices) await expect(row).toContainText(price);
});

test('a line of the table leads to the figures behind it, each with source, date and reason', async ({ page }) => {
  await open(page, '/rates/');
  await page.getByRole('link', { name: 'H200 GPU-hour' }).click();
  await expect(page).toHaveURL(/#h200-hour$/);
  const figures = page.getByRole('table', { name: 'H200 GPU-hour: each figure' });
  await expect(figures).toBeInViewport();
  const retail = figures.getByRole('row', { name: /^Retail/ });
  await expect(retail).toContainText('$4.38');
  await expect(retail).toContainText('$2.60 to $6.31');
  await expect(retail).toContainText('22 August 2026');
  await expect(retail).toContainText('retrieved 21 November 2026');
  await expect(retail.getByRole('link')).toHaveAttribute('href', 'https://gpurentalprices.com');
  await expect(retail.getByRole('img')).toHaveAccessibleName('Retail $4.38, $2.60 to $6.31');
});

test('an assumption is called one, in words and by its line, and says why', async ({ page }) => {
  await open(page, '/rates/#h200-hour');
  const figures = page.getByRole('table', { name: 'H200 GPU-hour: each figure' });
  const wholesale = figures.getByRole('row', { name: /^Wholesale, one year/ });
  await expect(wholesale).toContainText('assumption');
  await expect(wholesale).toContainText('not a quote');
  await expect(wholesale.getByText('$3.10', { exact: true })).toHaveCSS('border-bottom-style', 'dashed');
});

test('what is old today is said to be: a page that was built long ago must not pass for news', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T12:00:00'));
  await open(page, '/rates/');
  const figures = page.getByRole('table', { name: 'H100 GPU-hour: each figure' });
  const wholesale = figures.getByRole('row', { name: /^Wholesale, one year/ });
  const list = figures.getByRole('row', { name: /^List/ });
  await expect(wholesale).toContainText('265 days old');
  await expect(list).not.toContainText('days old');

  await page.clock.setFixedTime(new Date('2027-11-21T12:00:00'));
  await open(page, '/rates/');
  await expect(list).toContainText('456 days old');
});

test('the guesses stand there with their reasons, and the data with its licence', async ({ page }) => {
  await open(page, '/rates/');
  await page.getByText('Where you have said nothing').click();
  const guesses = page.getByRole('table', { name: 'Guesses' });
  await expect(guesses.getByRole('row', { name: 'Chance of leaving in a year' })).toContainText('15%');
  await expect(guesses.getByRole('row', { name: 'Price elasticity' })).toContainText('No measurement for individuals is known');
  await expect(page.getByText('licensed under CC BY 4.0')).toBeVisible();
});

test('on a telephone the page does not slide, the table at the top does by key, and rows stay rows', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '/rates/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const glance = page.getByRole('group', { name: 'at a glance' });
  await glance.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => glance.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  const figures = page.getByRole('table', { name: 'H100 GPU-hour: each figure' });
  await expect(figures.getByRole('row', { name: /^Retail/ }).getByRole('cell')).toHaveCount(4);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the rates pass axe in ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, '/rates/');
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(violations).toEqual([]);
    });
  }
}
