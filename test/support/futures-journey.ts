// The two pages that workers answer for, opened and waited for until they have said everything. A crowded machine is slow, not wrong.
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/engine/index.ts';
import { expect, open } from './app.ts';
import { openDocument } from './journey.ts';

const patient = { timeout: 60_000 };

/** The Futures page has said all of what was asked for last. */
export async function futuresSettled(page: Page): Promise<void> {
  await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false', patient);
  await expect(page.getByRole('button', { name: 'Save this run' })).toBeEnabled(patient);
}

/** @returns the id under which the document is stored */
export async function openFutures(page: Page, scenario: Scenario): Promise<string> {
  const id = await openDocument(page, scenario);
  await open(page, `/scenario/futures/?id=${id}`);
  await futuresSettled(page);
  return id;
}

/** Everything that must be true is of what is asked now. */
export async function sensitivitySettled(page: Page): Promise<void> {
  await expect(page.getByRole('table', { name: 'Break-evens' })).toBeVisible(patient);
  await expect(page.getByText('Working out every month')).toHaveCount(0, patient);
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, patient);
}

/** @returns the id under which the document is stored */
export async function openSensitivity(page: Page, scenario: Scenario): Promise<string> {
  const id = await openDocument(page, scenario);
  await open(page, `/scenario/sensitivity/?id=${id}`);
  await sensitivitySettled(page);
  return id;
}
