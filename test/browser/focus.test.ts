// Every stop of the Tab key can be seen: its outline, frame or ground, or that of what holds it, changes with the focus. A slider shows it on
// its thumb, of which no script knows the style: there the pixels are compared.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { openDocument, openLetter } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

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
