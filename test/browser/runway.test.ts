// A founder's company from nothing to the hire that breaks its plan, by mouse and by keyboard; figures are those of the command line.
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import { expect, open, test } from '../support/app.ts';
import { Actions } from '../support/counter-journey.ts';
import { cliRunway, exported, lines, saved } from '../support/journey.ts';

/** What the founder knows; with the third cash ends within the eighteen months that are asked for. */
const figures = { name: 'Halcyon', cash: '4.2M', burn: '150k', revenue: '10k' };
const hires = [
  { title: 'Research engineer', salary: '240k', compute: '400' },
  { title: 'Infrastructure engineer', salary: '220k', compute: '100' },
  { title: 'Head of research', salary: '640k', compute: '9,000' }
];

/** Months that cash must last unless somebody says otherwise, and how exactly the page says them. */
const ASKED = 18;
const ROUNDED = 0.051;
const headline = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const table = (page: Page) => page.getByRole('table', { name: 'Hire by hire' });
const region = (page: Page) => page.getByRole('region', { name: 'Which hire breaks the plan?' });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** The figure that stands for months in a text, as rounded as it is. */
function monthsIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? Number.NaN);
}

/** Months by hire, in the table and in the sentence above it, are those of the command line. */
async function agrees(page: Page): Promise<void> {
  await saved(page);
  const document = await exported(page);
  const { hires: planned = [] } = document.employers[0]!.company!;
  const counts = [0, ...planned.map((_, at) => at + 1)];
  const [nobody, ...upTo] = await Promise.all(counts.map((count) => cliRunway(withHires(document, count))));
  const rows = (await lines(table(page))).map(([, cells]) => Number(cells[1]));
  const expected = [nobody, ...upTo].map((answer) => answer!.runwayMonths!);
  expect(rows).toHaveLength(expected.length);
  rows.forEach((months, row) => expect(Math.abs(months - expected[row]!)).toBeLessThan(ROUNDED));
  const breaking = upTo.find(({ runwayMonths }) => runwayMonths! < ASKED)!.runwayMonths!;
  const said = monthsIn(await region(page).innerText(), /cash ends after ([\d.]+) months/);
  expect(Math.abs(said - breaking)).toBeLessThan(ROUNDED);
}

/** The document with the first so many lines of its hires. */
function withHires(document: Scenario, count: number): Scenario {
  const employers = document.employers.map((one) =>
    one.company?.hires ? { ...one, company: { ...one.company, hires: one.company.hires.slice(0, count) } } : one
  );
  return { ...document, employers };
}

test('from the first screen to which of three hires breaks the plan takes a founder no more than 25 actions', async ({
  page
}) => {
  await open(page, '/');
  const actions = new Actions(page, 25);
  await actions.click(page.getByRole('button', { name: 'Runway of a company' }));
  await actions.fill(field(page, 'Name of the company'), figures.name);
  await actions.fill(field(page, 'Cash today'), figures.cash);
  await actions.fill(field(page, 'Spent a month, without the hires below'), figures.burn);
  await actions.fill(field(page, 'Comes in a month'), figures.revenue);
  await actions.click(page.getByRole('button', { name: 'Plan its runway' }));
  for (const { title, salary, compute } of hires) {
    await actions.fill(field(page, 'Title of the new letter'), title);
    await actions.fill(field(page, 'Salary a year of the new letter'), salary);
    await actions.fill(field(page, 'Compute a month of the new letter'), compute);
    await actions.click(page.getByRole('button', { name: 'Hire on this letter' }));
    await expect(table(page).getByRole('row', { name: new RegExp(`^${title}`) })).toBeVisible();
  }
  await expect(region(page)).toContainText('The third hire, Head of research, breaks it');
  await agrees(page);
});

test('the keyboard alone plans a company, hires, puts the hires in another order and takes all of it back', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Runway of a company' }).focus();
  await page.keyboard.press('Enter');
  await field(page, 'Name of the company').focus();
  for (const typed of [figures.name, figures.cash, figures.burn, figures.revenue]) {
    await page.keyboard.type(typed);
    if (typed !== figures.revenue) await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(field(page, 'Cash today')).toBeFocused();
  await expect(headline(page)).toContainText('30 months');

  await field(page, 'Title of the new letter').focus();
  for (const { title, salary, compute } of hires) {
    for (const typed of [title, salary, compute]) {
      await page.keyboard.type(typed);
      if (typed !== compute) await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${title} is hire`)).toBeVisible();
    await expect(field(page, 'Title of the new letter')).toBeFocused();
  }
  await expect(region(page)).toContainText('The third hire, Head of research, breaks it');

  await page.getByRole('button', { name: 'What to do with hire 3, Head of research' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'What to do with hire 2, Head of research' })).toBeFocused();
  await expect(region(page)).toContainText('The third hire, Infrastructure engineer, breaks it');
  await agrees(page);

  for (let step = 0; step < 20; step++) await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Plan its runway' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(field(page, 'Cash today')).toHaveValue('$4,200,000');
});

test('a series from a spreadsheet takes the place of what is spent, and the runway is the command line’s', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Runway of a company' }).click();
  await field(page, 'Name of the company').fill('Halcyon');
  await field(page, 'Cash today').fill('1M');
  await page.getByRole('button', { name: 'Plan its runway' }).click();
  await page.getByRole('button', { name: 'Paste What is spent, month by month' }).click();
  await page.getByRole('textbox', { name: 'What is spent, month by month' }).fill('185k\t190k\t210k');
  await page.getByRole('button', { name: 'Use these' }).click();
  await saved(page);
  const document = await exported(page);
  expect(document.employers[0]!.company!.burnByMonth).toEqual([185_000, 190_000, 210_000]);
  const { runwayMonths } = await cliRunway(document);
  expect(runwayMonths).toBeCloseTo(3 + (1_000_000 - 585_000) / 210_000, 9);
  await expect(headline(page)).toContainText('months');
  expect(Math.abs(monthsIn(await headline(page).innerText(), /([\d.]+) months/) - runwayMonths!)).toBeLessThan(ROUNDED);
});
