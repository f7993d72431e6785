// The tax of an offer: the panel says what the command line computes, for every year, by keyboard alone.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { cliAnswer, lines, openDocument } from '../support/journey.ts';
import { expectMoney } from '../support/journey-money.ts';
import { threeTaxed, twoOffers } from '../support/journey-document.ts';

const panel = (page: Page) => page.getByRole('table', { name: /^Taxes of/ });
const headline = (page: Page) => page.getByRole('heading', { level: 2 }).first();

async function openTax(page: Page, offer: string, document = threeTaxed): Promise<string> {
  const id = await openDocument(page, document);
  await open(page, `/scenario/tax/?id=${id}&offer=${offer}`);
  await expect(panel(page)).toBeVisible();
  return id;
}

test('the panel’s tax of every offer and year is the command line’s, and all years together are the ladder’s step', async ({
  page
}) => {
  const answer = await cliAnswer(threeTaxed);
  const id = await openTax(page, 'kestrel');
  for (const { id: offer, taxYears, components } of answer.offers) {
    await open(page, `/scenario/tax/?id=${id}&offer=${offer}`);
    await expect(panel(page)).toBeVisible();
    const rows = new Map(await lines(panel(page)));
    const taxes = rows.get('Tax')!;
    const years = taxYears.filter(({ taxable }) => taxable > 0);
    expect(taxes).toHaveLength(years.length + 1);
    const ladder = -components.reduce((sum, { steps }) => sum + steps.tax, 0);
    const own = [...years.map(({ tax }) => tax), ladder];
    const left = rows.get('Pay left after your tax')!;
    const pay = rows.get('Pay, taxed')!;
    own.forEach((tax, place) => {
      if (!rows.has('of which they pay')) expectMoney(taxes[place]!, tax, `${offer}, tax ${place}`);
      // pay less what is left of it is the candidate's own tax, of two rounded figures
      const [gross, net] = [pay[place]!, left[place]!].map((text) => Number(text.replace(/[$,]/g, '')));
      expect(Math.abs(gross! - net! - tax), `${offer}, own tax ${place}`).toBeLessThanOrEqual(1);
    });
  }
});

test('a sign-on that is withheld at 22% leaves a bill, and London has none', async ({ page }) => {
  const id = await openTax(page, 'kestrel');
  await page.getByRole('radio', { name: '2027' }).check({ force: true });
  await expect(
    page.getByText(/^In 2027, .*sign-on.* withheld, 22%\. .* expect a bill of \$[\d.]+k in April 2028\.$/)
  ).toBeVisible();
  await open(page, `/scenario/tax/?id=${id}&offer=orrery`);
  await expect(page.getByText(/^PAYE takes/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '2027-28' })).toBeVisible();
});

test('the keyboard alone chooses the year and reads the chart, and the palette and the ladder lead here', async ({ page }) => {
  const id = await openTax(page, 'kestrel');
  const first = await headline(page).innerText();
  await page.getByRole('radio', { name: '2028' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(headline(page)).toContainText('in 2029');
  expect(first).toContain('in 2028');
  await page.keyboard.press('ArrowLeft');
  const chart = page.getByRole('group', { name: /next dollar bears/ });
  await chart.getByRole('img').first().focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('img', { name: /, next dollar: [\d.]+%; taxable pay \$/ }).last()).toBeFocused();

  await open(page, `/scenario/?id=${id}`);
  await page.keyboard.press('Control+k');
  const goes = page.getByRole('dialog', { name: 'Commands' }).getByRole('option', { name: 'Go to the taxes of this comparison' });
  await expect(goes).toBeVisible();
  await page.keyboard.type('taxes of this');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/scenario/tax/\\?id=${id}$`));
  await open(page, `/scenario/ladder/?id=${id}&offer=lumen`);
  await page.getByRole('link', { name: 'Each tax of this offer by year' }).press('Enter');
  await expect(headline(page)).toContainText('that Lumen pays');
});

test('under a flat rate there is one tax and nothing to withhold', async ({ page }) => {
  await openTax(page, 'kestrel', twoOffers);
  expect((await lines(panel(page))).map(([heading]) => heading)).toContain('Flat tax');
  await expect(page.getByRole('heading', { name: /^Withheld|^What is withheld/ })).toHaveCount(0);
});

test('what is not modelled is one click away', async ({ page }) => {
  await openTax(page, 'kestrel');
  await page.getByRole('link', { name: 'What is not modelled' }).first().click();
  await expect(page).toHaveURL(/\/method\/\?id=.*#not-modelled-of-tax$/);
  await expect(page.locator('#not-modelled-of-tax')).toBeInViewport();
});
