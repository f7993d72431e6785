// Files in and out: what is exported comes back the same, an import adds and never overwrites, and what cannot be read changes nothing.
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import { expect, open, test } from '../support/app.ts';
import { choose, chooseFiles, downloaded, exported, jsonFile, openDocument, saved } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';

const stored = (page: Page) => page.getByRole('button', { name: /^What to do with / });
const report = (page: Page) => page.getByRole('alert');

/** A copy of a document with another name and id. */
const named = (document: Scenario, name: string): Scenario => ({
  ...document,
  id: name.toLowerCase().replaceAll(' ', '-'),
  name
});

test('what was imported is exported to the same document, from Compare and from the list', async ({ page }) => {
  await openDocument(page, fourOffers);
  expect(await exported(page)).toEqual(fourOffers);
  const beside = await downloaded(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
  expect(JSON.parse(beside.text)).toEqual(fourOffers);
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  const file = await downloaded(page, () => choose(page, `What to do with ${fourOffers.name}`, 'Export as a file'));
  expect(file.name).toBe(`${fourOffers.name}.json`);
  expect(JSON.parse(file.text)).toEqual(fourOffers);
});

test('the same file twice makes two comparisons, and the first stays as it was', async ({ page }) => {
  const first = await openDocument(page, twoOffers);
  await page.getByLabel('Chance of leaving', { exact: true }).fill('44%');
  await saved(page);
  const second = await openDocument(page, twoOffers);
  const third = await openDocument(page, twoOffers);
  expect(new Set([first, second, third]).size).toBe(3);
  await expect(page.getByLabel('Name of the comparison')).toHaveValue('Kestrel or Lumen (imported 2)');
  await open(page, `/scenario/?id=${first}`);
  await expect(page.getByLabel('Chance of leaving', { exact: true })).toHaveValue('44%');
  await expect(page.getByLabel('Name of the comparison')).toHaveValue('Kestrel or Lumen');
});

test('export all and import make every comparison again, in its order', async ({ page }) => {
  await openDocument(page, twoOffers);
  await openDocument(page, fourOffers);
  await open(page, '/');
  const file = await downloaded(page, () => page.getByRole('button', { name: 'Export all' }).click());
  const backup = JSON.parse(file.text) as { format: string; scenarios: Scenario[] };
  expect(backup).toMatchObject({ format: 'backup', version: 1 });
  expect(backup.scenarios).toEqual([fourOffers, twoOffers]);
  await chooseFiles(page, jsonFile(file.name, file.text));
  await expect(stored(page)).toHaveCount(4);
  await expect(report(page)).toContainText(`${fourOffers.name} (imported)`);
  await expect(stored(page).nth(0)).toHaveAccessibleName(`What to do with ${fourOffers.name} (imported)`);
  await expect(stored(page).nth(1)).toHaveAccessibleName(`What to do with ${twoOffers.name} (imported)`);
});

test('a backup with a broken comparison adds the others and says which one it did not add, and why', async ({ page }) => {
  const broken = { ...named(twoOffers, 'Broken one'), horizonMonths: 4 };
  const scenarios = [named(twoOffers, 'Good one'), broken, named(twoOffers, 'Good two')];
  await open(page, '/');
  await chooseFiles(
    page,
    jsonFile('backup.json', { format: 'backup', version: 1, exportedAt: '2026-11-20T10:00:00.000Z', scenarios })
  );
  await expect(report(page)).toContainText('“Broken one” was not added');
  await expect(report(page)).toContainText('scenarios[1].horizonMonths');
  await expect(report(page).getByRole('link')).toHaveText(['Good one', 'Good two']);
  await expect(stored(page)).toHaveCount(2);
  await report(page).getByRole('button', { name: 'Close' }).click();
  await expect(report(page)).toHaveCount(0);
});

const deep = structuredClone(twoOffers) as unknown as { offers: { components: Record<string, unknown>[] }[] };
deep.offers[1]!.components[2]!.perMonth = 'lots';
const text = JSON.stringify(twoOffers);
const refusals: { what: string; content: string; path: string | RegExp; reason: RegExp }[] = [
  { what: 'broken JSON', content: text.slice(0, 400), path: 'document', reason: /not JSON.*line 1, column \d+/ },
  { what: 'a picture', content: '\u0089PNG\r\n\u001a\n', path: 'document', reason: /not JSON/ },
  {
    what: 'somebody else’s JSON',
    content: '{"name":"left-pad","version":"1.3.0"}',
    path: 'format',
    reason: /neither a scenario nor a backup/
  },
  { what: 'a list', content: '[1,2,3]', path: 'format', reason: /neither a scenario nor a backup/ },
  {
    what: 'a file of a newer version',
    content: text.replace('"version":2', '"version":7'),
    path: 'version',
    reason: /version 7.*update the app/
  },
  { what: 'a wrong type deep inside', content: JSON.stringify(deep), path: 'offers[1].components[2].perMonth', reason: /lots/ },
  {
    what: 'a prototype',
    content: text.replace('"market":{', '"market":{"__proto__":{"list":1},'),
    path: /market/,
    reason: /__proto__/
  },
  { what: 'an unknown field', content: text.replace('"market":{', '"market":{"colour":"red",'), path: /market/, reason: /colour/ }
];

test('a file that cannot be read is refused with the path and the reason, and changes nothing', async ({ page }) => {
  await openDocument(page, twoOffers);
  await open(page, '/');
  for (const { what, content, path, reason } of refusals) {
    await chooseFiles(page, jsonFile(`${what}.json`, content));
    await expect(report(page), what).toContainText(`${what}.json`);
    await expect(report(page), what).toContainText('Nothing was added.');
    await expect(report(page), what).toContainText(path);
    await expect(report(page), what).toContainText(reason);
    await expect(stored(page), what).toHaveCount(1);
  }
  await expect(page).toHaveURL('/');
  const file = await downloaded(page, () => choose(page, `What to do with ${twoOffers.name}`, 'Export as a file'));
  expect(JSON.parse(file.text)).toEqual(twoOffers);
});

test('a file of 6 MB that is one comparison is refused with its place, not hung on', async ({ page }) => {
  await open(page, '/');
  await chooseFiles(page, jsonFile('large.json', { ...twoOffers, notes: 'x'.repeat(6_000_000) }));
  await expect(report(page)).toContainText('Nothing was added.');
  await expect(report(page)).toContainText('notes');
  await expect(stored(page)).toHaveCount(0);
});

test('several files at once are each reported, good beside bad', async ({ page }) => {
  await open(page, '/');
  await chooseFiles(page, jsonFile('good.json', twoOffers), jsonFile('bad.json', '{'), jsonFile('also good.json', fourOffers));
  await expect(report(page).getByRole('heading')).toHaveText(['good.json', 'bad.json', 'also good.json']);
  await expect(stored(page)).toHaveCount(2);
});

test('the same file can be chosen again after it was refused and mended', async ({ page }) => {
  await open(page, '/');
  await chooseFiles(page, jsonFile('one.json', '{'));
  await expect(report(page)).toBeVisible();
  await chooseFiles(page, jsonFile('one.json', twoOffers));
  await expect(page).toHaveURL(/\/scenario\/\?id=/);
});
