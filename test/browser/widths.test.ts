// From a telephone to a wall: no page slides sideways, and nothing is cut off at its edge, with four offers of long names.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { plannedCompany } from '../support/company-document.ts';
import { openCompany } from '../support/company-journey.ts';
import { askSettled, openCounter } from '../support/counter-journey.ts';
import { openFutures, openSensitivity } from '../support/futures-journey.ts';
import { openDocument, table, textFile } from '../support/journey.ts';
import { fourOffers, threeTaxed, twoOffers } from '../support/journey-document.ts';
import { everyInstrument } from '../support/every-instrument.ts';
import { priced, ratePages } from '../support/rate-pages.ts';

const widths = [360, 390, 768, 1440, 2560];
const longWord = { ...fourOffers, name: `Letters_of_${'an_unbreakable_'.repeat(5)}name` };

/** By how much the page slides sideways, and which texts that can be seen lie beyond the window without a box of their own that slides. */
function overflow(page: Page): Promise<{ slides: number; cut: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const slidesItself = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
        getComputedStyle(element).position === 'fixed' ||
        getComputedStyle(element).clipPath !== 'none' ||
        slidesItself(element.parentElement));
    const cut = [...document.querySelectorAll('main *, header *')].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim()
      );
      return hasText && width > 1 && height > 1 && right > clientWidth + 1 && element.checkVisibility() && !slidesItself(element);
    });
    return { slides: scrollWidth - clientWidth, cut: cut.map(({ textContent }) => textContent.trim().slice(0, 60)) };
  });
}

async function expectFit(page: Page, what: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => overflow(page), { message: `${what} at ${width} px` }).toEqual({ slides: 0, cut: [] });
  }
}

test('the name of the open page is in sight at every width, also after it was turned, undo stands in the first line, and Tab brings every other name into sight', async ({
  page
}) => {
  const id = await openDocument(page, twoOffers);
  const names = page.getByRole('navigation', { name: 'Pages' });
  const current = names.locator('[aria-current]');
  for (const [path, name] of [
    ['/scenario/tax/', 'Tax'],
    ['/scenario/offers/letter/', 'Offers'],
    ['/method/', 'Method']
  ] as const) {
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, `${path}?id=${id}`);
      await expect(current).toHaveText(name);
      await expect(current, `${name} at ${width} px`).toBeInViewport({ ratio: 1 });
      const undo = await page.getByRole('button', { name: 'Find every action' }).boundingBox();
      expect(undo!.y, `tools at ${width} px`).toBeLessThan(40);
    }
    // As a telephone is turned.
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(current).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('link', { name: 'Counteroffer', exact: true }).focus();
  await expect(names.getByRole('link', { name: 'Compare' })).toBeVisible();
  for (const name of await names.getByRole('link').allInnerTexts()) {
    await page.keyboard.press('Tab');
    await expect(names.getByRole('link', { name, exact: true })).toBeFocused();
    await expect(names.getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
});

test('the first screen fits, its list, examples and steps included', async ({ page }) => {
  await openDocument(page, longWord);
  await open(page, '/');
  await page.getByRole('button', { name: 'Why? Every step' }).click();
  await expect(page.getByRole('heading', { name: 'Worked examples' })).toBeVisible();
  await expect(page.getByRole('link', { name: longWord.name })).toBeVisible();
  await expectFit(page, 'first screen');
});

test('Compare fits under each period, its tables unfolded', async ({ page }) => {
  await openDocument(page, longWord);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await expectFit(page, 'Compare');
  await page.getByText('Each year', { exact: true }).click();
  await expectFit(page, 'Compare by year');
});

test('the letter of each offer fits, its further terms unfolded', async ({ page }) => {
  const id = await openDocument(page, fourOffers);
  for (const offer of ['kestrel', 'lumen', 'orrery']) {
    await open(page, `/scenario/offers/?id=${id}&offer=${offer}`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expectFit(page, `letter of ${offer}`);
  }
});

test('the ladder fits', async ({ page }) => {
  const id = await openDocument(page, fourOffers);
  await open(page, `/scenario/ladder/?id=${id}&offer=kestrel&component=hours`);
  await expect(page.getByRole('heading', { name: 'Every step' })).toBeVisible();
  await expectFit(page, 'ladder');
});

test('the taxes of an offer fit, over ten years, and so do those of one in another country', async ({ page }) => {
  const id = await openDocument(page, { ...threeTaxed, horizonMonths: 120 });
  for (const offer of ['lumen', 'orrery']) {
    await open(page, `/scenario/tax/?id=${id}&offer=${offer}`);
    await expect(page.getByRole('heading', { name: 'The same grant, taxed elsewhere' })).toBeVisible();
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expectFit(page, `taxes of ${offer}`);
  }
});

test('private and listed equity fit: letter, page with a year opened, and import', async ({ page }) => {
  const id = await openDocument(page, everyInstrument);
  for (const offer of ['startup', 'listed']) {
    for (const path of ['offers', 'equity'] as const) {
      await open(page, `/scenario/${path}/?id=${id}&offer=${offer}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      if (path === 'equity') await page.getByRole('button', { name: /^Year 1/ }).click();
      await expectFit(page, `${path} of ${offer}`);
    }
  }
  await open(page, `/scenario/equity/import/?id=${id}`);
  await expect(page.getByLabel('Files with grants')).toBeAttached();
  await expectFit(page, 'import of grants');
});

test('the futures fit, part by part, and so does what must be true, under stress', async ({ page }) => {
  const unfold = () => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await openFutures(page, longWord);
  await page.getByText('Part by part', { exact: true }).click();
  await unfold();
  await expectFit(page, 'futures');
  await openSensitivity(page, { ...longWord, id: 'thresholds' });
  await page.getByLabel('Every grant is cut').check();
  await page.getByLabel('Part by part').check();
  await expect(page.locator('svg[aria-roledescription="map"]')).toBeAttached();
  await unfold();
  await expectFit(page, 'what must be true');
});

test('the counter-offer fits, with a limit and the moat, what to ask, and the two pages that are printed', async ({ page }) => {
  const unfold = () => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const offer = 'kestrel';
  const id = await openCounter(page, {
    ...longWord,
    counter: {
      offer,
      rival: 'lumen',
      levers: [
        { component: 'base', field: 'perYear', min: 284_000, max: 340_000, step: 4000 },
        { component: 'hours', field: 'perMonth', min: 1200, max: 2400, step: 200 },
        { component: 'hours', field: 'grossUp', values: [false, true], costs: [0, 1200] }
      ],
      limits: [{ what: 'cash', max: 2_000_000 }]
    }
  });
  await page.getByRole('button', { name: 'Enter your guesses' }).click();
  await unfold();
  await expectFit(page, 'counter-offer');
  await open(page, `/scenario/ask/?id=${id}&offer=${offer}`);
  await askSettled(page);
  await unfold();
  await expectFit(page, 'what to ask');
  for (const sheet of ['candidate', 'approval']) {
    await open(page, `/scenario/counter/${sheet}/?id=${id}&offer=${offer}`);
    await expect(page.getByRole('button', { name: 'Print' })).toHaveAttribute('aria-disabled', 'false', { timeout: 60_000 });
    await unfold();
    await expectFit(page, sheet);
  }
});

test('runway and cluster fit, with all that a plan can have and titles that do not break, and before there is one', async ({
  page
}) => {
  const unfold = () => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const untorn = plannedCompany.offers.map((offer) => ({ ...offer, title: 'an_unbreakable_'.repeat(8) }));
  for (const which of ['runway', 'cluster'] as const) {
    await openCompany(page, { ...longWord, id: 'start' }, which);
    await expectFit(page, `${which} at its start`);
    await openCompany(page, { ...plannedCompany, name: longWord.name, offers: untorn }, which);
    await unfold();
    await expectFit(page, which);
  }
});

test('a letter that is read fits, whatever long word it has', async ({ page }) => {
  const id = await openDocument(page, longWord);
  await open(page, `/scenario/offers/letter/?id=${id}`);
  const word = 'an_unbreakable_'.repeat(8);
  await page
    .getByLabel(/^The letter:/)
    .fill(
      `${word} Ltd\n\nBase salary: $265,000 a year\nYou receive $36,000 in ${word} credits.\nThe parking space costs 140 ${word}.\n`
    );
  await expectFit(page, 'before it is read');
  await page.getByRole('button', { name: 'Read the letter' }).click();
  await expect(page.getByRole('heading', { name: 'Line by line' })).toBeVisible();
  await page.getByText(/^The text that was read/).click();
  await expectFit(page, 'read');
});

for (const path of ['/rates/', '/method/']) {
  test(`${path} fits, also with a comparison open beside it`, async ({ page }) => {
    const id = await openDocument(page, fourOffers);
    await open(page, `${path}?id=${id}`);
    await expectFit(page, path);
  });
}

for (const [path, content] of ratePages) {
  test(`${path} fits, its sources unfolded`, async ({ page }) => {
    await open(page, path);
    await expect(page.locator(content)).toBeVisible();
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expectFit(page, path);
  });
}

test('a price list fits while it is mapped and looked at, and so does what it would change, with names that do not break', async ({
  page
}) => {
  const id = await openDocument(page, { ...priced, name: longWord.name });
  const name = `provider/${'an_unbreakable_'.repeat(5)}model`;
  await open(page, `/rates/import/?id=${id}`);
  await page
    .getByLabel('File with prices')
    .setInputFiles(textFile(`${'long_'.repeat(12)}name.csv`, `gpu,hourly\nH100,3.2\n${name},4.1\n`));
  await page.getByRole('button', { name: 'Read it like that' }).click();
  await expect(page.getByRole('checkbox', { name: `Take ${name}` })).toBeVisible();
  await expectFit(page, 'import');
  await page.getByRole('button', { name: 'Add as a rate card' }).click();
  await expect(page.getByRole('link', { name: 'Look at it' })).toBeVisible();
  await expectFit(page, 'added');
  await open(page, `/scenario/prices/?id=${id}`);
  await expect(page.getByRole('region', { name: 'The effect on each offer' })).toBeVisible();
  await expectFit(page, 'another card');
  await open(page, '/rates/');
  await page.getByRole('button', { name: 'Duplicate to make it yours' }).click();
  await expect(page.getByRole('table', { name: /your figures$/ })).toBeVisible();
  await expectFit(page, 'own card, edited');
});

test('the difference of two offers has a column where there is room, else it stands in the cell', async ({ page }) => {
  await openDocument(page, twoOffers);
  await expect(page.getByRole('radio', { name: '51 months' })).toBeChecked();
  const salaries = table(page).getByRole('row', { name: /^Salary/ });
  const difference = /[+−]\$[\d,]+/;
  await expect(salaries.getByRole('cell')).toHaveText([/\$/, /\$/, difference]);
  await expect(salaries.getByRole('cell').nth(1).getByText(difference)).toBeHidden();
  const written = (await salaries.getByRole('cell').nth(2).innerText()).trim();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(salaries.getByRole('cell')).toHaveCount(2);
  await expect(salaries.getByRole('cell').nth(1).getByText(written)).toBeVisible();
});
