/** Steps of the journeys on Runway and Cluster. */
import { expect, type Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import { open } from './app.ts';
import { openDocument } from './journey.ts';

const pages = { runway: 'Runway', cluster: 'Cluster' } as const;

/** Whatever the workers still draw is there. */
export async function companySettled(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
}

/** The page of a document, settled. @returns id under which the document is stored */
export async function openCompany(page: Page, document: Scenario, which: keyof typeof pages): Promise<string> {
  const id = await openDocument(page, document);
  await open(page, `/scenario/${which}/?id=${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages[which]);
  await companySettled(page);
  return id;
}
