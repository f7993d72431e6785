/** What menus and keys do with offers and components: each is one step of undo, and leaves a document that can be saved. */
import { describe, expect, it } from 'vitest';
import type { ComponentKind, Scenario } from '#lib/engine/index.ts';
import { benefitPresets } from '#lib/catalogue/benefit-presets.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { addComponent, addPreset } from '../../../src/routes/scenario/offers/add-component.ts';
import { newScenario } from '../../../src/routes/scenario/new-parts.ts';
import { offerCommands } from '../../../src/routes/scenario/offer-acts.ts';
import { compared, salary } from './compared.ts';
import { faults, opened } from './opened.ts';

const two = compared([
  { id: 'a', from: 'Borealis', title: 'Engineer', parts: [salary(100_000)] },
  { id: 'b', from: 'Halcyon', parts: [salary(120_000)] }
]);
const order = ({ document }: ScenarioSession) => document.offers.map(({ id }) => id);

/** Runs a command and gives the offers that it opened. */
function ran(session: ScenarioSession, command: string, offer = 'a'): string[] {
  const shown: string[] = [];
  const found = offerCommands(session, { offer, open: (id) => shown.push(id), read: () => shown.push('reads') }).find(
    ({ id }) => id === command
  );
  found?.run();
  return shown;
}

describe('an offer', () => {
  it('that is added is of a new employer, is opened, and goes with one undo', async () => {
    const session = await opened(two);
    expect(ran(session, 'add-offer')).toEqual(['offer']);
    expect(ran(session, 'add-present')).toEqual(['offer-2']);
    expect(session.document.employers.map(({ name }) => name)).toEqual([
      'Borealis',
      'Halcyon',
      'New employer',
      'Present employer'
    ]);
    expect(session.document.offers.at(-1)).toMatchObject({ title: 'Present job' });
    expect(faults(session.document)).toEqual([]);
    expect(session.undoLabel).toBe('Add Present employer');
    session.undo();
    session.undo();
    expect(session.document).toEqual(two);
  });

  it('that is duplicated stands beside the first, is opened, and can be changed without it', async () => {
    const session = await opened(two);
    const [copy] = ran(session, 'duplicate-offer');
    expect(order(session)).toEqual(['a', copy, 'b']);
    expect(faults(session.document)).toEqual([]);
    session.edit('Salary', (draft) => void Object.assign(draft.offers[1]!.components[0]!, { perYear: 1 }));
    expect(session.document.offers.map(({ components }) => components[0])).toMatchObject([
      { perYear: 100_000 },
      { perYear: 1 },
      { perYear: 120_000 }
    ]);
    session.undo();
    expect(session.undoLabel).toBe('Duplicate Borealis');
    session.undo();
    expect(session.document).toEqual(two);
  });

  it('that is removed takes its employer with it only where nobody else is of it', async () => {
    const session = await opened(two);
    ran(session, 'duplicate-offer');
    ran(session, 'remove-offer');
    expect(session.document.employers).toHaveLength(2);
    ran(session, 'remove-offer', 'b');
    expect(session.document.employers.map(({ name }) => name)).toEqual(['Borealis']);
    ran(session, 'remove-offer', order(session)[0]!);
    expect([order(session), session.document.employers]).toEqual([[], []]);
    expect(faults(session.document)).toEqual([]);
    expect(session.valued.offers).toEqual([]);
    for (let steps = 0; steps < 4; steps += 1) session.undo();
    expect(session.document).toEqual(two);
  });

  it('that is removed leaves the plan and the cluster of its employer, which took a founder longer to type than the letter', async () => {
    const session = await opened(two);
    session.edit('Plan', (draft) => {
      draft.employers[0]!.company = { cash: 1_000_000, hires: [{ offer: 'a', count: 2 }] };
    });
    ran(session, 'remove-offer');
    expect(session.document.employers[0]).toMatchObject({ name: 'Borealis', company: { cash: 1_000_000, hires: [] } });
    ran(session, 'remove-offer', 'b');
    expect(session.document.employers.map(({ name }) => name)).toEqual(['Borealis']);
    expect(faults(session.document)).toEqual([]);
  });

  it('that is not there can be added only', async () => {
    const session = await opened(two);
    const commands = offerCommands(session, { offer: '', open: () => undefined, read: () => undefined });
    expect(commands.map(({ id }) => id)).toEqual(['add-offer', 'read-letter', 'add-present']);
  });

  it('says in the menu which one it is about', async () => {
    const session = await opened(two);
    const labels = offerCommands(session, { offer: 'b', open: () => undefined, read: () => undefined }).map(({ label }) => label);
    expect(labels).toEqual([
      'Add an offer',
      'Paste an offer letter',
      'Add your present job',
      'Duplicate Halcyon',
      'Remove Halcyon'
    ]);
  });
});

describe('a component', () => {
  const blank: Scenario = { id: 'new', ...newScenario('2026-11-21') };
  const KINDS: ComponentKind[] = ['salary', 'bonus', 'signOn', 'equity', 'compute', 'custom', 'benefit'];

  it.each(KINDS)('of the kind %s comes with what it needs around it, is valued, and goes with one undo', async (kind) => {
    const session = await opened(blank);
    const ids = [addComponent(session, 'first', kind), addComponent(session, 'first', kind)];
    expect(new Set(ids).size).toBe(2);
    expect(faults(session.document)).toEqual([]);
    expect(session.valued.offers[0]!.answer.components.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    session.undo();
    session.undo();
    expect(session.document).toEqual(blank);
  });

  it.each(benefitPresets().map((preset) => [preset.name, preset] as const))(
    'from the preset %s can be saved',
    async (name, preset) => {
      const session = await opened(blank);
      const ids = [addPreset(session, 'first', preset), addPreset(session, 'first', preset)];
      expect(new Set(ids).size).toBe(2);
      expect(session.document.offers[0]!.components.at(-1)).toMatchObject({ name });
      expect(faults(session.document)).toEqual([]);
      expect(session.undoLabel).toBe(`Add ${name}`);
    }
  );

  it('of shares keeps the price that the employer has', async () => {
    const document = structuredClone(blank);
    document.employers[0]!.stock = { kind: 'public', price: 42 };
    const session = await opened(document);
    addComponent(session, 'first', 'equity');
    expect(session.document.employers[0]!.stock).toEqual({ kind: 'public', price: 42 });
  });
});
