// The test to use in journeys: it fails when anything on any page of its browser context goes wrong unseen (an error on the console, an
// uncaught error, a breach of the content security policy) or when anything, workers included, asks another origin.
import { test as base, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';

export { expect };

/** Opens a page of the app and waits until it answers to clicks: prerendered pages can be clicked before that, without effect. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

/** Waits for the root layout's mark, for instance after a reload. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
}

/** What went wrong in a context so far; grows while it is used. */
async function problemsIn(context: BrowserContext, origin: string): Promise<string[]> {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (failure) => problems.push(`uncaught: ${failure.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
      problems.push(`request to another origin: ${url.href}`);
  });
  context.on('page', (page) => page.on('worker', (worker) => void watchWorker(worker)));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      console.error(`content security policy: ${breach.effectiveDirective} ${breach.blockedURI} ${breach.sample}`);
    });
  });
  return problems;
}

/** A page hears of a worker's errors but not of its breaches, so the worker says them. One that has ended already has nothing to say. */
async function watchWorker(worker: Worker): Promise<void> {
  const listening = worker.evaluate(() => {
    self.addEventListener('securitypolicyviolation', (breach) => {
      console.error(`content security policy in a worker: ${breach.effectiveDirective} ${breach.blockedURI}`);
    });
  });
  await listening.catch(() => undefined);
}

export const test = base.extend<{ problems: string[] }>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = await problemsIn(context, new URL(baseURL ?? '').origin);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true }
  ]
});
