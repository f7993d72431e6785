// Every stop of the Tab key can be seen: its outline, frame or ground, or that of what holds it, changes with the focus. A slider shows it on
// its thumb, of which no script knows the style: there the pixels are compared.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { openFutures, openSensitivity } from '../support/futures-journey.ts';
import { openDocument, openLetter, textFile } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';
import { priced, ratePages } from '../support/rate-pages.ts';

interface Stops {
  count: number;
  /** Those that look the same with the focus as without it. */
  unseen: string[];
}

/** Visits every place that Tab reaches. A place is seen by itself, by the next thing (a drawn radio) or by what holds it (a field). */
async function stops(page: Page): Promise<Stops> {
  // The last act being one of the keyboard, what is focused by script looks as if Tab had done it.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const look = (element: Element) => {
      const holders = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement];
      return holders
        .map((one) => {
          if (!one) return '';
          const { outline, boxShadow, backgroundColor, borderColor, borderWidth, textDecoration } = getComputedStyle(one);
          const stroke = [...one.children]
            .map((child) => getComputedStyle(child).stroke + getComputedStyle(child).outline)
            .join();
          return [outline, boxShadow, backgroundColor, borderColor, borderWidth, textDecoration, stroke].join();
        })
        .join(';');
    };
    const places = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')
    ].filter((one) => one.tabIndex === 0 && one.checkVisibility() && !one.matches(':disabled, [type=range]'));
    const settled = () => document.getAnimations().forEach((animation) => animation.finish());
    const unseen = places.filter((one) => {
      (document.activeElement as HTMLElement | null)?.blur();
      settled();
      const before = look(one);
      one.focus();
      settled();
      return before === look(one);
    });
    const name = (one: HTMLElement) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 60)}`;
    return { count: places.length, unseen: unseen.map(name) };
  });
}

test('the focus is seen at every stop of the first screen', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('heading', { name: 'Worked examples' })).toBeVisible();
  const { count, unseen } = await stops(page);
  expect(count).toBeGreaterThan(20);
  expect(unseen).toEqual([]);
});

test('the focus is seen on the thumb of a slider', async ({ page }) => {
  await open(page, '/');
  const slider = page.getByRole('slider', { name: 'Chance that you leave, slider' });
  const plain = await slider.screenshot();
  await page.keyboard.press('Tab');
  await slider.focus();
  expect((await slider.screenshot()).equals(plain)).toBe(false);
});

test('the focus is seen at every stop of Compare, in tables, charts and assumptions', async ({ page }) => {
  await openDocument(page, twoOffers);
  const { count, unseen } = await stops(page);
  expect(count).toBeGreaterThan(50);
  expect(unseen).toEqual([]);
});

test('the focus is seen at every stop of the letter, its further terms unfolded', async ({ page }) => {
  await openLetter(page, twoOffers);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const { count, unseen } = await stops(page);
  expect(count).toBeGreaterThan(50);
  expect(unseen).toEqual([]);
});

test('the focus is seen at every stop of the futures and of what must be true, charts and maps included', async ({ page }) => {
  const unfold = () => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await openFutures(page, twoOffers);
  await unfold();
  const futures = await stops(page);
  expect(futures.count).toBeGreaterThan(20);
  expect(futures.unseen).toEqual([]);
  await openSensitivity(page, { ...twoOffers, id: 'thresholds' });
  await unfold();
  const thresholds = await stops(page);
  expect(thresholds.count).toBeGreaterThan(40);
  expect(thresholds.unseen).toEqual([]);
});

for (const [path, content] of ratePages) {
  test(`the focus is seen at every stop of ${path}`, async ({ page }) => {
    await open(page, path);
    await expect(page.locator(content)).toBeVisible();
    const { count, unseen } = await stops(page);
    expect(count).toBeGreaterThan(15);
    expect(unseen).toEqual([]);
  });
}

test('the focus is seen at every stop of an import, of the card that came of it, and of what it would change', async ({
  page
}) => {
  const id = await openDocument(page, priced);
  await open(page, `/rates/import/?id=${id}`);
  await page.getByLabel('File with prices').setInputFiles(textFile('plain.csv', 'gpu,hourly\nH100,3.2\nH200,4.1\n'));
  await page.getByRole('button', { name: 'Read it like that' }).click();
  await expect(page.getByRole('button', { name: 'Add as a rate card' })).toBeVisible();
  expect((await stops(page)).unseen).toEqual([]);
  await page.getByRole('button', { name: 'Add as a rate card' }).click();
  await page.getByRole('link', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: 'Edit or rename' }).click();
  await expect(page.getByRole('table', { name: /your figures$/ })).toBeVisible();
  expect((await stops(page)).unseen).toEqual([]);
  await open(page, `/scenario/prices/?id=${id}`);
  await expect(page.getByRole('region', { name: 'The effect on each offer' })).toBeVisible();
  expect((await stops(page)).unseen).toEqual([]);
});

test('the focus goes on from the title when a price list is put aside, and is never behind the bar at the foot', async ({
  page
}) => {
  await open(page, '/rates/import/');
  const rows = Array.from({ length: 30 }, (_, index) => `A${index}00,${index + 1}`).join('\n');
  await page.getByLabel('File with prices').setInputFiles(textFile('plain.csv', `gpu,hourly\n${rows}\n`));
  await page.getByRole('button', { name: 'Read it like that' }).click();
  const first = page.getByRole('checkbox').first();
  await first.focus();
  const bar = page.getByRole('button', { name: 'Add as a rate card' }).locator('..');
  for (let row = 1; row < 30; row += 1) {
    await page.keyboard.press('Tab');
    const [box, foot] = [await page.locator(':focus').boundingBox(), await bar.boundingBox()];
    expect(box!.y + box!.height, `row ${row}`).toBeLessThanOrEqual(foot!.y);
  }
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
