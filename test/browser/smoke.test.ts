// Every page of the build opens under the policy of its meta tag and of the real headers, from the address a static host would give it.
import { builtPages } from '../../scripts/pages.js';
import { expect, open, test } from '../support/app.ts';

const paths = builtPages().map((file) => `/${file.replace(/index\.html$/, '')}`);

for (const path of paths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} opens in ${colorScheme} without an error, a breach of its policy or a foreign request`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, path);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
    });
  }
}

test('pages and scripts are served under the strict policy, so that it binds workers too', async ({ request }) => {
  const page = await request.get('/');
  const [script] = /_app\/immutable\/[\w./-]+\.js/.exec(await page.text()) ?? [];
  for (const response of [page, await request.get(`/${script}`)]) {
    expect(response.status()).toBe(200);
    expect(response.headers()['content-security-policy']).toContain("connect-src 'none'");
    expect(response.headers()['x-content-type-options']).toBe('nosniff');
  }
});

test('nothing outside the build is served', async ({ request }) => {
  for (const path of ['/..%2fpackage.json', '/%2e%2e/package.json', '/_app/..%2f..%2fpackage.json', '/%00', '/%']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
