/** Considering a card must change nothing; taking it is one step, brings its figures alone, and leaves what can be saved. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { latestRateCard, rateCards } from '#lib/catalogue/rate-cards.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { sharedDatabase } from '#lib/state/shared-database.svelte.ts';
import { addRateCard } from '#lib/storage/rate-cards.ts';
import type { CardChoice } from '../../../../src/routes/scenario/prices/card-choice.svelte.ts';
import { grant } from '../../../support/scenario.ts';
import { compared, salary } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';
import { until } from '../../../support/until.ts';
import WithChoice from './WithChoice.svelte';

const card = latestRateCard('2026-11-21');
const said = serviceFromCard(card, 'h100-hour');
const from = { card: 'older', source: 'An older list', asOf: '2026-02-10', replaced: { retail: 8 } };
/** One grant at prices of an older card, its retail price typed in, beside a service of no card. */
const priced = (fields: Partial<Scenario> = {}): Scenario => ({
  ...compared([
    { id: 'a', from: 'Borealis', parts: [grant({ service: 'h100-hour', perMonth: 100 })] },
    { id: 'b', from: 'Halcyon', parts: [salary(9000)] }
  ]),
  market: {
    services: { hour: { family: 'gpu', unit: 'GPU-hour', list: 1 }, 'h100-hour': { ...said, list: 20, retail: 9, from } }
  },
  ...fields
});

async function considered(document: Scenario, wanted: string | null = card.card) {
  let choice!: CardChoice;
  const shown = part(WithChoice, { wanted, onchoice: (made: CardChoice) => void (choice = made) });
  const session = await opened(document, () => [shown]);
  return { session, choice };
}
const words = ({ headline }: CardChoice) => headline.map(({ text }) => text).join('');

describe('another card', () => {
  it('changes nothing while it is considered, and then its figures alone, in one step', async () => {
    const { session, choice } = await considered(priced());
    await expect.element(page.getByText('yours is kept; the card says')).toBeVisible();
    expect(choice.changes!.missing.map(({ id }) => id)).toEqual(['hour']);
    const told = choice.effects;
    expect(session.document).toEqual(priced());
    choice.take();
    flushSync();
    const hour = session.document.market.services['h100-hour']!;
    expect(hour).toMatchObject({ list: said.list, retail: 9, from: { card: card.card, replaced: { retail: said.retail } } });
    expect(session.document.market.services.hour).toEqual(priced().market.services.hour);
    expect(session.valued.offers.map(({ answer }) => answer.total.present)).toEqual(told.map(({ worth }) => worth.after));
    expect(faults(session.document)).toEqual([]);
    expect(choice.pending).toBe(false);
    expect(words(choice)).toMatch(/^Nothing would change/);
    session.undo();
    expect(session.document).toEqual(priced());
  });

  it('takes one’s own figures only when that is said', async () => {
    const { session, choice } = await considered(priced());
    expect(choice.ownFigures).toBe(1);
    choice.keepReplaced = false;
    choice.take();
    expect(session.document.market.services['h100-hour']!.retail).toBe(said.retail);
  });

  it('that was taken without being asked for by name stays in view: no third card is offered in its place', async () => {
    const own = { ...card, card: 'mine', title: 'Mine', asOf: '2026-11-20' };
    const document = priced();
    const { session, choice } = await considered(document, null);
    await addRateCard(sharedDatabase.connection, own, { now: 1000 });
    await until(() => expect(choice.cards).toHaveLength(rateCards().length + 1));
    const taken = choice.card.card;
    choice.take();
    flushSync();
    expect(choice.card.card).toBe(taken);
    expect(session.document.market.services['h100-hour']!.from!.card).toBe(taken);
    expect(choice.pending).toBe(false);
  });

  it('takes no service that is not chosen', async () => {
    const { choice } = await considered(priced());
    (page.getByRole('checkbox', { name: 'Take the prices of H100 GPU-hour' }).element() as HTMLInputElement).click();
    flushSync();
    expect(choice.pending).toBe(false);
    expect(words(choice)).toBe('No service is chosen: nothing would change.');
    await expect.element(page.getByText(/^not taken/)).toBeVisible();
  });

  it('in another currency waits for a rate, which comes with it', async () => {
    const { session, choice } = await considered(priced({ currency: 'EUR' }));
    expect(choice.changes).toBeUndefined();
    expect(choice.pending).toBe(false);
    choice.typedRate = 0.5;
    flushSync();
    choice.take();
    expect(session.document.market.fx).toEqual({ USD: 0.5 });
    expect(session.document.market.services['h100-hour']!.list).toBe((said.list as number) / 2);
    expect(faults(session.document)).toEqual([]);
  });
});
