// WCAG 2.2 AA as far as a machine can tell, on every page and over everything that opens, in light and dark.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { plannedCompany } from '../support/company-document.ts';
import { openCompany } from '../support/company-journey.ts';
import { askSettled, counterSettled, countering, openCounter } from '../support/counter-journey.ts';
import { openFutures, openSensitivity } from '../support/futures-journey.ts';
import { offerMenu, openDocument, textFile } from '../support/journey.ts';
import { fourOffers, threeTaxed } from '../support/journey-document.ts';
import { everyInstrument } from '../support/every-instrument.ts';
import { priced, ratePages } from '../support/rate-pages.ts';

/** What axe finds, as one line a violation; colours at rest, not on their way from one to another. */
async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const unfold = (page: Page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`${colorScheme}: the first screen, with its steps, its list, a refused file and a deleted comparison`, async ({
      page
    }) => {
      await openDocument(page, fourOffers);
      await open(page, '/');
      await page.getByRole('button', { name: 'Why? Every step' }).click();
      await page
        .getByLabel('Files to open')
        .setInputFiles([{ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{') }]);
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByLabel('Sign-on in the letter').fill('25k-ish');
      await page.getByLabel('Sign-on in the letter').blur();
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: `What to do with ${fourOffers.name}` }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await expect(page.getByText('is deleted.')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test(`${colorScheme}: Compare, by lens and by year, unfolded, under its menu`, async ({ page }) => {
      await openDocument(page, fourOffers);
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      await page.getByText('Each year', { exact: true }).click();
      await page.getByRole('button', { name: offerMenu }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test(`${colorScheme}: the letter of each offer, unfolded, with a figure that is none`, async ({ page }) => {
      const id = await openDocument(page, fourOffers);
      for (const offer of ['kestrel', 'lumen', 'orrery']) {
        await open(page, `/scenario/offers/?id=${id}&offer=${offer}`);
        const salary = page.getByLabel('Salary a year');
        await salary.fill('25k-ish');
        await salary.blur();
        await expect(salary).toHaveAttribute('aria-invalid', 'true');
        await unfold(page);
        expect(await violations(page), offer).toEqual([]);
      }
    });

    test(`${colorScheme}: the ladder of a grant, and a comparison that is not there`, async ({ page }) => {
      const id = await openDocument(page, fourOffers);
      await open(page, `/scenario/ladder/?id=${id}&offer=kestrel&component=hours`);
      await expect(page.getByRole('heading', { name: 'Every step' })).toBeVisible();
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      await open(page, '/scenario/?id=none');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such comparison on this device.');
      expect(await violations(page)).toEqual([]);
    });

    test(`${colorScheme}: the taxes of each offer, with a grant that takes more than it gives and a rate that is not known`, async ({
      page
    }) => {
      const id = await openDocument(page, threeTaxed);
      for (const offer of ['kestrel', 'lumen', 'orrery']) {
        await open(page, `/scenario/tax/?id=${id}&offer=${offer}`);
        await expect(page.getByRole('heading', { name: 'The same grant, taxed elsewhere' })).toBeVisible();
        await unfold(page);
        expect(await violations(page), offer).toEqual([]);
      }
      const draws = fourOffers.offers.map((offer) => ({
        ...offer,
        components: offer.components.map((part) => (part.kind === 'compute' ? { ...part, draw: 'all' as const } : part))
      }));
      const candidate = { ...fourOffers.candidate, computeDemand: { gpu: { spendPerMonth: 10 } } };
      const other = await openDocument(page, { ...fourOffers, id: 'harmful', candidate, offers: draws });
      await open(page, `/scenario/tax/?id=${other}&offer=kestrel`);
      await expect(page.getByText(/worth less than nothing after tax/)).toBeVisible();
      await page.getByLabel('One GBP is').fill('1.27');
      await expect(page.getByRole('button', { name: 'Keep it in the comparison' })).toBeVisible();
      expect(await violations(page), 'a rate that is tried').toEqual([]);
    });

    test(`${colorScheme}: letters with every instrument, private and listed, their equity, and import`, async ({ page }) => {
      const id = await openDocument(page, everyInstrument);
      for (const offer of ['startup', 'listed']) {
        await open(page, `/scenario/offers/?id=${id}&offer=${offer}`);
        await expect(page.getByRole('article').first()).toBeVisible();
        await unfold(page);
        expect(await violations(page), `letter of ${offer}`).toEqual([]);
        await open(page, `/scenario/equity/?id=${id}&offer=${offer}`);
        await page.getByRole('button', { name: /^Year 1/ }).click();
        await unfold(page);
        expect(await violations(page), `equity of ${offer}`).toEqual([]);
      }
      await page.getByRole('link', { name: 'Grants that you have, from a file' }).click();
      await expect(page.getByLabel('Files with grants')).toBeAttached();
      expect(await violations(page), 'import').toEqual([]);
    });

    test(`${colorScheme}: the futures and what must be true of four offers, and what is on screen while they are worked out anew`, async ({
      page
    }) => {
      await openFutures(page, fourOffers);
      await unfold(page);
      await page.getByText('Part by part', { exact: true }).click();
      expect(await violations(page), 'futures').toEqual([]);
      // Marked for good, as for the moment until the next answer comes.
      await page.locator('.result').evaluate((result) => result.classList.add('stale'));
      expect(await violations(page), 'futures that are updated').toEqual([]);
      await openSensitivity(page, { ...fourOffers, id: 'thresholds' });
      await page.getByLabel('Every grant is cut').check();
      await page.getByLabel('Part by part').check();
      await unfold(page);
      expect(await violations(page), 'what must be true').toEqual([]);
    });

    test(`${colorScheme}: the counter-offer before it starts, found, by odds and out of reach, and the two pages that are printed`, async ({
      page
    }) => {
      await openDocument(page, countering);
      await page.getByRole('link', { name: 'Counter-offer' }).click();
      await expect(page.getByRole('button', { name: 'Propose levers and find it' })).toBeVisible();
      expect(await violations(page), 'start').toEqual([]);
      const id = await openCounter(page, { ...countering, id: 'found' });
      await page.getByRole('button', { name: 'Enter your guesses' }).click();
      await page.getByRole('button', { name: 'Add a limit' }).click();
      await page.getByRole('menuitem', { name: 'Cost in all' }).click();
      await counterSettled(page);
      await unfold(page);
      expect(await violations(page), 'found').toEqual([]);
      await page.locator('.found').evaluate((found) => found.classList.add('stale'));
      expect(await violations(page), 'while it is asked anew').toEqual([]);
      await page.getByLabel('At most: Cost in all').fill('1.2M');
      await page.getByLabel('Salary a year, at most').fill('25k-ish');
      await page.getByLabel('Salary a year, at most').blur();
      await counterSettled(page);
      await expect(page.getByRole('heading', { name: 'What would have to give' })).toBeVisible();
      expect(await violations(page), 'out of reach').toEqual([]);
      await page.getByRole('group', { name: 'Measured by' }).getByText('Odds', { exact: true }).click();
      await counterSettled(page);
      expect(await violations(page), 'by odds').toEqual([]);
      for (const sheet of ['candidate', 'approval']) {
        await open(page, `/scenario/counter/${sheet}/?id=${id}&offer=credit`);
        await expect(page.getByRole('button', { name: 'Print' })).toHaveAttribute('aria-disabled', 'false', { timeout: 60_000 });
        await unfold(page);
        expect(await violations(page), sheet).toEqual([]);
      }
    });

    test(`${colorScheme}: runway and cluster at their start, with all that a plan can have, and while they are asked anew`, async ({
      page
    }) => {
      for (const which of ['runway', 'cluster'] as const) {
        await openCompany(page, { ...fourOffers, id: 'start' }, which);
        expect(await violations(page), `${which} at its start`).toEqual([]);
        await openCompany(page, plannedCompany, which);
        await unfold(page);
        expect(await violations(page), which).toEqual([]);
        await page
          .locator('[class*="stale"], .answers')
          .evaluateAll((found) => found.forEach((one) => one.classList.add('stale')));
        expect(await violations(page), `${which} while it is asked anew`).toEqual([]);
      }
    });

    test(`${colorScheme}: what to ask of a letter with grants, and a letter that is pasted, refused, read and made an offer`, async ({
      page
    }) => {
      const id = await openDocument(page, threeTaxed);
      await open(page, `/scenario/ask/?id=${id}&offer=lumen`);
      await askSettled(page);
      await unfold(page);
      expect(await violations(page), 'what to ask').toEqual([]);
      await open(page, `/scenario/offers/letter/?id=${id}`);
      const text = page.getByLabel(/^The letter:/);
      await text.fill('%PDF-1.7 stream');
      await page.getByRole('button', { name: 'Read the letter' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await violations(page), 'refused').toEqual([]);
      await text.fill(
        'Base salary: $265,000 a year, sign-on 20k\nYou receive $36,000 of compute.\nThe parking space costs 140.\n'
      );
      await page.getByRole('button', { name: 'Read the letter' }).click();
      await expect(page.getByRole('heading', { name: 'What the letter leaves open' })).toBeVisible();
      await unfold(page);
      expect(await violations(page), 'read').toEqual([]);
      await page.getByRole('button', { name: 'Make it an offer' }).click();
      await expect(page.getByText(/is in this comparison\.$/)).toBeVisible();
      expect(await violations(page), 'made').toEqual([]);
    });

    test(`${colorScheme}: rates and method, and over a page the palette and the keys`, async ({ page }) => {
      await open(page, '/rates/');
      await unfold(page);
      expect(await violations(page), 'rates').toEqual([]);
      await open(page, '/method/');
      await unfold(page);
      expect(await violations(page), 'method').toEqual([]);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      expect(await violations(page), 'keys').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      expect(await violations(page), 'palette').toEqual([]);
    });

    test(`${colorScheme}: a price list that is refused, mapped, looked at and added, edited, compared and tried`, async ({
      page
    }) => {
      const id = await openDocument(page, priced);
      await open(page, '/rates/import/');
      const file = page.getByLabel('File with prices');
      await file.setInputFiles(textFile('cut.json', '{"gpt-x": {'));
      await expect(page.getByRole('heading', { name: 'cut.json cannot be read' })).toBeFocused();
      expect(await violations(page), 'refused').toEqual([]);
      await file.setInputFiles(textFile('plain.csv', 'gpu,hourly\nH100,3.2\nH200,4.1\n'));
      await expect(page.getByRole('heading', { name: 'What do the columns of plain.csv mean?' })).toBeVisible();
      expect(await violations(page), 'mapped').toEqual([]);
      await page.getByRole('button', { name: 'Read it like that' }).click();
      await expect(page.getByRole('button', { name: 'Add as a rate card' })).toBeVisible();
      await unfold(page);
      expect(await violations(page), 'looked at').toEqual([]);
      await page.getByRole('button', { name: 'Add as a rate card' }).click();
      await page.getByRole('link', { name: 'Look at it' }).click();
      await page.getByRole('button', { name: 'Edit or rename' }).click();
      await expect(page.getByRole('table', { name: /your figures$/ })).toBeVisible();
      expect(await violations(page), 'edited').toEqual([]);
      await page.getByLabel('Compare with another card').selectOption({ label: 'Rate card, August 2026' });
      await expect(page.locator('#compared')).toBeVisible();
      expect(await violations(page), 'compared').toEqual([]);
      await open(page, `/scenario/prices/?id=${id}`);
      await expect(page.getByRole('region', { name: 'The effect on each offer' })).toBeVisible();
      expect(await violations(page), 'tried').toEqual([]);
    });

    test(`${colorScheme}: price paths, one promise, the owner’s cost and conversion`, async ({ page }) => {
      for (const [path, content] of ratePages) {
        await open(page, path);
        await expect(page.locator(content)).toBeVisible();
        await unfold(page);
        expect(await violations(page), path).toEqual([]);
      }
      await page.getByLabel('An amount of compute').fill('2B bananas');
      await expect(page.getByText(/The answer is still of 2B tokens/)).toBeVisible();
      expect(await violations(page), 'an amount that is none').toEqual([]);
      await open(page, '/rates/paths/');
      await page.getByRole('button', { name: 'Put these on a card' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page), 'dialog').toEqual([]);
    });
  });
}
