// Ranges as inputs: typed into the letter or shaped in the editor, by keyboard alone; the answer takes the mean; undo and the disk keep them.
import type { Locator, Page } from '@playwright/test';
import { expect, ready, test } from '../support/app.ts';
import { exported, openDocument, openLetter, saved } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

const worth = (page: Page) =>
  page.getByRole('complementary', { name: 'Answer' }).getByText('Worth to you today').locator('xpath=following-sibling::*');
const salaryOf = (page: Page) => page.getByRole('article', { name: 'Salary' }).getByLabel('Salary a year', { exact: true });
const salaryIn = async (page: Page) => (await exported(page)).offers[0]!.components.find(({ id }) => id === 'base');

/** What the answer says to a figure, once it has been worked out. */
async function worthAt(page: Page, field: Locator, text: string): Promise<string> {
  const before = await worth(page).innerText();
  await field.fill(text);
  await expect(worth(page)).not.toHaveText(before);
  return worth(page).innerText();
}

test('a range in a salary is understood, moves the answer to its mean, and stays over a reload and undo', async ({ page }) => {
  await openLetter(page, twoOffers);
  const salary = salaryOf(page);
  const atMean = await worthAt(page, salary, '300k');
  await salary.fill('180k');
  await salary.fill('280k to 320k');
  await expect(salary).toHaveAccessibleDescription('90% between $280,000 and $320,000, as far below as above: mean $300,000');
  await expect(worth(page)).toHaveText(atMean);
  await salary.blur();
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(salary).toHaveValue('$280,000 to $320,000');
  await expect(worth(page)).toHaveText(atMean);
  expect(await salaryIn(page)).toMatchObject({ perYear: { low: 280_000, high: 320_000 } });

  await worthAt(page, salary, '250k');
  await salary.blur();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(salary).toHaveValue('$280,000 to $320,000');
  await expect(worth(page)).toHaveText(atMean);
});

test('what is no range is named beside the field and moves nothing', async ({ page }) => {
  await openLetter(page, twoOffers);
  const salary = salaryOf(page);
  const before = await worth(page).innerText();
  for (const [text, words] of [
    ['60k to 40k', /\$60,000 is above \$40,000/],
    ['0 (70%) or 300k (20%)', /sum to 90%/],
    ['40k to 60k, most likely 70k', /is not between/]
  ] as const) {
    await salary.fill(text);
    await expect(salary, text).toHaveAccessibleDescription(words);
    await expect(salary, text).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await worth(page).innerText()).toBe(before);
  const months = page.getByRole('article', { name: 'GPU grant' }).getByLabel('Months of delivery');
  await months.fill('12 to 24');
  await expect(months).toHaveAccessibleDescription(/One figure here, not a range/);
});

test('cases are made with the keyboard alone, in the editor of the field', async ({ page }) => {
  await openDocument(page, twoOffers);
  const pay = page.getByRole('textbox', { name: 'Pay elsewhere', exact: true });
  await pay.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const editor = page.getByRole('group', { name: 'Shape of Pay elsewhere' }).first();
  await expect(editor.getByRole('radio', { name: 'One figure' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  for (const text of ['200k', '40%', '260k', '60%']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await expect(editor.getByRole('img', { name: 'Pay elsewhere, 2 cases: mean $236,000' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(pay).toBeFocused();
  await expect(pay).toHaveValue('$200,000 (40%) or $260,000 (60%)');
  await expect(pay).toHaveAccessibleDescription(/2 cases: mean \$236,000/);
  await saved(page);
  expect((await exported(page)).candidate.outsidePayPerYear).toEqual({
    cases: [
      { value: 200_000, probability: 0.4 },
      { value: 260_000, probability: 0.6 }
    ]
  });
});

for (const width of [1440, 390])
  test(`long ranges do not widen a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openDocument(page, twoOffers);
    await page
      .getByRole('textbox', { name: 'Pay elsewhere', exact: true })
      .fill('200k (20%) or 220k (20%) or 240k (20%) or 260k (40%)');
    await page.getByRole('textbox', { name: 'Discount rate', exact: true }).fill('4% to 8%, most likely 5%');
    await page.getByRole('textbox', { name: 'Chance of leaving', exact: true }).focus();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
