// All numbers agree: what table, sentence and charts say under each lens and period is what the command line prints.
import type { Page } from '@playwright/test';
import type { OfferAnswer } from '#lib/engine/index.ts';
import { expect, test } from '../support/app.ts';
import { cliAnswer, lines, openDocument, table } from '../support/journey.ts';
import { fourOffers, rowIds } from '../support/journey-document.ts';
import { expectMoney } from '../support/journey-money.ts';

const lenses = [
  { name: 'What the letter says', rung: 'sticker' },
  { name: 'Market', rung: 'market' },
  { name: 'Worth to you', rung: 'present' },
  { name: 'Cost to employer', rung: 'employerCost' }
] as const;

const lens = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What the cells show' }).getByText(name, { exact: true });
const period = (page: Page, name: string) => page.getByRole('group', { name: 'Period' }).getByText(name, { exact: true });
const yearly = (page: Page) =>
  page.getByRole('region', { name: 'Each year of employment, component by component' }).getByRole('table');

const componentOf = (offer: OfferAnswer, id: string) => offer.components.find((component) => component.id === id);

test('under every lens each cell and each total is the command line’s figure', async ({ page }) => {
  await openDocument(page, fourOffers);
  const { offers } = await cliAnswer(fourOffers);
  for (const { name, rung } of lenses) {
    await lens(page, name).click();
    await expect(table(page).getByRole('rowheader', { name: rung === 'market' ? 'At market prices' : name })).toBeVisible();
    let seen = 0;
    for (const [heading, cells] of await lines(table(page))) {
      const id = rowIds[heading];
      offers.forEach((offer, column) => {
        const figure = id === undefined ? undefined : componentOf(offer, id)?.[rung];
        if (id !== undefined && figure === undefined) expect(cells[column], `${heading} of ${offer.id}`).toMatch(/^—/);
        if (figure === undefined) return;
        expectMoney(cells[column]!, figure, `${name}: ${heading} of ${offer.id}`);
        seen += 1;
      });
      if (heading === name || heading === 'At market prices')
        offers.forEach(({ id: offer, total }, column) => expectMoney(cells[column]!, total[rung], `${name}: total of ${offer}`));
      if (heading === 'Earned elsewhere')
        offers.forEach(({ elsewhere }, column) => expectMoney(cells[column]!, elsewhere.present, heading));
      if (heading === 'Compared on')
        offers.forEach(({ total, elsewhere }, column) => expectMoney(cells[column]!, total.present + elsewhere.present, heading));
      if (heading === 'Operations')
        offers.forEach(({ total }, column) => expectMoney(cells[column]!, total.operationsCost, heading));
    }
    expect(seen).toBe(fourOffers.offers.reduce((sum, { components }) => sum + components.length, 0));
  }
});

test('the first year and each year are the command line’s years of employment', async ({ page }) => {
  await openDocument(page, fourOffers);
  const { offers } = await cliAnswer(fourOffers);
  for (const { name, rung } of [lenses[0], lenses[2]]) {
    await lens(page, name).click();
    await period(page, 'First year').click();
    await expect(table(page)).toBeVisible();
    for (const [heading, cells] of await lines(table(page))) {
      const id = rowIds[heading];
      if (id === undefined) continue;
      offers.forEach(({ id: offer, employmentYears }, column) => {
        const figure = employmentYears[0]!.components[id]?.[rung];
        if (figure !== undefined) expectMoney(cells[column]!, figure, `${name}, first year: ${heading} of ${offer}`);
      });
    }
    await period(page, 'Each year').click();
    await expect(yearly(page)).toBeVisible();
    const years = Math.max(...offers.map(({ employmentYears }) => employmentYears.length));
    for (const [heading, cells] of await lines(yearly(page))) {
      const id = rowIds[heading];
      expect(cells).toHaveLength(years * offers.length);
      offers.forEach(({ id: offer, employmentYears }, column) =>
        employmentYears.forEach(({ components }, index) => {
          const parts = id === undefined ? Object.values(components) : [components[id]].filter((part) => part !== undefined);
          const cell = cells[column * years + index]!;
          const figure = parts.reduce((sum, part) => sum + part[rung], 0);
          if (parts.length > 0) expectMoney(cell, figure, `${name}, year ${index + 1}: ${heading} of ${offer}`);
        })
      );
    }
  }
});
