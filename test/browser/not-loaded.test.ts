// A tab that was open while a new version took the place of its own: the next page says what happened, and loading it again mends it.
import { expect, test } from '@playwright/test';
import { ready } from '../support/app.ts';
import { openDocument } from '../support/journey.ts';
import { twoOffers } from '../support/journey-document.ts';

// Without the journeys' watch over the console, which hears of what is missing here.
test('a page whose code is gone says so, and is there with everything when it is loaded again', async ({ page }) => {
  const id = await openDocument(page, twoOffers);
  const tax = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Tax' });
  await expect(tax).toBeVisible();
  const code = '**/_app/immutable/**';
  await page.route(code, (route) => route.fulfill({ status: 404, body: '' }));
  await tax.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be loaded.');
  await page.unroute(code);
  await page.getByRole('button', { name: 'Load it again' }).click();
  await ready(page);
  await expect(page).toHaveURL(new RegExp(`/scenario/tax/\\?id=${id}$`));
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('This page could not be loaded.');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});
