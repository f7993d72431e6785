// What leaves a recruiter's hands: the candidate's page and file, with nothing of the employer's side in them, and the sheet for approval, which is one page.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import { poisoned, SECRET, startingTogether } from '../exchange/poisoned.ts';
import { expect, open, test } from '../support/app.ts';
import { chooseFiles, cliAnswer, downloaded, jsonFile, openDocument, table } from '../support/journey.ts';
import { expectMoney } from '../support/journey-money.ts';
import { everythingMoves, recruiterDocument } from '../support/recruiter-document.ts';

const patient = { timeout: 60_000 };
const sheet = (page: Page) => page.getByRole('article');

async function settled(page: Page): Promise<void> {
  await expect(sheet(page)).toHaveAttribute('aria-busy', 'false', patient);
}

/** Pages of the PDF that the browser would print. */
async function printedPages(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function expectOnePage(page: Page): Promise<void> {
  for (const format of ['A4', 'Letter'] as const) expect(await printedPages(page, format), format).toBe(1);
}

test('page and file of a candidate betray nothing, and the file opens again with the same worth', async ({ page }) => {
  const document = startingTogether(poisoned());
  const id = await openDocument(page, document);
  await open(page, `/scenario/counter/candidate/?id=${id}&offer=SENTINEL-ours`);
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Research engineer');
  for (const shown of [await sheet(page).innerHTML(), await page.title()]) expect(shown).not.toMatch(SECRET);

  const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Save as a file' }).click());
  expect(name).toBe('Halcyon- Research engineer.json');
  expect(text).not.toMatch(SECRET);

  const file = JSON.parse(text) as Scenario;
  const [whole, alone] = [await cliAnswer(document), await cliAnswer(file)];
  const worth = whole.offers.find((one) => one.id === 'SENTINEL-ours')!.total.present;
  expect(alone.offers[0]!.total.present).toBeCloseTo(worth, 2);
  const years = page.getByRole('table', { name: 'Year by year' }).getByRole('row', { name: /^Worth today/ });
  expectMoney(await years.getByRole('cell').last().innerText(), worth, 'worth on the page');

  await open(page, '/');
  await chooseFiles(page, jsonFile('offer.json', text));
  await expect(page).toHaveURL(/\/scenario\/\?id=/);
  await expect(table(page)).toContainText('Halcyon');
});

test('from the package to the sheet by keyboard; it is one page, says what changes, and prints without its buttons', async ({
  page
}) => {
  const id = await openDocument(page, recruiterDocument());
  await open(page, `/scenario/counter/?id=${id}`);
  const link = page.getByRole('link', { name: 'Approval sheet' }).first();
  await expect(link).toBeVisible(patient);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/counter\/approval\/\?id=.*offer=halcyon/);
  await settled(page);
  await expect(page.getByRole('table', { name: 'What changes' })).toContainText('9,000');
  await expect(page.getByRole('table', { name: 'Cost by budget' })).toContainText('within');
  await expect(sheet(page)).toContainText('of the middle, within the band');
  await expect(sheet(page)).toContainText(/earned elsewhere .+: in this offer \$[\d,]+ of it, today and as proposed\./);
  await expect(sheet(page)).toContainText('Signature');
  await expectOnePage(page);

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Back to the counter-offer' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Back to the counter-offer' }).press('Enter');
  await expect(page).toHaveURL(/\/scenario\/counter\/\?id=/);
});

test('a sheet of fourteen levers that all move is one page too', async ({ page }) => {
  const id = await openDocument(page, everythingMoves());
  await open(page, `/scenario/counter/approval/?id=${id}&offer=halcyon`);
  await settled(page);
  expect(await page.getByRole('table', { name: 'What changes' }).locator('tbody tr').count()).toBeGreaterThanOrEqual(14);
  await expect(sheet(page)).toContainText('earned elsewhere');
  await expectOnePage(page);
});

test('where odds decide, the sheet of an offer as it stands tells them, with the limits that it breaks, on one page', async ({
  page
}) => {
  const document = recruiterDocument();
  const { margin: _margin, ...counter } = document.counter!;
  const limits = [...counter.limits!, { what: 'compaRatio', max: 0.9 } as const, { what: 'cost', max: 1000 } as const];
  document.counter = {
    ...counter,
    levers: [],
    probability: 0.6,
    limits: limits.filter(({ what }, place) => limits.findLastIndex((one) => one.what === what) === place)
  };
  const id = await openDocument(page, document);
  await open(page, `/scenario/counter/approval/?id=${id}&offer=halcyon`);
  await settled(page);
  await expect(sheet(page)).toContainText(/ahead of Borealis in .+ of 100 futures/);
  await expect(sheet(page)).toContainText('the limits on');
  await expect(sheet(page)).not.toContainText('wins');
  await expectOnePage(page);
});

test('an offer as it stands has a sheet as well, held against the other letter; both pages bar nobody', async ({ page }) => {
  const { counter: _, ...document } = recruiterDocument();
  const id = await openDocument(page, document);
  for (const kind of ['approval', 'candidate']) {
    await open(page, `/scenario/counter/${kind}/?id=${id}&offer=halcyon`);
    await settled(page);
    if (kind === 'approval') {
      await expect(sheet(page)).toContainText('No band of pay was entered');
      await expect(sheet(page)).toContainText('How far it falls short');
      await expectOnePage(page);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
