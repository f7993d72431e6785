// Every stop of the Tab key can be seen: something around it looks different from when it is not focused, and it lies within the window.
import { openDocument, openLetter } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';
import { expect, open, test } from '../support/app.ts';
import type { Page } from '@playwright/test';

interface Stop {
  name: string;
  box: { x: number; y: number; width: number; height: number };
}

/** Where the focus is, with what shows it: a field's frame or a label may do that for a small or hidden control. */
function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return undefined;
    const shown = focused.closest('label') ?? focused;
    const { x, y, width, height } = shown.getBoundingClientRect();
    const name = focused.getAttribute('aria-label') ?? (focused as HTMLInputElement).labels?.[0]?.textContent ?? focused.textContent ?? '';
    const from = { x: Math.max(0, x - 6), y: Math.max(0, y - 6) };
    const to = { x: Math.min(innerWidth, x + width + 6), y: Math.min(innerHeight, y + height + 6) };
    return { name: `${focused.tagName} ${name.trim().slice(0, 60)}`, box: { ...from, width: to.x - from.x, height: to.y - from.y } };
  });
}

/** Names of the stops that cannot be told from their surroundings, of at most `most`. */
async function unseen(page: Page, most: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let place = 0; place < most; place += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (at === undefined) break;
    if (at.box.width <= 0 || at.box.height <= 0) {
      hidden.push(`${at.name} (outside the window)`);
      continue;
    }
    const focused = await page.screenshot({ clip: at.box, animations: 'disabled' });
    const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
    await element.evaluate((one) => one.blur());
    const plain = await page.screenshot({ clip: at.box, animations: 'disabled' });
    await element.evaluate((one) => one.focus({ preventScroll: true }));
    if (focused.equals(plain)) hidden.push(at.name);
  }
  return hidden;
}

test('the focus is seen at every stop of the first screen', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('heading', { name: 'Worked examples' })).toBeVisible();
  expect(await unseen(page, 60)).toEqual([]);
});

test('the focus is seen at every stop of Compare', async ({ page }) => {
  await openDocument(page, twoOffers);
  expect(await unseen(page, 80)).toEqual([]);
});

test('the focus is seen at every stop of the letter', async ({ page }) => {
  await openLetter(page, twoOffers);
  expect(await unseen(page, 80)).toEqual([]);
});
