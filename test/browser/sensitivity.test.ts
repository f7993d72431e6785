// What must be true: the thresholds that the page names are true on Compare, links lead to fields, goal seek is one step, stress is a view.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import firstEngineer from '#models/offers/first-engineer.json' with { type: 'json' };
import halfOfBase from '#models/offers/half-of-base.json' with { type: 'json' };
import londonSanFrancisco from '#models/offers/london-san-francisco.json' with { type: 'json' };
import seriesB from '#models/offers/series-b-or-listed.json' with { type: 'json' };
import { expect, open, test } from '../support/app.ts';
import { openSensitivity, sensitivitySettled } from '../support/futures-journey.ts';
import { exported, lines, openDocument, saved } from '../support/journey.ts';

const document: Scenario = { ...(example as Scenario), id: 'sensitivity' };

const headline = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const breakEvens = (page: Page) => page.getByRole('table', { name: 'Break-evens' });
const stressed = (page: Page) => page.getByRole('table', { name: 'Worth under stress' });
const tornado = (page: Page) => page.locator('svg[aria-roledescription="tornado chart"]');
const map = (page: Page) => page.locator('svg[aria-roledescription="map"]');

/** `$86.60` of "$86.60", `−63000` of "−$63,000". */
function amount(text: string): number {
  return Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));
}

test('a threshold that is used makes the two equal, as one step of undo, and the page follows', async ({ page }) => {
  await openSensitivity(page, document);
  await expect(headline(page)).toContainText('Borealis would be worth more with a share of Halcyon below $87');
  const before = await exported(page);
  await page.getByLabel('Input to move').selectOption({ label: 'Your chance of leaving a year' });
  const changes = page.getByRole('table', { name: 'What it changes' });
  await expect(changes.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Use it' }).click();
  await sensitivitySettled(page);
  await expect(headline(page)).toHaveText('The two are equal now.');
  await expect(breakEvens(page).getByRole('row', { name: /^Your chance of leaving a year/ })).toContainText('equal now');
  const { candidate, ...after } = await exported(page);
  expect(candidate.leaveRatePerYear).not.toBe(before.candidate.leaveRatePerYear);
  expect(after).toEqual({ ...before, candidate: undefined });
  const [[, [borealis]], [, [halcyon]]] = (await lines(stressed(page))) as [[string, [string]], [string, [string]]];
  expect(Math.abs(amount(borealis) - amount(halcyon))).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: /^Undo: Your chance of leaving/ }).click();
  await sensitivitySettled(page);
  await expect(headline(page)).toContainText('below $87');
  expect(await exported(page)).toEqual(before);
});

test('where a tax steps, so that no salary makes the two equal, the page says so instead of calling them equal', async ({
  page
}) => {
  const paid = (perYear: number) => [{ id: 'base', kind: 'salary' as const, perYear }];
  const [one, other] = document.offers as [Scenario['offers'][0], Scenario['offers'][0]];
  await openSensitivity(page, {
    ...document,
    id: 'stepped',
    candidate: { tax: { regime: 'us', region: 'NY' }, leaveRatePerYear: 0, outsidePayPerYear: 0 },
    offers: [
      { ...one, components: paid(223_450) },
      { ...other, components: paid(223_380) }
    ]
  });
  await page.getByLabel('Input to move').selectOption({ label: 'Borealis’ salary' });
  await expect(page.getByText('Nowhere quite equal: the lead changes at $223,400')).toBeVisible();
  await expect(page.getByText(/^Then the two are \$[\d.]+k? apart\.$/)).toBeVisible();
});

for (const shipped of [example, seriesB, firstEngineer, halfOfBase, londonSanFrancisco] as unknown as Scenario[]) {
  test(`every input of ${shipped.id} leads to a field that is there`, async ({ page }) => {
    await openSensitivity(page, { ...shipped, id: `links-${shipped.id}` });
    const links = await breakEvens(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    const pages = new Map<string, string[]>();
    for (const link of links) {
      const [address, anchor] = link.split('#') as [string, string];
      pages.set(address, [...(pages.get(address) ?? []), decodeURIComponent(anchor)]);
    }
    const missing: string[] = [];
    for (const [address, anchors] of pages) {
      const { pathname, search } = new URL(address);
      await open(page, pathname + search);
      await expect(page.locator('main input').first()).toBeAttached();
      for (const anchor of anchors) {
        const field = page.locator(`[id="${anchor}"]`);
        if ((await field.count()) === 0) missing.push(anchor);
      }
    }
    expect(missing).toEqual([]);
  });
}

test('a bar leads to its input with Enter, by the keyboard alone', async ({ page }) => {
  await openSensitivity(page, document);
  await tornado(page).locator('.mark').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/scenario\/\?id=.*#candidate\.leaveRatePerYear/);
  await expect(page.locator('[id="candidate.leaveRatePerYear"] input')).toBeFocused();
});

test('odds come with their progress and have their own bars; the table says what the bars say', async ({ page }) => {
  await openSensitivity(page, document);
  const worth = await tornado(page).getAttribute('aria-label');
  await page.getByText('Odds', { exact: true }).click();
  await sensitivitySettled(page);
  await expect(tornado(page)).not.toHaveAttribute('aria-label', worth!);
  const figure = page.locator('figure').filter({ has: tornado(page) });
  await figure.getByText('Table', { exact: true }).click();
  await expect(figure.getByRole('row')).toHaveCount((await tornado(page).locator('.mark').count()) + 1);
  await expect(figure.getByRole('row').nth(1)).toContainText('of 100');
});

test('the table of inputs is filtered by words of their names', async ({ page }) => {
  await openSensitivity(page, document);
  const all = await breakEvens(page).locator('tbody tr').count();
  await page.getByLabel('Filter inputs').fill('halcyon salary');
  await expect(breakEvens(page).locator('tbody tr')).toHaveCount(2);
  await page.getByLabel('Filter inputs').fill('');
  await expect(breakEvens(page).locator('tbody tr')).toHaveCount(all);
});

test('a map of two other inputs is read with the arrow keys; two of one figure have none', async ({ page }) => {
  await openSensitivity(page, document);
  await page.getByLabel('Left to right').selectOption({ label: 'Borealis’ salary' });
  await sensitivitySettled(page);
  await expect(map(page)).toHaveAttribute('aria-label', /% of this map|leads everywhere/);
  const cursor = map(page).locator('.cursor');
  await cursor.focus();
  const here = await cursor.getAttribute('aria-label');
  expect(here).toContain('Borealis’ salary $31');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).not.toHaveAttribute('aria-label', here!);
  await page.getByLabel('Below to above').selectOption({ label: 'Borealis’ salary' });
  await expect(page.getByText('Choose two inputs that are not the same.')).toBeVisible();
});

test('stress is looked at beside the base and written nowhere; one button takes it back', async ({ page }) => {
  const id = await openSensitivity(page, document);
  const before = await exported(page);
  const base = await lines(stressed(page));
  await page.getByLabel('Equity is worth nothing').check();
  await page.getByLabel('I leave at the end of a month').check();
  await page.getByLabel('Every grant is cut').check();
  await page.getByText('In month 6', { exact: true }).click();
  await expect(
    page.getByText(/^If you leave at the end of month 12, every grant is cut in month 6 and equity is worth nothing:/)
  ).toBeVisible();
  await page.getByLabel('Part by part').check();
  const parts = await lines(stressed(page));
  const shares = parts.filter(([name]) => name === 'Shares').map(([, [, after]]) => after);
  expect(shares).toEqual(['$0', '$0']);
  const sums = parts.filter(([name]) => name === 'Borealis' || name === 'Halcyon');
  expect(sums.map(([, [was]]) => was)).toEqual(base.map(([, [was]]) => was));
  await sensitivitySettled(page);
  expect(await exported(page)).toEqual(before);
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByLabel('Part by part').uncheck();
  expect(await lines(stressed(page))).toEqual(base);
  await open(page, `/scenario/sensitivity/?id=${id}`);
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('what is on the page after an edit is of that edit: the old is marked until then', async ({ page }) => {
  const id = await openSensitivity(page, document);
  const before = await headline(page).innerText();
  await open(page, `/scenario/?id=${id}`);
  await page.locator('[id="candidate.leaveRatePerYear"] input').fill('40%');
  await saved(page);
  await open(page, `/scenario/sensitivity/?id=${id}`);
  await sensitivitySettled(page);
  await expect(breakEvens(page).getByRole('row', { name: /^Your chance of leaving a year/ })).toContainText('40%');
  await page.keyboard.press('Control+z');
  await sensitivitySettled(page);
  await expect(headline(page)).toHaveText(before);
  await expect(breakEvens(page).getByRole('row', { name: /^Your chance of leaving a year/ })).toContainText('15%');
});

test('of four offers any two are compared; one alone is only put under stress', async ({ page }) => {
  const four = { ...(firstEngineer as unknown as Scenario), id: 'four' };
  await openSensitivity(page, four);
  const names = await page.getByLabel('Rival').locator('option').allInnerTexts();
  const other = names.at(-1)!;
  await page.getByLabel('Rival').selectOption({ label: other });
  await sensitivitySettled(page);
  await expect(tornado(page)).toBeVisible();
  await openDocument(page, { ...document, id: 'alone', offers: document.offers.slice(0, 1) });
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog', { name: 'Commands' })
    .getByRole('option', { name: 'Go to what must be true of this comparison' })
    .click();
  await expect(headline(page)).toContainText('There is one offer here');
  await expect(tornado(page)).toHaveCount(0);
  await expect(stressed(page)).toBeVisible();
});

test('a letter with nothing in it yet is no offer of nothing: it is left out, and the page says where to type it in', async ({
  page
}) => {
  const [first, second] = document.offers as [Scenario['offers'][0], Scenario['offers'][0]];
  const id = await openDocument(page, { ...document, id: 'unwritten', offers: [first, { ...second, components: [] }] });
  await open(page, `/scenario/sensitivity/?id=${id}`);
  await expect(headline(page)).toContainText('There is one offer here');
  await expect(page.getByText('There is nothing in Halcyon’s letter yet')).toBeVisible();
  await expect(stressed(page).getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'type it in' }).click();
  await expect(page).toHaveURL(new RegExp(`/scenario/offers/\\?id=${id}&offer=${second.id}`));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing bars the way at 360 px, ${colorScheme}, everything open`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    await openSensitivity(page, document);
    await page.getByLabel('Every grant is cut').check();
    await page.getByLabel('Part by part').check();
    const closed = page.locator('main details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(360);
    await sensitivitySettled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
