/** The page that reads a letter: from the pasted text by way of the import's worker to one step of undo, and nothing lost on the way. */
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Scenario } from '#lib/engine/index.ts';
import bigTech from '../../../../exchange/letter/letters/big-tech.txt?raw';
import german from '../../../../exchange/letter/letters/german.txt?raw';
import recruiter from '../../../../exchange/letter/letters/recruiter.txt?raw';
import LetterPage from '../../../../../src/routes/scenario/offers/letter/+page.svelte';
import { newScenario } from '../../../../../src/routes/scenario/new-parts.ts';
import { faults, opened, part } from '../../opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return { compareAddress: address, counterAddress: address, letterAddress: address };
});

const blank: Scenario = { id: 'new', ...newScenario('2026-11-22') };
const worth = () => page.getByRole('complementary').getByText(/^It would be worth/);
const make = () => page.getByRole('button', { name: 'Make it an offer' });
const textarea = () => page.getByRole('textbox', { name: /^The letter/ });

/** The page of a document with a letter in it that has been read. */
async function read(text: string, document = blank) {
  const session = await opened(document, () => [part(LetterPage, {})]);
  await textarea().fill(text);
  // On a crowded machine the page may be laid out anew between aiming and pressing.
  await vi.waitFor(
    async () => {
      const waiting = page.getByRole('button', { name: 'Read the letter' });
      if (waiting.query()) await waiting.click();
      await vi.waitFor(() => expect(waiting.query() === null || page.getByRole('alert').query() !== null).toBe(true), {
        timeout: 5000
      });
    },
    { timeout: 40_000 }
  );
  return session;
}

/** The row of the line that has these words. */
const line = (words: string) => page.getByRole('listitem').filter({ hasText: words }).first();

it('shows beside each line what was read of it, and makes an offer of it that one undo takes back', async () => {
  const session = await read(bigTech);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('25 terms were read; 1 is to be checked');
  await expect.element(line('Your annual base salary')).toHaveTextContent('Salary, a year: $310,000');
  await expect.element(line('wellness allowance')).toHaveTextContent('Not read “20 days”');
  await expect.element(line('The Company matches')).toHaveTextContent('Check');
  expect(session.document, 'nothing changes before').toEqual(blank);
  await expect.element(worth()).toBeVisible();
  await make().click();
  await expect.element(page.getByText('The offer of Borealis Systems, Inc. is in this comparison.')).toBeVisible();
  expect(faults(session.document)).toEqual([]);
  expect(session.document.offers[0]).toMatchObject({
    id: 'first',
    title: 'Staff Research Engineer, Level 7',
    startMonth: '2027-01'
  });
  expect(session.document.employers.map(({ name }) => name)).toEqual(['Second employer', 'Borealis Systems, Inc.']);
  await expect.element(textarea()).toHaveValue(bigTech);
  session.undo();
  expect(session.document).toEqual(blank);
});

it('asks for the price of a share before shares count for anything', async () => {
  const session = await read(bigTech);
  const price = page.getByRole('textbox', { name: 'Price of a share' });
  await expect.element(price).toBeVisible();
  const before = worth().element().textContent;
  await price.fill('150');
  flushSync();
  await expect.poll(() => worth().element().textContent).not.toBe(before);
  await make().click();
  expect(session.document.employers.at(-1)!.stock).toEqual({ kind: 'public', price: 150 });
});

it('leaves out what is open, puts in what is answered, and says which is which', async () => {
  const session = await read(recruiter);
  await expect.element(page.getByText('3 questions are open: what they ask about would be left out.')).toBeVisible();
  await page.getByRole('radio', { name: 'Divide by the price of a share' }).click();
  await expect.element(page.getByText(/3 questions\s+are\s+open: what/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Price of a share' }).fill('120');
  await expect.element(page.getByText(/2 questions\s+are\s+open: what/)).toBeVisible();
  await page.getByRole('radio', { name: /^Each year/ }).click();
  await page.getByRole('radio', { name: 'Leave it out of the offer' }).nth(1).click();
  await expect.element(page.getByText(/questions?\s+(?:is|are)\s+open: what/)).not.toBeInTheDocument();
  await make().click();
  const { components } = session.document.offers[0]!;
  expect(components.map(({ id }) => id)).toEqual(['base', 'bonus', 'sign-on', 'rsu', 'credit']);
  expect(components[3]).toMatchObject({ units: 5000 });
  expect(session.document.employers.at(-1)!.stock).toEqual({ kind: 'public', price: 120 });
});

it('does not count shares at a price that the employer’s share does not have', async () => {
  const document = structuredClone(blank);
  document.employers[1] = { id: 'second', name: 'Quillfeather Ltd', stock: { kind: 'public', price: 80 } };
  const session = await read(recruiter, document);
  await expect.element(page.getByRole('radio', { name: /^Count it in units of 1 USD/ })).toBeDisabled();
  await page.getByRole('radio', { name: 'Divide by the price of a share' }).click();
  await expect.element(page.getByText('the price that Quillfeather Ltd has here')).toBeVisible();
  await make().click();
  expect(session.document.offers[0]!).toMatchObject({ employer: 'second' });
  expect(session.document.offers[0]!.components[3]).toMatchObject({ id: 'rsu', units: 7500 });
  expect(session.document.employers.find(({ id }) => id === 'second')!.stock).toEqual({ kind: 'public', price: 80 });
});

it('asks for the rate of another currency first, and stores it with the offer in one step', async () => {
  const session = await read(german);
  await expect.element(make()).toBeDisabled();
  await page.getByRole('textbox', { name: 'One EUR is' }).fill('1.1');
  await expect.element(make()).toBeEnabled();
  await make().click();
  expect(session.document.market.fx).toEqual({ EUR: 1.1 });
  expect(session.document.offers[0]).toMatchObject({ currency: 'EUR' });
  session.undo();
  expect(session.document).toEqual(blank);
});

it('adds neither a component that is left out nor its service', async () => {
  const session = await read(bigTech);
  await page.getByRole('checkbox', { name: /^GPU grant/ }).click();
  await make().click();
  expect(session.document.offers[0]!.components.map(({ kind }) => kind)).not.toContain('compute');
  expect(session.document.market.services).toEqual({});
});

it('keeps what was pasted where it cannot be read', async () => {
  const text = '%PDF-1.7 stream';
  await read(text);
  await expect.element(page.getByRole('alert')).toHaveTextContent('This is a PDF.');
  await expect.element(textarea()).toHaveValue(text);
});
