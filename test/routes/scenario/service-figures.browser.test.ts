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
import { standStill } from '../../support/stand-still.ts';
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
    standStill();
    await retail.fill('2');
    await retail.fill('2.5');
    session.undo();
    expect(session.document).toEqual(document());
  });
});

describe('how far prices swing', () => {
  const volatility = page.getByRole('textbox', { name: 'H100 GPU-hour, volatility' });

  it('can be said in a comparison, where links to it lead, with its source until it is one’s own', async () => {
    const session = await opened(document(), shows);
    click(page.getByText(/^H100 GPU-hour: prices move by/));
    const place = globalThis.document.getElementById('market.services.h100-hour.volatilityPerYear')!;
    expect(place.contains(volatility.element())).toBe(true);
    expect(volatility.element()).toHaveProperty('value', '30%');
    expect(place.textContent).toMatch(/15% to 47%.*an assumption.*source/s);
    await volatility.fill('60');
    expect(hourOf(session)).toMatchObject({ volatilityPerYear: 0.6, from: { replaced: { volatilityPerYear: 0.3 } } });
    expect(faults(session.document)).toEqual([]);
    await volatility.fill('20 to 40%');
    await expect.element(volatility).toHaveAccessibleDescription(/^One figure here, not a range\./);
    await volatility.fill('400');
    await expect.element(volatility).toHaveAccessibleDescription(/^At most 300%/);
    expect(hourOf(session).volatilityPerYear).toBe(0.6);
  });

  it('is nothing, marked as a guess, where no card says it', async () => {
    const session = await opened(document(), () => [part(ServiceFigures, { id: 'hour', find: () => undefined })]);
    click(page.getByText(/^hour: prices stay/));
    const field = page.getByRole('textbox', { name: 'hour, volatility' });
    expect(field.element().getAttribute('placeholder')).toBe('0%');
    await field.fill('25%');
    expect(session.document.market.services['hour']).toMatchObject({ volatilityPerYear: 0.25 });
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
