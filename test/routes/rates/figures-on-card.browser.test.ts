/** Figures worked out on a page go on a card: a shipped one is never changed, and what changes is shown before it does. */
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ownFigure } from '#lib/catalogue/own-card.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { addRateCard } from '#lib/storage/rate-cards.ts';
import FiguresOnCard from '../../../src/routes/rates/FiguresOnCard.svelte';
import { mounted } from '../../components/mounted.svelte.ts';
import { ownDatabase } from '../../state/own-database.ts';

const shipped = rateCard('2026-08');
const figures = { ownerFull: ownFigure({ value: 2.25, asOf: '2026-11-21', today: '2026-11-21' }) };

function put(service: string | undefined = 'h200-hour') {
  const { database } = ownDatabase();
  const address = (card: string, at: string) => `/rates/?card=${card}#${at}`;
  mounted(FiguresOnCard, { text: 'Put $2.25 on a card', figures, service, family: 'gpu' as const, address });
  return { database, stored: async () => (await database.rateCards.toArray()).map(({ document }) => document as RateCard) };
}

describe('putting a figure on a card', () => {
  it('makes a copy of a shipped card with it, and leads there', async () => {
    const { stored } = put();
    await page.getByRole('button', { name: 'Put $2.25 on a card' }).click();
    await expect.element(page.getByLabelText('Service', { exact: true })).toHaveValue('h200-hour');
    await expect.element(page.getByRole('row', { name: 'Owner, full $2.54 $2.25' })).toBeVisible();
    expect(await stored()).toEqual([]);
    await page.getByRole('button', { name: 'Put it there' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved on My copy of Rate card, August 2026.');
    const [copy] = await stored();
    expect(copy!.basedOn).toBe('2026-08');
    expect(copy!.services['h200-hour']!.ownerFull).toEqual(figures.ownerFull);
    expect(copy!.services['h100-hour']).toEqual(shipped.services['h100-hour']);
    await expect
      .element(page.getByRole('link', { name: copy!.title }))
      .toHaveAttribute('href', `/rates/?card=${copy!.card}#h200-hour`);
  });

  it('changes an own card in place, a second time too, and cancelling changes nothing', async () => {
    const { database, stored } = put();
    await addRateCard(database, { ...shipped, title: 'Mine' }, { now: 1000 });
    await page.getByRole('button', { name: 'Put $2.25 on a card' }).click();
    await expect.element(page.getByRole('option', { name: 'Mine', exact: true })).toBeInTheDocument();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await stored())[0]!.services['h200-hour']).toEqual(shipped.services['h200-hour']);
    for (const service of ['h200-hour', 'b200-hour']) {
      await page.getByRole('button', { name: 'Put $2.25 on a card' }).click();
      await page.getByLabelText('Card', { exact: true }).selectOptions('Mine');
      await page.getByLabelText('Service', { exact: true }).selectOptions(shipped.services[service]!.name);
      await page.getByRole('button', { name: 'Put it there' }).click();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    }
    const [card, ...others] = await stored();
    expect(others).toEqual([]);
    expect([card!.services['h200-hour']!.ownerFull, card!.services['b200-hour']!.ownerFull]).toEqual([
      figures.ownerFull,
      figures.ownerFull
    ]);
  });
});
