// The method page: reached from the header, read by contents and by key, in both palettes, at every width.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, ready, test } from '../support/app.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('the header leads to the method without loading the app anew, and says first what is not modelled', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Method' }).click();
  await expect(page).toHaveURL(/\/method\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method');
  await expect(page.getByRole('article').getByRole('heading', { level: 2 }).first()).toHaveText('What is not modelled');
});

test('a line of the contents leads to its section, and its address opens there', async ({ page }) => {
  await open(page, '/method/');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Plan of use' }).click();
  await expect(page).toHaveURL(/#plan-of-use$/);
  await expect(page.getByRole('heading', { name: 'Plan of use' })).toBeInViewport();
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { name: 'Plan of use' })).toBeInViewport();
});

test('formulas are MathML, set apart from the text', async ({ page }) => {
  await open(page, '/method/');
  const formulas = page.locator('article math[display="block"]');
  expect(await formulas.count()).toBeGreaterThan(20);
  expect(await formulas.first().evaluate((formula) => formula.namespaceURI)).toBe('http://www.w3.org/1998/Math/MathML');
  expect(await page.locator('article').innerText()).not.toMatch(/\$|\\frac/);
});

test('on a telephone the contents fold away, the page does not slide, and a key reaches what does', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '/method/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents).toBeHidden();
  await page.getByText('On this page').first().click();
  await expect(contents.getByRole('link', { name: 'Plan of use' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const sliding = page.getByRole('group', { name: 'Formula, slides sideways' }).first();
  await sliding.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => sliding.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});

test('on a wide screen no key stops at a box that does not slide', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '/method/');
  await expect(page.locator('article [tabindex]')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the method passes axe in ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, '/method/');
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(violations).toEqual([]);
    });
  }
}
