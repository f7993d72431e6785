/** The figures of an own card as fields: typing is saved as the user's own figure, and what cannot be saved says so beside it. */
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { RateCardList } from '#lib/state/rate-card-list.svelte.ts';
import { RateCardSession } from '#lib/state/rate-card-session.svelte.ts';
import AddService from '../../../src/routes/rates/AddService.svelte';
import EditFigures from '../../../src/routes/rates/EditFigures.svelte';
import { mounted } from '../../components/mounted.svelte.ts';
import { ownDatabase } from '../../state/own-database.ts';
import { rooted } from '../../state/rooted.svelte.ts';

const shipped = rateCard('2026-08');
const today = '2026-11-21';

async function edited() {
  const { database } = ownDatabase();
  const { made: list } = rooted(() => new RateCardList());
  const session = new RateCardSession(list, await list.add({ ...shipped, title: 'Mine' }));
  const stored = async () => {
    await session.flush();
    return (await database.rateCards.toArray())[0]!.document as RateCard;
  };
  return { session, stored };
}

async function figures(id = 'h100-hour') {
  const open = await edited();
  mounted(EditFigures, { session: open.session, id, today });
  const service = async () => (await open.stored()).services[id]!;
  return { ...open, service };
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });

describe('the figures of an own card', () => {
  it('are typed over in place: the value is the user’s own of today, until another day and source are said', async () => {
    const { service } = await figures();
    await field('List of H100 GPU-hour').fill('7.25');
    expect((await service()).list).toMatchObject({ value: 7.25, basis: 'own', effectiveFrom: today });
    await page.getByLabelText('List, as of').fill('2026-10-05');
    await field('List, source').fill('A quote');
    expect((await service()).list).toMatchObject({ effectiveFrom: '2026-10-05', source: { title: 'A quote' } });
    await field('List of H100 GPU-hour').fill('7.5');
    expect((await service()).list).toMatchObject({ value: 7.5, effectiveFrom: '2026-10-05', source: { title: 'A quote' } });
    expect((await service()).retail).toEqual(shipped.services['h100-hour']!.retail);
  });

  it('come and go: an empty field is a figure that the card does not have, but for the list price', async () => {
    const { service } = await figures();
    await field('Fair market value of H100 GPU-hour').fill('3');
    expect((await service()).fairMarketValue).toMatchObject({ value: 3, basis: 'own' });
    await field('Retail of H100 GPU-hour').fill('');
    expect(await service()).not.toHaveProperty('retail');
    await field('List of H100 GPU-hour').fill('');
    await expect.element(field('List of H100 GPU-hour')).toHaveAccessibleDescription(/A figure is needed/);
    await userEvent.tab();
    await expect.element(field('List of H100 GPU-hour')).not.toHaveValue('');
    expect((await service()).list).toEqual(shipped.services['h100-hour']!.list);
  });

  it('that do not fit say so and are not called saved; the rest of the card on the disk stays', async () => {
    const { session, service } = await figures();
    await field('List, low').fill('900');
    await expect.element(page.getByText('Low is above the figure: not saved yet.')).toBeVisible();
    await session.flush();
    expect(session.saving).toBe('failed');
    expect((await service()).list).toEqual(shipped.services['h100-hour']!.list);
    await field('List, low').fill('6');
    expect((await service()).list).toMatchObject({ low: 6, basis: 'own' });
    expect(session.saving).toBe('saved');
  });
});

describe('a service that is added', () => {
  it('is on the card with its list price, under an id that a scenario may know, and can be taken back', async () => {
    const { session, stored } = await edited();
    const onadd = vi.fn();
    mounted(AddService, { session, today, onadd });
    await page.getByRole('button', { name: 'Add a service' }).click();
    const add = page.getByRole('button', { name: 'Add it' });
    await expect.element(add).toBeDisabled();
    await page.getByRole('textbox', { name: 'Name' }).fill('H300 GPU-hour');
    await expect.element(add).toBeDisabled();
    await page.getByRole('textbox', { name: 'List price of one GPU-hour' }).fill('12');
    await add.click();
    expect(onadd).toHaveBeenCalledExactlyOnceWith('h300-hour');
    expect((await stored()).services['h300-hour']).toMatchObject({
      name: 'H300 GPU-hour',
      family: 'gpu',
      unit: 'GPU-hour',
      list: { value: 12, basis: 'own', effectiveFrom: today }
    });
    session.undo();
    expect((await stored()).services).toEqual(shipped.services);
  });
});
