/** The page of two clusters: what was read or typed about one must not be written into the other, nor its figures stand there. */
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Scenario } from '#lib/engine/index.ts';
import { monitoring, serving } from '../../../support/cluster-document.ts';
import { opened, part } from '../opened.ts';
import ClusterPage from './ClusterPage.svelte';

// Kit is not here.
vi.mock('../../../../src/routes/scenario/company/go-to-company.ts', () => import('../runway/wanted.svelte.ts'));
vi.mock('../../../../src/routes/addresses.ts', () => ({
  compareAddress: () => '#',
  letterAddress: () => '#',
  runwayAddress: () => '#'
}));

/** Halcyon, and Birch with a measured week, a letter of its own and no price for lost hours. */
function two(): Scenario {
  const document = serving();
  const [halcyon] = document.employers;
  const birch = structuredClone(halcyon!);
  const hourly = Array.from({ length: 168 }, (_, hour) => 10 + (hour % 24));
  Object.assign(birch, { id: 'birch', name: 'Birch', computeSupply: { basis: 'onDemand' } });
  birch.cluster!.production = { meanGpus: 21.5, hourly };
  birch.company!.hires = [{ offer: 'b', count: 1 }];
  document.employers.push(birch);
  document.offers.push({ ...structuredClone(document.offers[0]!), id: 'b', employer: 'birch' });
  halcyon!.computeSupply = { basis: 'owned', idleShare: 0.25 };
  return document;
}

it('begins anew for another company, and the choice of company keeps the keyboard', async () => {
  const session = await opened(two(), () => [part(ClusterPage, {})]);
  const cluster = () => session.document.employers.find(({ id }) => id === 'birch')!;
  const headline = page.getByRole('heading', { level: 2 }).first();
  await expect.element(headline).toHaveTextContent(/^Ten such grants/);
  const supply = page.getByRole('combobox', { name: 'Own or rented' });
  await userEvent.selectOptions(supply, 'rented, on demand');
  await userEvent.upload(
    page.getByLabelText('File of utilisation'),
    new File([monitoring()], 'monitoring.csv', { type: 'text/csv' })
  );
  await expect.element(page.getByRole('button', { name: 'Use this week' })).toBeVisible();

  const whose = page.getByRole('combobox', { name: 'Whose company' });
  (whose.element() as HTMLElement).focus();
  await whose.selectOptions('Birch');
  await expect.element(headline).toHaveTextContent(/^One grant/);
  await expect.element(whose).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Use this week' })).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Back to ratios' }));
  expect(cluster().cluster!.production).toEqual({ meanGpus: 21.5 });
  await userEvent.selectOptions(supply, 'our own');
  expect(cluster().computeSupply).toEqual({ basis: 'owned' });
});
