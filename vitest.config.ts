import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, installedChromium } from './scripts/browser.js';

const journeys = 'test/browser/**';
const inBrowser = 'test/**/*.browser.test.ts';
// A crowded machine is slow, not wrong.
const limits = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        // Rune classes run here as on the server: derived values follow, effects do not run (test those in the browser).
        plugins: [svelte()],
        test: {
          name: 'unit',
          ...limits,
          setupFiles: ['test/support/seeded.ts'],
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [journeys, inBrowser]
        }
      },
      {
        plugins: [svelte()],
        // Found while a test runs, a library would be bundled then and the page reloaded under the test.
        optimizeDeps: { include: ['d3', 'dexie', 'fast-check', 'immer', 'mathjs', 'mathjs/number', 'svelte', 'zod'] },
        test: {
          name: 'browser',
          ...limits,
          include: [inBrowser],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: installedChromium(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
});
