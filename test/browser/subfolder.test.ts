// The build in a folder of somebody's site, as any file server hosts it: every page and link keeps to that folder.
import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from '../../scripts/pages.js';
import { serve } from '../../scripts/server.js';
import { expect, open, ready, test as base } from '../support/app.ts';
import { saved, table } from '../support/journey.ts';

const test = base.extend({
  baseURL: async ({ browserName }, use, { workerIndex }) => {
    const site = await mkdtemp(join(tmpdir(), `counteroffer-${browserName}-`));
    await copyFile(join(buildFolder, '_headers'), join(site, '_headers'));
    await symlink(buildFolder, join(site, 'jobs'));
    await use(`${await serve(site, 30_000 + (process.pid % 10_000) + workerIndex)}jobs/`);
    await rm(site, { recursive: true });
  }
});

test('in a subfolder the first screen, a comparison, its letter, rates and method work and survive a reload', async ({
  page,
  baseURL
}) => {
  await open(page, './');
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(table(page)).toBeVisible();
  expect(page.url()).toMatch(new RegExp(`^${baseURL}scenario/\\?id=`));
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(table(page)).toBeVisible();
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Offers' }).click();
  await page.getByRole('button', { name: '+ Formula' }).click();
  await page.getByLabel('Formula, an amount a month').fill('1000');
  // The worker is found, and finds its own parts.
  await expect(
    page
      .getByRole('article', { name: 'Formula' })
      .getByText(/^to you, /)
      .locator('xpath=..')
  ).toContainText(/\$[1-9]/);
  await saved(page);
  for (const [name, path] of [
    ['Offers', 'scenario/offers/'],
    ['Where it goes', 'scenario/ladder/'],
    ['Rates', 'rates/'],
    ['Method', 'method/']
  ] as const) {
    await pages.getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`^${baseURL}${path}`));
    await page.reload();
    await ready(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Counteroffer' }).click();
  await expect(page).toHaveURL(baseURL!);
  await expect(page.getByRole('link', { name: 'A grant or a sign-on' })).toBeVisible();
});
