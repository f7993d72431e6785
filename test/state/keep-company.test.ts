// A founder's plan survives every edit of the letters beside it: what no longer leads anywhere goes, everything else stays, and the document can be saved.
import { applyPatches, enablePatches, produceWithPatches, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { keepCompanies } from '#lib/state/keep-company.ts';
import { companyExample } from '../schema/company-example.ts';

enablePatches();

/** What an edit leaves of the company: the document can be saved, and one undo brings everything back. */
function edited(recipe: (draft: Draft<Scenario>) => void, before = companyExample()) {
  const [document, forward, inverse] = produceWithPatches(before, (draft) => {
    recipe(draft);
    keepCompanies(draft);
  });
  expect(readScenario(document)).toEqual({ ok: true, scenario: document });
  expect(applyPatches(document, inverse)).toEqual(before);
  return { company: document.employers[0]!.company!, patches: forward.length };
}

/** The example with a second offer of the same employer, and a hire of each. */
function twoOffers(): Scenario {
  const document = companyExample();
  document.offers.push({ ...document.offers[0]!, id: 'c', components: [{ id: 'base', kind: 'salary', perYear: 100_000 }] });
  document.employers[0]!.company!.hires = [
    { offer: 'a', count: 2 },
    { offer: 'c', count: 1 }
  ];
  return document;
}

describe('a plan', () => {
  it('is left alone where the edit is of something else', () => {
    expect(edited((draft) => void (draft.name = 'Other'))).toEqual({
      company: companyExample().employers[0]!.company,
      patches: 1
    });
  });

  it('loses the hires of an offer that is removed, or goes to another employer, and no others', () => {
    const removed = edited((draft) => void (draft.offers = draft.offers.filter(({ id }) => id !== 'a')), twoOffers());
    expect(removed.company.hires).toEqual([{ offer: 'c', count: 1 }]);
    const moved = edited((draft) => void (draft.offers[2]!.employer = 'halcyon'), twoOffers());
    expect(moved.company.hires).toEqual([{ offer: 'a', count: 2 }]);
  });

  it('loses what it rents of a service that is removed', () => {
    const before = companyExample();
    const { company } = before.employers[0]!;
    before.market.services.other = { family: 'gpu', unit: 'GPU-hour', list: 1 };
    const [production] = company!.production!;
    const [commitment] = company!.commitments!;
    company!.production!.push({ ...production!, service: 'other' });
    company!.commitments!.push({ ...commitment!, service: 'other' });
    const left = edited((draft) => void delete draft.market.services.other, before).company;
    expect(left.production).toEqual([production]);
    expect(left.commitments).toEqual([commitment]);
  });

  it('loses what customers rent of a service that the employer now has a cluster of, which says so itself', () => {
    const owned = edited((draft) => void (draft.employers[0]!.computeSupply = { basis: 'owned' }));
    expect(owned.company.production).toEqual([]);
    expect(owned.company.commitments).toHaveLength(1);
  });
});
