// From a keystroke to the paint that shows its answer: a four-offer, 48-month comparison in the letter's editor, in the built app.
// Timed in the page from the input event to the frame after it has been drawn.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { chromiumArgs, obtainedChromium } from '../../scripts/browser.js';
import { root } from '../../scripts/install.js';
import { serve } from '../../scripts/server.js';
import type { Bench } from './run.ts';

const EDITS = 120;
const DOCUMENT = `${root}models/offers/counter-to-meridian.json`;

/** Milliseconds from input to paint of each edit. */
async function editTimes(page: Page, label: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    document.addEventListener(
      'input',
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          port2.postMessage(undefined);
        });
      },
      { capture: true }
    );
  });
  const field = page.getByRole('textbox', { name: label });
  await field.focus();
  for (let edit = 0; edit < EDITS; edit += 1) {
    await field.fill(String(200_000 + 137 * edit));
    await page.waitForFunction((count) => (globalThis as unknown as { times: number[] }).times.length >= count, edit + 1);
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}

function line(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  return `${name.padEnd(40)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (aim: p95 ≤ 50 ms)`;
}

async function measured(): Promise<string[]> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const address = await serve(`${root}build`, 4590);
  const browser = await chromium.launch({ executablePath: await obtainedChromium(), args: chromiumArgs });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await page.getByLabel('Files to open').setInputFiles({
      name: 'four.json',
      mimeType: 'application/json',
      buffer: readFileSync(DOCUMENT)
    });
    await page.waitForURL(/scenario/);
    await page.getByRole('link', { name: 'Offers', exact: true }).click();
    const inLetter = await editTimes(page, 'Salary a year');
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('region', { name: /component by component/ }).waitFor();
    const onCompare = await editTimes(page, 'Pay elsewhere');
    return [line('a salary in the letter', inLetter), line('an assumption beside table and charts', onCompare)];
  } finally {
    await browser.close();
  }
}

export const benches: Bench[] = [{ title: 'Input to paint, four offers', lines: measured }];
