import { defineConfig } from '@playwright/test';
import { chromiumArgs, installedChromium } from './scripts/browser.js';

// Playwright reads this file again in every worker; the workers inherit what the first reading found.
process.env.JOURNEYS_PORT ??= String(20_000 + (process.pid % 10_000));

const port = process.env.JOURNEYS_PORT;
const url = `http://127.0.0.1:${port}/`;

/** Journeys run against the app as built and served under its real headers: `npm run build` first, or `npm run test:journeys`. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  // On a crowded machine workers answer late; what is measured is measured in benchmarks.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    // Recording slows every test; `npx playwright test --trace on` where one fails.
    trace: 'off',
    actionTimeout: 30_000,
    serviceWorkers: 'allow',
    launchOptions: { executablePath: installedChromium(), args: chromiumArgs }
  },
  webServer: { command: `node scripts/serve.js --port ${port}`, url, reuseExistingServer: false, stdout: 'ignore' }
});
