// The counter-offer from the rival's letter to the printed page, by mouse and by keyboard, where nothing wins, by odds, and while it is asked anew.
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import { expect, open, test } from '../support/app.ts';
import { Actions, copied, counterSettled, countering, openCounter, recruiting } from '../support/counter-journey.ts';
import { cliAnswer, exported, openDocument, saved, table } from '../support/journey.ts';
import { writtenMoney } from '../support/journey-money.ts';

const headline = (page: Page) => page.getByRole('heading', { level: 2 }).first();
/** The answer with what stands below it. */
const answer = (page: Page) => page.locator('section[aria-labelledby="headline"]');
const named = (page: Page) => page.getByRole('table', { name: 'Packages of equal worth' });

const measured = (page: Page, by: 'Worth' | 'Odds') =>
  page.getByRole('group', { name: 'Measured by' }).getByText(by, { exact: true }).click();

/** What the rival pays, as it came by mail. */
const letter = `Dear Maya,

We are delighted to offer you the position of Staff Engineer at Meridian Labs, Inc.

Base salary: $420,000 a year
Target bonus: 15% of your base salary
Sign-on bonus: $60,000, repaid pro rata if you leave within 12 months
Health plan worth $8,000 a year
You will also have 25 days of paid time off.

Your start date is February 1, 2027. This offer expires on December 19, 2026.
`;

test('from the rival’s letter to the printed page of a package that wins takes a recruiter no more than 25 actions', async ({
  page,
  context
}) => {
  await openDocument(page, recruiting);
  await copied(context, letter);
  await page.evaluate(() => {
    const printed = window as typeof window & { printed?: string };
    window.print = () => void (printed.printed = document.body.innerText);
  });
  const actions = new Actions(page, 25);

  await actions.click(page.getByRole('link', { name: 'Paste a letter' }));
  await actions.click(page.getByLabel(/^The letter:/));
  await actions.press('ControlOrMeta+v');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('terms were read');
  await actions.click(page.getByRole('button', { name: 'Make it an offer' }));
  await expect(page.getByText('The offer of Meridian Labs, Inc. is in this comparison.')).toBeVisible();

  await actions.click(page.getByRole('link', { name: 'Counter it' }));
  await actions.click(page.getByRole('button', { name: 'Propose levers and find it' }));
  await counterSettled(page);
  await expect(headline(page)).toContainText(/win.*: worth .* from Meridian Labs, Inc\., and costs? Kestrel/);
  await expect(named(page).getByRole('columnheader')).toHaveText(['Cash-heavy', 'Balanced', 'Compute-heavy']);

  const worth = writtenMoney(
    await named(page)
      .getByRole('row', { name: /^Worth to the candidate/ })
      .getByRole('cell')
      .nth(1)
      .innerText()
  );
  await actions.click(page.getByRole('button', { name: 'Put the balanced package into the offer' }));
  await expect(page.getByText('The balanced package is in the letter now.')).toBeVisible();
  await saved(page);
  const adopted = await exported(page);
  const { total, elsewhere } = (await cliAnswer(adopted)).offers.find(({ id }) => id === 'credit')!;
  expect(Math.abs(total.present + elsewhere.present - worth.value), 'the letter is the package that was shown').toBeLessThan(1);

  await actions.click(page.getByRole('link', { name: 'Candidate’s page' }).first());
  await actions.click(page.getByRole('button', { name: 'Print' }));
  const printed = await page.evaluate(() => (window as typeof window & { printed?: string }).printed);
  expect(printed).toContain('Kestrel');
  const salary = adopted.offers[0]!.components.find((one) => one.kind === 'salary')!;
  expect(printed).toContain((salary.perYear as number).toLocaleString('en-US'));
});

const bounded: Scenario = {
  ...countering,
  counter: {
    offer: 'credit',
    rival: 'meridian',
    levers: [{ component: 'base', field: 'perYear', min: 280_000, max: 500_000, step: 5000 }],
    limits: [{ what: 'cash', max: 1_440_000 }]
  }
};

test('where the limits leave no package that wins, a recruiter hears which one would have to give and how far, and that far does', async ({
  page
}) => {
  await openCounter(page, bounded);
  await expect(headline(page)).toContainText(/^Nothing within these limits wins: .* short of/);
  const give = page.getByRole('region', { name: 'What would have to give' });
  const loosened = give.getByRole('listitem').filter({ hasText: 'Cash in all' });
  await expect(loosened).toContainText(/of \$[\d,]+ instead of\s+\$1,440,000 would do:\s+\$[\dk,]+ of salary a year/);
  const [, enough] = /of \$([\d,]+) instead/.exec(await loosened.innerText())!;
  await page.getByLabel('At most: Cash in all').fill(enough!);
  await page.getByLabel('At most: Cash in all').blur();
  await counterSettled(page);
  await expect(headline(page)).toContainText(/of salary a year wins: worth/);
});

test('by odds the package wins as often as was asked, costs more than by worth, and what cannot win so often is said', async ({
  page
}) => {
  await openCounter(page, { ...bounded, counter: { ...bounded.counter!, limits: [] } });
  const cost = async () => writtenMoney((/Kestrel[^$]*(\$[\d.,]+[kM]?)/.exec(await headline(page).innerText()) ?? [])[1]!).value;
  const byWorth = await cost();
  const told = await headline(page).innerText();
  await measured(page, 'Odds');
  await page.getByLabel('Futures in which it wins').fill('65%');
  await page.getByLabel('Futures in which it wins').blur();
  await expect(answer(page)).toContainText('asked for were 65 of 100 futures', { timeout: 60_000 });
  await counterSettled(page);
  const [, often] = /It beats .*? in (\d+) of 100 futures/.exec(await answer(page).innerText())!;
  expect(Number(often)).toBeGreaterThanOrEqual(65);
  expect(await cost()).toBeGreaterThan(byWorth);
  await page.getByLabel('Futures in which it wins').fill('99%');
  await page.getByLabel('Futures in which it wins').blur();
  await expect(headline(page)).toHaveText('Nothing on these levers beats Meridian in 99 of 100 futures.', { timeout: 60_000 });
  await measured(page, 'Worth');
  await counterSettled(page);
  await expect(headline(page)).toHaveText(told);
});

test('while a newer question is searched nothing older can be adopted, and what is on screen then is of the newest', async ({
  page
}) => {
  await openCounter(page, countering);
  const first = await headline(page).innerText();
  const most = page.getByLabel('Salary a year, at most');
  const put = page.getByRole('region', { name: 'The package' }).first().getByRole('button', { name: 'Put into the offer' });
  await measured(page, 'Odds');
  await expect(page.locator('.found')).toHaveAttribute('aria-busy', 'true');
  await expect(put.first()).toHaveAttribute('aria-disabled', 'true');
  await put.first().click({ force: true });
  await expect(page.getByText(/is in Kestrel.*letter now/)).toHaveCount(0);
  // Asked anew before there is an answer: back to worth, with another bound.
  await measured(page, 'Worth');
  for (const bound of ['300k', '310k', '285k']) await most.fill(bound);
  await most.blur();
  await counterSettled(page);
  await expect(page.locator('main')).not.toContainText('of 100 futures');
  const counter = page
    .getByRole('table', { name: 'The package' })
    .getByRole('row', { name: /^Salary a year/ })
    .getByRole('cell')
    .nth(1);
  expect(writtenMoney(await counter.innerText()).value).toBeLessThanOrEqual(285_000);
  for (let step = 0; step < 4; step++) if ((await most.inputValue()) !== '$350,000') await page.keyboard.press('Control+z');
  await expect(most).toHaveValue('$350,000');
  await counterSettled(page);
  await expect(headline(page)).toHaveText(first);
});

test('the keyboard alone starts the search, moves a bound, makes an offer of a point of the frontier and takes it back', async ({
  page
}) => {
  const id = await openDocument(page, countering);
  await open(page, `/scenario/counter/?id=${id}`);
  await page.getByRole('button', { name: 'Propose levers and find it' }).focus();
  await page.keyboard.press('Enter');
  await counterSettled(page);
  await page.getByLabel('Salary a year, at most').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('330k');
  await page.keyboard.press('Enter');
  await counterSettled(page);
  await expect(page.getByText('proposed: change it as you like')).toHaveCount(3);
  const points = page.getByRole('group', { name: /is the least that wins/ }).locator('.mark');
  await points.first().focus();
  await page.keyboard.press('ArrowRight');
  const point = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByText('an offer of its own now. Undo takes it away.')).toBeVisible();
  const { offers } = await exported(page);
  expect(offers).toHaveLength(3);
  expect(point).toMatch(/\$/);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('an offer of its own now')).toHaveCount(0);
  expect((await exported(page)).offers).toHaveLength(2);
});

test('packages that go to Compare stand there beside both letters, each worth what the page said', async ({ page }) => {
  await openCounter(page, countering);
  const row = named(page).getByRole('row', { name: /^Worth to the candidate/ });
  const worths = (await row.getByRole('cell').allInnerTexts()).map((text) => writtenMoney(text).value);
  await page.getByRole('button', { name: /beside .* on Compare$/ }).click();
  await expect(table(page)).toBeVisible();
  const document = await exported(page);
  expect(document.offers).toHaveLength(2 + worths.length);
  const { offers } = await cliAnswer(document);
  const compared = offers.slice(1, -1).map(({ total, elsewhere }) => Math.round(total.present + elsewhere.present));
  expect(compared).toEqual(worths);
});
