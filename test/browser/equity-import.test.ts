/** Grants of one's own: the files of a cap table, or a table, are read, looked at, added to a letter, and taken back. */
import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { EquityComponent, Scenario } from '#lib/engine/index.ts';
import { packageFiles } from '../exchange/ocf/package.ts';
import { expect, open, test } from '../support/app.ts';
import { exported, openDocument, saved, textFile } from '../support/journey.ts';

async function privateCompany(): Promise<Scenario> {
  const scenario = JSON.parse(await readFile('models/offers/borealis-halcyon.json', 'utf8')) as Scenario;
  const [offer] = scenario.offers;
  offer!.components = offer!.components.filter(({ kind }) => kind !== 'equity');
  delete scenario.employers.find(({ id }) => id === offer!.employer)!.stock;
  return scenario;
}

test('a cap table’s files give a letter its grant and the company its facts, and undo takes both back', async ({ page }) => {
  const before = await privateCompany();
  const id = await openDocument(page, before);
  const [offer] = before.offers;
  await open(page, `/scenario/equity/import/?id=${id}&offer=${offer!.id}`);
  await page.getByLabel('Files with grants').setInputFiles(packageFiles().map(({ name, text }) => textFile(name, text)));
  await expect(page.getByRole('heading', { name: 'Read 18 items: 1 grant, 10 left out.' })).toBeFocused();
  await expect(page.getByText('4,800 options (ISO) at $1.25')).toBeVisible();
  await expect(page.getByText('Stock appreciation rights are not modelled')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Shares outstanding' }).uncheck();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id: rule, help }) => `${rule}: ${help}`)).toEqual([]);

  await page.getByRole('button', { name: 'Add 1 grant to the letter' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^1 grant and 4 facts of the company added/ })).toBeFocused();
  await saved(page);
  const after = await exported(page);
  const grant = after.offers[0]!.components.at(-1) as EquityComponent;
  expect(grant).toMatchObject({ kind: 'equity', instrument: 'iso', units: 4800, strike: 1.25, postTerminationMonths: 3 });
  const { stock } = after.employers.find(({ id: employer }) => employer === offer!.employer)!;
  expect(stock).toMatchObject({ kind: 'private', preferredPrice: 4, commonValue: 1.6, fullyDilutedShares: 10_000_100 });
  expect(stock).not.toHaveProperty('outstandingShares');

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await saved(page);
  expect({ ...(await exported(page)), id: before.id }).toEqual(before);
});

test('a table of grants is mapped, some are left out with their line, and a file that breaks adds nothing', async ({ page }) => {
  const before = await privateCompany();
  const id = await openDocument(page, before);
  await open(page, `/scenario/equity/import/?id=${id}&offer=${before.offers[0]!.id}`);
  const picker = page.getByLabel('Files with grants');
  for (const [name, text] of [
    ['cut.json', '{"items": ['],
    ['deep.json', '['.repeat(200_000)],
    ['page.csv', '<!doctype html><title>Sign in</title>']
  ] as const) {
    await picker.setInputFiles(textFile(name, text));
    await expect(page.getByRole('heading', { name: `${name} cannot be read` })).toBeFocused();
  }
  const table = 'date,units,kind,months\n2026-10-01,1000,RSU,48\nsomeday,5,RSU,48\n';
  await picker.setInputFiles(textFile('grants.csv', table));
  await expect(page.getByRole('heading', { name: 'What do the columns of grants.csv mean?' })).toBeFocused();
  await page.getByLabel('Instrument', { exact: true }).selectOption('kind');
  await page.getByRole('button', { name: 'Read it like that' }).or(page.locator('#read')).first().waitFor();
  await expect(page.getByRole('heading', { name: 'Read 2 rows: 1 grant, 1 left out.' })).toBeVisible();
  await page.getByText('No grant date that can be read in one way alone').click();
  await expect(page.getByText('line 3: someday 5')).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 grant to the letter' }).click();
  await saved(page);
  const after = await exported(page);
  expect(after.offers[0]!.components.at(-1)).toMatchObject({ kind: 'equity', instrument: 'rsu' });
  expect(after.employers.find(({ id: employer }) => employer === before.offers[0]!.employer)!.stock).toEqual({
    kind: 'public',
    price: 0
  });
});
