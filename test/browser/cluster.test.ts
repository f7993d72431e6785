// A founder's farm: from a file of monitoring to the hours in which customers are starved, and what moving the grants to nights does; the command line says the same.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { founding, monitoring, serving } from '../support/cluster-document.ts';
import { companySettled } from '../support/company-journey.ts';
import { cliRunway, exported, lines, openDocument, saved } from '../support/journey.ts';

const patient = { timeout: 30_000 };

/** Of the table of arrangements, the first column: as things are. */
async function shownHours(page: Page): Promise<{ worst: number; all: number }> {
  const table = page.getByRole('table', { name: 'The same grants otherwise' });
  const rows = new Map(await lines(table));
  const figure = (row: string) => Number.parseFloat(rows.get(row)![0]!.replaceAll(',', ''));
  return { worst: figure('Starved hours in the worst month'), all: figure('Starved hours over the plan') };
}

async function expectSameAsCommandLine(page: Page): Promise<{ worst: number; all: number }> {
  const { months, worst } = (await cliRunway(await exported(page))).cluster!;
  const shown = await shownHours(page);
  expect(Math.abs(shown.worst - worst.starvedHours)).toBeLessThanOrEqual(0.051);
  expect(Math.abs(shown.all - months.reduce((sum, { starvedHours }) => sum + starvedHours, 0))).toBeLessThanOrEqual(0.051);
  return shown;
}

test('a file of monitoring and two clicks: starved hours fall at night, as the command line says too', async ({ page }) => {
  const id = await openDocument(page, founding());
  await open(page, `/scenario/cluster/?id=${id}&employer=halcyon`);
  await page.getByRole('textbox', { name: 'GPUs in use for customers, on average' }).fill('60');
  await page.getByRole('button', { name: 'Look at its week' }).click();
  const headline = page.getByRole('heading', { level: 2 }).first();
  await expect(headline).toContainText('Ten such grants');
  await expect(headline).toBeFocused();
  await expect(headline).toBeInViewport();

  await page
    .getByLabel('File of utilisation')
    .setInputFiles({ name: 'monitoring.csv', mimeType: 'text/csv', buffer: Buffer.from(monitoring('percent')) });
  const preview = page.getByRole('region', { name: 'What monitoring.csv says' });
  await expect(preview).toContainText('1,008 rows of 1,010 make 1,008 hours');
  await expect(preview).toContainText('1 row with no time that can be read');
  await preview.getByRole('button', { name: 'Use this week' }).click();
  await expect(page.getByText('The week of monitoring.csv is used now.')).toBeFocused();
  await expect(page.getByText('The shape of the week is measured')).toBeVisible();
  await saved(page);

  await companySettled(page);
  await expect(page.getByText(/^All of them at nights and weekends would leave/)).toBeVisible(patient);
  const before = await expectSameAsCommandLine(page);
  expect(before.worst).toBeGreaterThan(10);
  const promised = new Map(await lines(page.getByRole('table', { name: 'The same grants otherwise' })));
  await page.getByRole('button', { name: 'All to nights and weekends' }).click();
  await expect(page.getByText('All of them run at nights and weekends.')).toBeVisible(patient);
  await companySettled(page);
  const after = await expectSameAsCommandLine(page);
  expect(after.all).toBeLessThan(before.all / 2);
  expect(promised.get('Starved hours over the plan')![1]).toBe(
    new Map(await lines(page.getByRole('table', { name: 'The same grants otherwise' }))).get('Starved hours over the plan')![0]
  );
  await expect(page.getByText('2,000 weeks drawn hour by hour say the same, within what luck does.')).toBeVisible(patient);

  await page.keyboard.press('Control+z');
  await expect.poll(() => shownHours(page), patient).toEqual(before);
});

test('by keyboard alone: a grant becomes best effort, and the week is walked hour by hour', async ({ page }) => {
  const id = await openDocument(page, serving());
  await open(page, `/scenario/cluster/?id=${id}`);
  const headline = page.getByRole('heading', { level: 2 }).first();
  await expect(headline).toContainText('Ten such grants leave production short');
  const before = await headline.innerText();

  await page.getByRole('radio', { name: 'Reserved' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Best effort' })).toBeFocused();
  await expect(headline).not.toHaveText(before);
  expect((await exported(page)).offers[0]!.components).toContainEqual(expect.objectContaining({ priority: 'bestEffort' }));

  const chart = page.locator('svg[aria-roledescription="week chart"]');
  await chart.locator('.mark').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart.locator('.mark:focus')).toHaveAttribute('aria-label', /^Monday 01:00: .* left for production/);
  await page.keyboard.press('End');
  await expect(chart.locator('.mark:focus')).toHaveAttribute('aria-label', /^Sunday 23:00/);
});

test('files that are none are refused with a reason, and change nothing', async ({ page }) => {
  const id = await openDocument(page, serving());
  await open(page, `/scenario/cluster/?id=${id}`);
  const input = page.getByLabel('File of utilisation');
  const before = (await exported(page)).employers;
  await input.setInputFiles({ name: 'picture.csv', mimeType: 'text/csv', buffer: Buffer.from([137, 80, 78, 71, 0, 34, 10]) });
  await expect(page.getByRole('heading', { name: 'picture.csv cannot be read' })).toBeVisible();
  await page.getByRole('button', { name: 'Put it aside' }).click();
  await input.setInputFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.alloc(10_000_001, 'a,b\n') });
  await expect(page.getByRole('alert').filter({ hasText: 'larger than 10 MB' })).toBeVisible();
  await input.setInputFiles({
    name: 'half.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(monitoring().split('\n').slice(0, 100).join('\n'))
  });
  await expect(page.getByRole('alert').filter({ hasText: 'expected a load for every hour of the week' })).toBeVisible();
  expect((await exported(page)).employers).toEqual(before);
});
