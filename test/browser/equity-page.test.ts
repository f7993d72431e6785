// The Equity page: one trial moves every figure on it, years open by keyboard, doubt is one click away, and nothing bars the way to anybody.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { document, halcyon } from '../routes/scenario/equity/equity-offers.ts';
import { expect, open, test } from '../support/app.ts';
import { cliAnswer, openDocument, saved } from '../support/journey.ts';
import { expectMoney } from '../support/journey-money.ts';

const headline = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const outcome = (page: Page) => page.getByRole('table', { name: 'What you would get' });
const tranches = (page: Page) => page.getByRole('table', { name: 'What vests when' });
const exit = (page: Page) => page.getByLabel('All shares together fetch', { exact: true });

async function openEquity(page: Page, scenario = document, offer = 'halcyon'): Promise<string> {
  const id = await openDocument(page, scenario);
  await open(page, `/scenario/equity/?id=${id}&offer=${offer}`);
  await expect(tranches(page)).toBeVisible();
  return id;
}

test('what the page says an offer’s equity is worth is what the command line says, vest by vest and as a whole', async ({
  page
}) => {
  const { offers } = await cliAnswer(document);
  await openEquity(page);
  for (const offer of ['halcyon', 'orrery']) {
    if (offer === 'orrery') await page.getByLabel('Offer', { exact: true }).selectOption('orrery');
    await expect(headline(page)).toContainText(offer === 'halcyon' ? 'Halcyon' : 'Orrery');
    const parts = offers.find(({ id }) => id === offer)!.components.filter(({ kind }) => kind === 'equity');
    const worth = parts.reduce((sum, { present }) => sum + present, 0);
    const cells = tranches(page).locator('tfoot td');
    expectMoney(await cells.nth(-2).innerText(), worth, offer);
    expectMoney(await outcome(page).locator('tfoot td').last().innerText(), worth, offer);
  }
});

test('the exit that is tried moves every figure: outcome, chart, tranches, what leaving loses, the gap', async ({ page }) => {
  await openEquity(page);
  const places = () =>
    Promise.all([
      outcome(page).locator('tfoot').getByText('$').first().innerText(),
      page.getByRole('heading', { name: /^A common share gets/ }).innerText(),
      tranches(page).locator('tfoot td').last().innerText(),
      page.getByText(/^What is left behind/).innerText(),
      page.locator('dl .tried dd').first().innerText()
    ]);
  const before = await places();
  await exit(page).fill('500M');
  const after = await places();
  after.forEach((text, place) => expect(text, `place ${place}`).not.toBe(before[place]));
  // What is certain waits at the candidate's own rate, and is not marked down.
  const sold = { exits: [{ probability: 1, month: 60, equityValue: 500e6 }], illiquidity: 'none' as const };
  const certain = await cliAnswer(halcyon({ ...sold, discountRatePerYear: 0.06 }));
  const equity = certain.offers[0]!.components.filter(({ kind }) => kind === 'equity');
  expectMoney(
    after[4],
    equity.reduce((sum, { present }) => sum + present, 0),
    'worth if sold for 500M'
  );
  // Nothing of the trial is written into the comparison.
  await saved(page);
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  await page.getByText('listed (IPO)').click();
  await expect(page.getByRole('heading', { name: /^A common share gets \$25\.00/ })).toBeVisible();
});

test('by keyboard alone: the slider, the marks of the chart, a year’s months, the month of leaving', async ({ page }) => {
  await openEquity(page);
  await page.getByRole('slider', { name: 'All shares together fetch, slider' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(exit(page)).toHaveValue('$162,000,000');
  await page.keyboard.press('PageUp');
  await expect(exit(page)).not.toHaveValue('$162,000,000');

  const marks = page.getByRole('group', { name: /^A common share gets/ }).locator('.mark');
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAttribute('aria-label', /Series A is paid back; Common starts to share at \$58M/);

  await expect(tranches(page).getByRole('row', { name: /^Jan 2028/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Year 2/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Year 2/ })).toHaveAttribute('aria-expanded', 'true');
  await expect(tranches(page).getByRole('row', { name: /^Jan 2028/ })).toHaveCount(1);

  await page.getByRole('slider', { name: 'You leave after, slider' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Nothing has vested: all 40,000 options are left behind.')).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByText(/All 40,000 options have vested.*Exercise the vested ones by March 2031/)).toBeVisible();
});

test('“worth nothing” is one click away, undone like any edit, and the palette finds the page', async ({ page }) => {
  const id = await openEquity(page);
  await page.getByLabel('Worth nothing').click();
  await expect(headline(page)).toContainText('nothing reaches you');
  await page.keyboard.press('Control+z');
  await expect(headline(page)).not.toContainText('nothing reaches you');
  await open(page, `/scenario/?id=${id}`);
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog', { name: 'Commands' })
    .getByRole('option', { name: 'Go to the equity of this comparison' })
    .click();
  await expect(page).toHaveURL(new RegExp(`/scenario/equity/\\?id=${id}$`));
});

test('a question leads to the field of the letter that takes its answer', async ({ page }) => {
  await openEquity(page);
  await page.getByRole('link', { name: 'How long after leaving may vested options be exercised?' }).click();
  await expect(page).toHaveURL(/\/scenario\/offers\/.*#halcyon\.options\.postTerminationMonths$/);
  await expect(page.locator('[id="halcyon.options.postTerminationMonths"] input')).toBeFocused();
});

test('a company of which too little is known is not valued: the page says what is missing', async ({ page }) => {
  const id = await openDocument(page, halcyon({ preferredPrice: 0, exits: [] }));
  await open(page, `/scenario/equity/?id=${id}&offer=halcyon`);
  await expect(headline(page)).toContainText('too little in Halcyon’s letter');
  await expect(tranches(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Enter it' })).toHaveAttribute('href', /halcyon\.stock\.preferredPrice$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`${colorScheme}: no rule of accessibility is broken and no width cuts anything off`, async ({ page }) => {
      const id = await openEquity(page);
      for (const offer of ['halcyon', 'orrery']) {
        await open(page, `/scenario/equity/?id=${id}&offer=${offer}`);
        await page.getByRole('button', { name: /^Year 2/ }).click();
        await page.evaluate(() => globalThis.document.querySelectorAll('details').forEach((one) => (one.open = true)));
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
        ).toEqual([]);
        for (const width of [360, 768, 2560]) {
          await page.setViewportSize({ width, height: 900 });
          const slides = () =>
            page.evaluate(
              () => globalThis.document.documentElement.scrollWidth - globalThis.document.documentElement.clientWidth
            );
          await expect.poll(slides, { message: `${offer} at ${width} px` }).toBe(0);
        }
      }
    });
  });
}
