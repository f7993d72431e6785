import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, installedChromium } from './scripts/browser.js';

const journeys = 'test/browser/**';
const inBrowser = 'test/**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      // A crowded machine is slow, not wrong: hence the long timeouts.
      {
        // Rune classes run here as on the server: derived values follow, effects do not run (test those in the browser).
        plugins: [svelte()],
        test: {
          name: 'unit',
          testTimeout: 60_000,
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
          testTimeout: 60_000,
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
