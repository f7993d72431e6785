/** What an employer tells of its cash can be taken back where the letter shows it, also when there is no plan any more to do it from. */
import { flushSync, tick } from 'svelte';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import EmployerTerms from '../../../../src/routes/scenario/offers/EmployerTerms.svelte';
import { compared, salary } from '../compared.ts';
import { opened, part } from '../opened.ts';

it('is removed in one step, and the keyboard goes on', async () => {
  const document = compared([{ id: 'a', from: 'Halcyon', parts: [salary(1)] }]);
  document.employers[0]!.told = { asOf: '2026-12', cashLastsMonths: 18 };
  const session = await opened(document, () => [part(EmployerTerms, { offer: 'a', currency: 'USD' })]);
  await expect.element(page.getByText(/^Halcyon says that its cash/)).toBeVisible();
  const button = page.getByRole('button', { name: 'Remove this statement' }).element() as HTMLElement;
  button.focus();
  button.click();
  flushSync();
  await tick();
  expect(session.document.employers[0]).not.toHaveProperty('told');
  await expect.element(page.getByRole('textbox', { name: 'Their discount rate' })).toHaveFocus();
  session.undo();
  expect(session.document.employers[0]!.told).toBeDefined();
});
