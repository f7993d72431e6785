// Whatever a file may hold opens: every worked example, and documents bent as the schema allows, on each of their pages.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { companyVariants } from '../support/company-document.ts';
import { companySettled } from '../support/company-journey.ts';
import { askSettled, counterSettled } from '../support/counter-journey.ts';
import { openDocument, table } from '../support/journey.ts';
import { variants } from '../support/journey-variants.ts';
import index from '#models/offers/index.json' with { type: 'json' };

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const goTo = (page: Page, name: string) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();

async function expectFigures(page: Page, what: string): Promise<void> {
  await expect(heading(page), what).toBeVisible();
  await expect(page.locator('main'), what).not.toContainText(/NaN|undefined|Infinity|∞|\[object/);
}

/** Compare, which is open, under each period; each letter, unfolded; every ladder; the counter-offer, its own or one that is proposed; runway and cluster; what to ask; the equity and the taxes of every offer, by year and in all. The fixture fails on any error of a page. */
async function walkThrough(page: Page): Promise<void> {
  await expect(table(page)).toBeVisible();
  await expectFigures(page, 'Compare');
  await page.getByText('Each year', { exact: true }).click();
  await expectFigures(page, 'Compare by year');

  await goTo(page, 'Offers');
  const letters = page.getByRole('navigation', { name: 'Offers' }).getByRole('link');
  await expect(letters.first()).toHaveAttribute('aria-current', 'true');
  for (const letter of await letters.all()) {
    await letter.click();
    await expect(letter).toHaveAttribute('aria-current', 'true');
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expectFigures(page, await letter.innerText());
  }

  await goTo(page, 'Where it goes');
  const choice = page.getByLabel('Offer or component');
  await expect(choice).toBeVisible();
  for (const label of await choice.getByRole('option').allInnerTexts()) {
    await choice.selectOption(label);
    await expect(choice.getByRole('option', { selected: true })).toHaveText(label);
    await expectFigures(page, label);
  }

  await goTo(page, 'Counter-offer');
  const start = page.getByRole('button', { name: 'Propose levers and find it' });
  await expect(start.or(page.getByRole('button', { name: 'Start over' }))).toBeVisible();
  if (await start.isVisible()) await start.click();
  await counterSettled(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await expectFigures(page, 'counter-offer');

  for (const name of ['Runway', 'Cluster']) {
    await goTo(page, name);
    await expect(heading(page)).toHaveText(name);
    await companySettled(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expectFigures(page, name);
  }

  await goTo(page, 'What to ask');
  await askSettled(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await expectFigures(page, 'what to ask');

  await goTo(page, 'Equity');
  await expect(heading(page)).toHaveText(/^(What the equity is worth|No offer here has equity yet\.)$/);
  const company = page.getByLabel('Offer', { exact: true });
  const companies = (await company.isVisible()) ? await company.getByRole('option').allInnerTexts() : [];
  for (const label of companies) await company.selectOption(label).then(() => expectFigures(page, `equity of ${label}`));
  await page.getByRole('link', { name: /grants that you have,? from a file/i }).click();
  await expect(page.getByLabel('Files with grants')).toBeAttached();
  await expectFigures(page, 'import of grants');

  await goTo(page, 'Tax');
  await expect(page.getByRole('table', { name: /^Taxes of/ })).toBeVisible();
  const offer = page.getByLabel('Offer', { exact: true });
  for (const label of await offer.getByRole('option').allInnerTexts()) {
    await offer.selectOption(label);
    await expect(page.getByRole('table', { name: `Taxes of ${label}` })).toBeVisible();
    await page.getByRole('group', { name: 'Tax year' }).getByRole('radio').last().check({ force: true });
    await expectFigures(page, `taxes of ${label}`);
  }
}

for (const { title } of index.examples) {
  test(`the example “${title}” opens on all its pages`, async ({ page }) => {
    await open(page, '/');
    await page.getByRole('button', { name: title }).click();
    await walkThrough(page);
  });
}

for (const document of [...variants, ...companyVariants]) {
  test(`a document with ${document.name} opens on all its pages`, async ({ page }) => {
    await openDocument(page, document);
    await walkThrough(page);
  });
}
