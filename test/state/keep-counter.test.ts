// Whoever edits a letter in the middle of a negotiation loses no lever that still means something, keeps none that no longer does, and can always save.
import { produceWithPatches, applyPatches, enablePatches, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import type { ComputeComponent, Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { keepCounter } from '#lib/state/keep-counter.ts';
import { counterExample } from '../schema/counter-example.ts';

enablePatches();

/** What an edit leaves of the example: it can be saved, and one undo brings everything back. */
function edited(recipe: (draft: Draft<Scenario>) => void, before: Scenario = counterExample()): Scenario {
  const worth = (offer: string) => (offer === 'b' ? 900_000.126 : NaN);
  const [document, , inverse] = produceWithPatches(before, (draft) => {
    recipe(draft);
    keepCounter(draft, before, worth);
  });
  expect(readScenario(document)).toEqual({ ok: true, scenario: document });
  expect(applyPatches(document, inverse)).toEqual(before);
  return document;
}

const gpus = (draft: Scenario) => draft.offers[0]!.components[4] as ComputeComponent;
const levers = (document: Scenario) =>
  document.counter!.levers.map(({ component, field, name }) =>
    [component, field, ...(name === undefined ? [] : [name])].join('.')
  );
const all = ['base.perYear', 'gpus.perMonth', 'gpus.clauses.IP assigned to employer', 'gpus.grossUp'];

describe('the levers of a counter-offer', () => {
  it('all stay where the edit is of something else', () => {
    expect(edited((draft) => void (draft.name = 'Other')).counter).toEqual(counterExample().counter);
    const moved = edited((draft) => void draft.offers[0]!.components.reverse());
    expect(moved.counter).toEqual(counterExample().counter);
  });

  it('go with a component that is removed, and with no other', () => {
    const removed = edited(
      (draft) => void (draft.offers[0]!.components = draft.offers[0]!.components.filter(({ id }) => id !== 'gpus'))
    );
    expect(levers(removed)).toEqual(['base.perYear']);
  });

  it('stay where the component of the same name is removed from another offer', () => {
    expect(levers(edited((draft) => void (draft.offers[1]!.components.length = 0)))).toEqual(all);
  });

  it('go with the field: a bonus that becomes a sum, a grant that becomes a share of the cluster', () => {
    const bonus = counterExample();
    bonus.counter.levers = [{ component: 'bonus', field: 'targetShare', values: [0.1, 0.2] }];
    const sum = (draft: Scenario) => void (draft.offers[0]!.components[1] = { id: 'bonus', kind: 'bonus', perYear: 40_000 });
    expect(levers(edited(sum, bonus))).toEqual([]);
    const share = (draft: Scenario) => {
      const { perMonth: _, service: _service, ...rest } = gpus(draft);
      draft.offers[0]!.components[4] = { ...rest, denomination: 'clusterShare', share: 0.01 };
    };
    expect(levers(edited(share))).toEqual(all.filter((lever) => lever !== 'gpus.perMonth'));
  });

  it('of an amount go when it is counted otherwise: a range of GPU-hours is none of tokens', () => {
    const tokens = edited((draft) => void Object.assign(gpus(draft), { denomination: 'tokens', service: 'frontier-token' }));
    expect(levers(tokens)).toEqual(all.filter((lever) => lever !== 'gpus.perMonth'));
  });

  it('follow a clause that is renamed, letter by letter, and go with one that is removed', () => {
    const typed = ['IP assigned to employe', 'IP'].reduce<Scenario>(
      (document, name) => edited((draft) => void (gpus(draft).clauses![0]!.name = name), document),
      counterExample()
    );
    expect(levers(typed)).toContain('gpus.clauses.IP');
    expect(levers(edited((draft) => void delete gpus(draft).clauses))).not.toContain('gpus.clauses.IP assigned to employer');
    const exchanged = edited((draft) => void gpus(draft).clauses!.unshift({ name: 'Work only', factor: 0.9 }));
    expect(levers(exchanged)).toEqual(all);
  });

  it('of two clauses that get one name go: nobody could say which of them a lever moves', () => {
    const two = counterExample();
    gpus(two).clauses!.push({ name: 'Work only', factor: 0.9 });
    two.counter.levers.push({ component: 'gpus', field: 'clauses', name: 'Work only', values: [0.9, 1] });
    const same = edited((draft) => void (gpus(draft).clauses![1]!.name = 'IP assigned to employer'), two);
    expect(levers(same)).toEqual(all.filter((key) => !key.includes('.clauses.')));
  });
});

describe('the offers of a counter-offer', () => {
  const without = (id: string) => (draft: Scenario) => {
    draft.offers = draft.offers.filter((offer) => offer.id !== id);
    draft.employers = draft.employers.filter(({ id }) => draft.offers.some(({ employer }) => employer === id));
  };

  it('take it along when its own is removed', () => {
    expect(edited(without('a')).counter).toBeUndefined();
  });

  it('leave what the rival was worth to be reached when the rival is removed, and every lever', () => {
    const { rival: _, margin: _margin, probability: _probability, ...rest } = counterExample().counter;
    expect(edited(without('b')).counter).toEqual({ ...rest, target: 900_000.13 });
    const ahead = counterExample();
    Object.assign(ahead.counter, { margin: 0.1, probability: 0.8 });
    // 900,000.126 × 1.1
    expect(edited(without('b'), ahead).counter).toEqual({ ...rest, target: 990_000.14 });
  });
});

describe('the limits of a counter-offer', () => {
  it('lose dilution with private stock, and the compa-ratio with the band, and nothing else', () => {
    const diluted = counterExample();
    diluted.employers[0]!.stock = { kind: 'private', preferredPrice: 10, fullyDilutedShares: 1e6 };
    Object.assign(diluted.counter, {
      band: { low: 1, middle: 2, high: 3 },
      limits: [
        { what: 'cash', max: 9 },
        { what: 'dilution', max: 0.01 },
        { what: 'compaRatio', max: 1.1 }
      ]
    });
    const limits = (document: Scenario) => document.counter!.limits!.map(({ what }) => what);
    expect(limits(edited(() => undefined, diluted))).toEqual(['cash', 'dilution', 'compaRatio']);
    const listed = edited((draft) => void (draft.employers[0]!.stock = { kind: 'public', price: 10 }), diluted);
    expect(limits(listed)).toEqual(['cash', 'compaRatio']);
    expect(limits(edited((draft) => void delete draft.counter!.band, diluted))).toEqual(['cash', 'dilution']);
  });
});
