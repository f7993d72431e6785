/** The page of two companies: what a founder typed about one must not be read as said of the other. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { faults, opened, part } from '../opened.ts';
import RunwayPage from './RunwayPage.svelte';

// Kit is not here.
vi.mock('../../../../src/routes/scenario/company/go-to-company.ts', () => import('./wanted.svelte.ts'));
vi.mock('../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return {
    candidatePageAddress: address,
    compareAddress: address,
    letterAddress: address,
    ratesAddress: address,
    runwayAddress: address,
    clusterAddress: address
  };
});

it('another company begins anew, and the choice of company keeps the keyboard', async () => {
  const document = await exampleScenario('three-hires');
  const [larch] = document.employers;
  document.employers.push({ id: 'other', name: 'Other', company: { ...larch!.company!, hires: [{ offer: 'b', count: 1 }] } });
  const [letter] = document.offers;
  const components = letter!.components.filter(({ kind }) => kind !== 'equity');
  document.offers.push({ ...letter!, id: 'b', employer: 'other', components });
  expect(faults(document)).toEqual([]);
  await opened(document, () => [part(RunwayPage, {})]);
  const months = page.getByRole('textbox', { name: 'Months that cash must last' });
  const pilot = page.getByRole('textbox', { name: 'Months of the pilot' });
  await months.fill('20');
  await pilot.fill('6');
  const whose = page.getByRole('combobox', { name: 'Whose company' });
  (whose.element() as HTMLElement).focus();
  await whose.selectOptions('Other');
  await expect.element(months).toHaveValue('');
  await expect.element(pilot).toHaveValue('12 months');
  await expect.element(whose).toHaveFocus();
});
