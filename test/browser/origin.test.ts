// The promise on the page: a whole session asks nobody but the host of the files, opens no socket, sets no cookie, leaves no document in localStorage.
import { expect, open, test } from '../support/app.ts';
import { counterSettled } from '../support/counter-journey.ts';
import { choose, downloaded, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { fourOffers } from '../support/journey-document.ts';

test('a whole session sends nothing anywhere, and says so on its first page', async ({ page, context, baseURL }) => {
  const asked: { url: string; method: string }[] = [];
  const sockets: string[] = [];
  context.on('request', (request) => asked.push({ url: request.url(), method: request.method() }));
  page.on('websocket', (socket) => sockets.push(socket.url()));

  await open(page, '/');
  await expect(page.getByText('sends nothing anywhere')).toBeVisible();
  expect(page.workers(), 'the first screen starts no worker').toEqual([]);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(table(page)).toBeVisible();
  const id = await openDocument(page, fourOffers);
  await downloaded(page, () => page.getByRole('button', { name: 'Save PNG' }).first().click());
  await downloaded(page, () => page.getByRole('button', { name: 'Save SVG' }).first().click());
  await open(page, `/scenario/offers/?id=${id}&offer=present`);
  await page.getByRole('button', { name: '+ Formula' }).click();
  await page.getByLabel('Formula, an amount a month').fill('1000');
  await expect(
    page
      .getByRole('article', { name: 'Formula' })
      .getByText(/^to you, /)
      .locator('xpath=..')
  ).toContainText(/\$[1-9]/);
  const works = page.workers().map((worker) => new URL(worker.url()).pathname);
  expect(works, 'formulas have a worker').toContainEqual(expect.stringContaining('/background.worker'));
  expect(works, 'futures have workers of their own').toContainEqual(expect.stringContaining('/simulation.worker'));
  // What the worker itself asks for is heard too, or the rest would prove nothing of it.
  expect(asked.map(({ url }) => new URL(url).pathname)).toContainEqual(expect.stringContaining('/workers/chunks/'));
  await saved(page);
  for (const path of [
    '/scenario/ladder/',
    '/scenario/futures/',
    '/scenario/sensitivity/',
    '/scenario/ask/',
    '/scenario/runway/',
    '/scenario/cluster/',
    '/rates/',
    '/method/'
  ])
    await open(page, `${path}?id=${id}`);
  await open(page, `/scenario/counter/?id=${id}`);
  await page.getByRole('button', { name: 'Propose levers and find it' }).click();
  await counterSettled(page);
  for (const sheet of ['candidate', 'approval']) await open(page, `/scenario/counter/${sheet}/?id=${id}&offer=kestrel`);
  await open(page, `/scenario/offers/letter/?id=${id}`);
  await page.getByLabel(/^The letter:/).fill('Base salary: $265,001 a year, see https://example.com/benefits.png');
  await page.getByRole('button', { name: 'Read the letter' }).click();
  await page.getByRole('button', { name: 'Make it an offer' }).click();
  await expect(page.getByText(/is in this comparison\.$/)).toBeVisible();
  await open(page, '/');
  await downloaded(page, () => page.getByRole('button', { name: 'Export all' }).click());
  await choose(page, `What to do with ${fourOffers.name}`, 'Delete');
  await expect(page.getByText('is deleted.')).toBeVisible();

  expect(asked.length).toBeGreaterThan(20);
  const { origin } = new URL(baseURL!);
  const abroad = asked.filter(
    ({ url, method }) => method !== 'GET' || !(new URL(url).origin === origin || /^(blob|data):/.test(url))
  );
  expect(abroad).toEqual([]);
  expect(sockets).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].flat().join('\n'));
  expect(kept).not.toContain(fourOffers.name);
  expect(kept).not.toContain('284000');
  expect(kept).not.toMatch(/265,?001/);
});

test('each worker is bound by a policy of its own: no page can lend it one', async ({ page, request }) => {
  await openLetter(page, fourOffers);
  await page.getByRole('button', { name: '+ Formula' }).click();
  for (const name of ['/background.worker', '/simulation.worker']) {
    const working = () => page.workers().find((worker) => worker.url().includes(name));
    await expect.poll(working, name).toBeDefined();
    const { 'content-security-policy': policy } = (await request.get(working()!.url())).headers();
    expect(policy, name).toContain("connect-src 'none'");
    expect(policy, name).not.toContain('unsafe-eval');
  }
});

test('every answer of the host forbids the page to ask others, and the page itself does too', async ({ page, request }) => {
  for (const path of [
    '/',
    '/scenario/',
    '/scenario/offers/',
    '/scenario/ladder/',
    '/scenario/futures/',
    '/scenario/counter/',
    '/scenario/runway/',
    '/rates/',
    '/method/'
  ]) {
    expect((await request.get(path)).headers()['content-security-policy'], path).toContain("connect-src 'none'");
  }
  await open(page, '/');
  const meta = await page.evaluate(() =>
    document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content')
  );
  expect(meta).toContain("connect-src 'none'");
});
