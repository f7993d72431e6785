// What journeys do over and over: bring a document into the app and out of it, wait for the disk, read money off the page, ask the command line.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Answer, CompanyAnswer, Scenario } from '#lib/engine/index.ts';
import { expect, open } from './app.ts';
import type { Download, Locator, Page } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The menu of what can be done with offers, on Compare and beside the letter. */
export const offerMenu = 'Add or duplicate an offer';

/** A file to choose, as `setInputFiles` takes it. */
export function jsonFile(name: string, content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The same of a plain text. */
export function textFile(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Hands files to the first screen, which must be open. */
export async function chooseFiles(page: Page, ...files: ReturnType<typeof jsonFile>[]): Promise<void> {
  await page.getByLabel('Files to open').setInputFiles(files);
}

/** Imports a document on the first screen and waits for its Compare. @returns the id under which it is stored */
export async function openDocument(page: Page, document: Scenario): Promise<string> {
  await open(page, '/');
  await chooseFiles(page, jsonFile(`${document.id}.json`, document));
  await expect(page).toHaveURL(/\/scenario\/\?id=/);
  await expect(table(page)).toBeVisible();
  return new URL(page.url()).searchParams.get('id')!;
}

/** The same, with the letter of one offer in front. */
export async function openLetter(page: Page, document: Scenario, offer = document.offers[0]!.id): Promise<string> {
  const id = await openDocument(page, document);
  await open(page, `/scenario/offers/?id=${id}&offer=${offer}`);
  return id;
}

/** The comparison, whole or first year. */
export function table(page: Page): Locator {
  return page.getByRole('region', { name: 'Comparison, component by component' }).getByRole('table');
}

/** A table's body and foot as row headings (their first lines) with cells. */
export function lines(of: Locator): Promise<[heading: string, cells: string[]][]> {
  return of.evaluate((table: HTMLTableElement) =>
    [...table.rows]
      .filter((row) => row.querySelector('th[scope=row]') !== null)
      .map((row): [string, string[]] => {
        const [heading, ...cells] = [...row.cells].map((cell) => cell.innerText.trim());
        return [heading!.split('\n')[0]!, cells];
      })
  );
}

/** Waits until the page says that the disk has everything. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
}

/** Runs an act of the palette by its whole name. */
async function runCommand(page: Page, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('option', { name }).click();
}

/** Chooses an entry of the menu behind a button. */
export async function choose(page: Page, menu: string | RegExp, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: menu, exact: typeof menu === 'string' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** What an act hands to the browser as a file. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The open comparison as the file that its export writes. */
export async function exported(page: Page): Promise<Scenario> {
  const { text } = await downloaded(page, () => runCommand(page, 'Export this comparison as a file'));
  return JSON.parse(text) as Scenario;
}

/** What the command line answers to a document, from source, as a person would run it. */
export function cliAnswer(document: Scenario): Promise<Answer> {
  return commandLine<Answer>(document, ['value', '-']);
}

/** The same of a company: of the first employer unless told. */
export function cliRunway(document: Scenario, employer = document.employers[0]!.id): Promise<CompanyAnswer> {
  return commandLine<CompanyAnswer>(document, ['runway', '-', '--employer', employer]);
}

function commandLine<Printed>(document: Scenario, words: readonly string[]): Promise<Printed> {
  return new Promise((fulfil, reject) => {
    const args = ['--import', 'tsx', 'src/cli/main.ts', ...words];
    const child = execFile(process.execPath, args, { cwd: root, maxBuffer: 1e8 }, (error, output, errors) => {
      if (error) reject(new Error(`${error.message}\n${errors}`));
      else fulfil(JSON.parse(output) as Printed);
    });
    child.stdin?.end(JSON.stringify(document));
  });
}
