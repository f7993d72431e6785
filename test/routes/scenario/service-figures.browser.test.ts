/** The prices at the side: a figure of one's own must be marked, given back in one act, and leave a document that can be saved. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { latestRateCard } from '#lib/catalogue/rate-cards.ts';
import type { Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import ServiceFigures from '../../../src/routes/scenario/ServiceFigures.svelte';
import { grant } from '../../support/scenario.ts';
import { compared } from './compared.ts';
import { faults, opened, part } from './opened.ts';

const card = latestRateCard('2026-11-21');
const embedded = serviceFromCard(card, 'h100-hour');
const document = (): Scenario => ({
  ...compared([{ id: 'a', from: 'Borealis', parts: [grant({ service: 'h100-hour', perMonth: 100 })] }]),
  market: { services: { hour: { family: 'gpu', unit: 'GPU-hour', list: 1 }, 'h100-hour': embedded } }
});
const shows = () => [part(ServiceFigures, { id: 'h100-hour', find: () => card })];
const hourOf = ({ document }: ScenarioSession) => document.market.services['h100-hour']!;
/** Tests run beside each other in one browser: the pointer belongs to none of them. */
const click = (place: Locator) => {
  (place.element() as HTMLElement).click();
  flushSync();
};
const retail = page.getByRole('textbox', { name: 'H100 GPU-hour, retail' });

describe('a price that somebody changes', () => {
  it('is marked with what the card says, and goes back to it, the focus in its field', async () => {
    const session = await opened(document(), shows);
    await retail.fill('2.50');
    expect(hourOf(session).from!.replaced).toEqual({ retail: embedded.retail });
    await expect.element(page.getByText(/^yours, the card says/)).toBeVisible();
    expect(faults(session.document)).toEqual([]);
    click(page.getByRole('button', { name: 'H100 GPU-hour, retail: back to the card’s' }));
    expect(hourOf(session)).toEqual(embedded);
    await expect.element(retail).toHaveFocus();
    await expect.element(page.getByText(/^yours, the card says/)).not.toBeInTheDocument();
  });

  it('is marked when it is emptied too: then its default holds', async () => {
    const session = await opened(document(), shows);
    await retail.fill('');
    expect(hourOf(session)).not.toHaveProperty('retail');
    await expect.element(page.getByText(/^left out, the card says/)).toBeVisible();
  });

  it('is undone as one step, however many keys it took', async () => {
    const session = await opened(document(), shows);
    await retail.fill('2');
    await retail.fill('2.5');
    session.undo();
    expect(session.document).toEqual(document());
  });
});

describe('how prices move', () => {
  it('becomes a return to a level that starts at today’s price, and goes back to the drift', async () => {
    const session = await opened(document(), shows);
    click(page.getByText(/^H100 GPU-hour: prices move by/));
    click(page.getByText('Return to a level'));
    expect(hourOf(session)).toMatchObject({ reversionLevel: embedded.retail, reversionHalfLifeYears: 1 });
    expect(faults(session.document)).toEqual([]);
    await page.getByRole('textbox', { name: 'H100 GPU-hour, half-life' }).fill('2.5');
    expect(hourOf(session).reversionHalfLifeYears).toBe(2.5);
    click(page.getByText('Drift', { exact: true }));
    expect(hourOf(session)).toEqual(embedded);
  });
});
