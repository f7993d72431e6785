/** A card of hundreds of services: searched, shown in parts, never all at once; and an import's services, of which some are left out. */
import { SvelteSet } from 'svelte/reactivity';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ownFigure } from '#lib/catalogue/own-card.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import Glance from '../../../src/routes/rates/Glance.svelte';
import Services from '../../../src/routes/rates/import/Services.svelte';
import { mounted } from '../../components/mounted.svelte.ts';

const list = ownFigure({ value: 1, asOf: '2026-11-21', today: '2026-11-21' });
const catalogue: RateCard = {
  ...rateCard('2026-08'),
  title: 'Catalogue',
  services: Object.fromEntries(
    Array.from({ length: 1500 }, (_, index) => [
      `m${index}-token`,
      { name: `Model ${index}`, family: 'tokens', unit: 'million tokens', origin: 'a file', list }
    ])
  )
};
const rows = () => document.querySelectorAll('tbody tr').length;

describe('a card of 1,500 services', () => {
  it('shows fifty, more on demand, and what is searched for', async () => {
    mounted(Glance, { card: catalogue, chosen: undefined, address: (id: string) => `#${id}` });
    expect(rows()).toBe(50);
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    expect(rows()).toBe(100);
    await page.getByRole('searchbox', { name: 'Search the services of Catalogue' }).fill('model 149');
    await expect.element(page.getByRole('status')).toHaveTextContent('12 of 1,500 services');
    expect(rows()).toBe(12);
    await expect.element(page.getByRole('link', { name: 'Model 1499' })).toHaveAttribute('href', '#m1499-token');
  });

  it('marks the chosen one, and a small card has no search', async () => {
    const props = mounted(Glance, { card: catalogue, chosen: 'm3-token', address: (id: string) => `#${id}` });
    await expect.element(page.getByRole('link', { name: 'Model 3', exact: true })).toHaveAttribute('aria-current', 'true');
    props.card = rateCard('2026-08');
    await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
    expect(rows()).toBe(Object.keys(rateCard('2026-08').services).length);
  });
});

describe('the services of a file', () => {
  it('are taken one by one, all, or as they are found', async () => {
    const left = new SvelteSet<string>();
    mounted(Services, { card: catalogue, left });
    expect(rows()).toBe(50);
    await page.getByRole('checkbox', { name: 'Take Model 0', exact: true }).click();
    expect([...left]).toEqual(['m0-token']);
    await page.getByRole('button', { name: 'Leave out all' }).click();
    expect(left.size).toBe(1500);
    await page.getByRole('searchbox').fill('model 149');
    await page.getByRole('button', { name: 'Take what was found' }).click();
    expect(left.size).toBe(1488);
    await expect.element(page.getByRole('status')).toHaveTextContent('12 of 1,500 will be added; 12 found');
    await page.getByRole('checkbox', { name: 'Take Model 1499' }).click();
    expect(left.has('m1499-token')).toBe(true);
  });
});
