/** The grant in the letter: switching its units must keep its money, and never leave something that cannot be saved. */
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { amountMean, type ComputeComponent, type Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import Letter from '../../../../src/routes/scenario/offers/Letter.svelte';
import { grant } from '../../../support/scenario.ts';
import { compared } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => ({ askAddress: () => '#' }));

const letter = (fields: Partial<ComputeComponent>, hour = 10): Scenario =>
  compared([{ id: 'a', from: 'Borealis', parts: [grant(fields)] }], { services: { hour: { list: hour } } });

function parts({ document }: ScenarioSession) {
  const [component] = document.offers[0]!.components;
  return [part(Letter, { part: { offer: 'a', component: component!.id }, component: component!, currency: 'USD' })];
}
const grantOf = ({ document }: ScenarioSession) => document.offers[0]!.components[0] as ComputeComponent;
/** The radio itself is out of sight, and its label is drawn over. */
const choose = (denomination: string) => {
  (page.getByRole('radio', { name: denomination }).element() as HTMLInputElement).click();
  flushSync();
};

describe('the denomination of a grant', () => {
  it('is switched through all four and back with the same money, and every step can be saved and taken back', async () => {
    const session = await opened(letter({ perMonth: 300, expiresAfterMonths: 3 }), parts);
    const sticker = session.valued.offers[0]!.answer.total.sticker;
    for (const denomination of ['Tokens', 'Credit', 'Share of the cluster', 'GPU-hours']) {
      choose(denomination);
      expect(session.valued.offers[0]!.answer.total.sticker / sticker).toBeCloseTo(1, 4);
      expect(faults(session.document)).toEqual([]);
      await expect.element(page.getByText(/the letter promises the same money/)).toBeVisible();
    }
    await expect.element(page.getByText(/^Converted at list, \$10\.00 a GPU-hour:/)).toBeVisible();
    expect(amountMean(grantOf(session).perMonth!)).toBeCloseTo(300, 1);
    for (let steps = 0; steps < 4; steps += 1) session.undo();
    expect(session.document).toEqual(letter({ perMonth: 300, expiresAfterMonths: 3 }));
  });

  it('says nothing of a conversion where nothing is granted yet', async () => {
    const session = await opened(letter({ perMonth: 0 }), parts);
    for (const denomination of ['Tokens', 'Share of the cluster']) {
      choose(denomination);
      await expect.element(page.getByRole('radio', { name: denomination })).toBeChecked();
      expect(document.body.textContent).not.toMatch(/the same money/);
    }
    expect(grantOf(session)).toMatchObject({ denomination: 'clusterShare', share: 0 });
  });

  it('brings a service of the rate card where the comparison has none', async () => {
    const session = await opened(letter({ perMonth: 300 }), parts);
    choose('Credit');
    expect(grantOf(session)).toMatchObject({ denomination: 'credit', service: 'api-credit', perMonth: 3000 });
    expect(session.document.market.services['api-credit']).toMatchObject({ unit: 'USD', list: 1 });
  });

  it('stays where units at the start cannot be a share, and says why', async () => {
    const session = await opened(letter({ upfront: 300 }), parts);
    choose('Share of the cluster');
    expect(grantOf(session).denomination).toBe('gpuHours');
    await expect.element(page.getByText(/empty the units at the start first/)).toBeVisible();
  });

  it('is no more of the cluster than the whole', async () => {
    // 80,000 hours a month of a cluster that has 73,000: a share of 1.096, which is refused when it is saved.
    const session = await opened(letter({ perMonth: 80_000 }), parts);
    choose('Share of the cluster');
    expect(faults(session.document)).toEqual([]);
  });

  it('is none of the figures of another unit where a list price is zero', async () => {
    // Without a price there is no scale: 300 hours become a share of 300.
    const session = await opened(letter({ perMonth: 300 }, 0), parts);
    choose('Share of the cluster');
    expect(faults(session.document)).toEqual([]);
  });
});

describe('the life of unused units', () => {
  const life = page.getByRole('textbox', { name: 'Unused units are gone after' });

  it('without an end is shown as never, not as a figure, and can be given an end and lose it', async () => {
    const session = await opened(letter({ perMonth: 300, expiresAfterMonths: null }), parts);
    await expect.element(life).toHaveValue('');
    await expect.element(life).toHaveAttribute('placeholder', 'never');
    await life.fill('6');
    expect(grantOf(session).expiresAfterMonths).toBe(6);
    await life.fill('');
    expect(grantOf(session).expiresAfterMonths ?? null).toBeNull();
    expect(faults(session.document)).toEqual([]);
  });

  it('without an end stays without one on the page when the grant becomes a share of the cluster', async () => {
    const session = await opened(letter({ perMonth: 300 }), parts);
    choose('Share of the cluster');
    expect(grantOf(session).expiresAfterMonths).toBeNull();
    await expect.element(life).toHaveAttribute('placeholder', 'never');
  });

  it('of a share of the cluster ends with its month unless the letter says more', async () => {
    const { service: _, ...share } = grant({ denomination: 'clusterShare', share: 0.1 });
    await opened(compared([{ id: 'a', from: 'Borealis', parts: [share] }]), parts);
    await expect.element(life).toHaveAttribute('placeholder', '1 month');
  });
});

describe('clauses of one name', () => {
  const clauses = [
    { name: 'Theirs', factor: 0.5 },
    { name: 'Theirs', factor: 0.8 }
  ];

  it('stand beside each other in the letter and are changed one by one', async () => {
    const session = await opened(letter({ perMonth: 300, clauses }), parts);
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const fields = page.getByRole('textbox', { name: 'Kept under Theirs' });
    expect(fields.elements().map((field) => (field as HTMLInputElement).value)).toEqual(['50%', '80%']);
    await fields.nth(1).fill('90');
    expect(grantOf(session).clauses).toEqual([clauses[0], { name: 'Theirs', factor: 0.9 }]);
  });
});

it('a grant that takes more than it gives says what to do about it, beside its figure', async () => {
  const harmful = compared([{ id: 'a', from: 'Borealis', parts: [grant({ perMonth: 1000, draw: 'all' })] }], {
    candidate: { tax: { regime: 'flat', rate: 0.5 }, computeDemand: { gpu: { spendPerMonth: 400, elasticity: 0 } } }
  });
  await opened(harmful, parts);
  await expect.element(page.getByText(/^takes \$.* from you after tax: ask for work use, metered, or decline$/)).toBeVisible();
});
