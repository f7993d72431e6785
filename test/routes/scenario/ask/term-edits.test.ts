/** Edits of the checklist: what the letter says is one step each and moves no figure; counting it moves what it means and nothing else. */
import { produce, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import type { ComputeComponent, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { countTerm, setTerm } from '../../../../src/routes/scenario/ask/term-edits.ts';
import { grant, scenario } from '../../../support/scenario.ts';

const place = { offer: 'a', component: 'gpus' };

/** A document with its steps of undo. */
function opened(document: Scenario) {
  const steps: string[] = [];
  const session = {
    document,
    edit(label: string, recipe: (draft: Draft<Scenario>) => void) {
      steps.push(label);
      session.document = produce(session.document, (draft) => void recipe(draft));
    }
  };
  const own = () => session.document.offers[0]!.components[0] as ComputeComponent;
  return { session: session as unknown as ScenarioSession, steps, own };
}

describe('the checklist', () => {
  it('takes each choice as a step of its own, named for undo, and leaves every figure as it was', () => {
    const before = grant({ perMonth: 100, revocationRatePerYear: 0.1 });
    const { session, steps, own } = opened(scenario([before]));
    setTerm(session, place, 'guaranteed', 'present');
    setTerm(session, place, 'tail', 'absent');
    expect(steps).toEqual(['Amount guaranteed: GPU grant', 'After leaving: GPU grant']);
    expect(own()).toEqual({ ...before, terms: { guaranteed: 'present', tail: 'absent' } });
  });

  it('counts a settled point in one step, in that grant alone', () => {
    const other = grant({ id: 'other', perMonth: 50, revocationRatePerYear: 0.1 });
    const { session, steps, own } = opened(scenario([grant({ perMonth: 100, revocationRatePerYear: 0.1 }), other]));
    countTerm(session, place, 'guaranteed', 'present');
    expect(steps).toHaveLength(1);
    expect(own().revocationRatePerYear).toBe(0);
    expect(session.document.offers[0]!.components[1]).toEqual(other);
  });

  it('counts a carve-out by a clause that stands in the letter by name, and once', () => {
    const { session, own } = opened(scenario([grant({ perMonth: 100 })]));
    countTerm(session, place, 'ipCarveOut', 'absent');
    countTerm(session, place, 'ipCarveOut', 'absent');
    expect(own().clauses).toEqual([{ name: 'What you build belongs to them', factor: 0.7 }]);
    countTerm(session, place, 'ipCarveOut', 'present');
    expect(own().clauses).toEqual([{ name: 'What you build belongs to them', factor: 1 }]);
  });

  it('gives tokens a service of their own when their model may go, and the other grant keeps the market’s', () => {
    const token = { denomination: 'tokens', service: 'token', perMonth: 10 } as const;
    const { session, own } = opened(scenario([grant(token), grant({ ...token, id: 'more' })]));
    countTerm(session, place, 'successorModels', 'absent');
    expect(own().service).toBe('token-gpus');
    expect(session.document.market.services['token-gpus']).toMatchObject({ list: 5, withdrawalPerYear: 0.2 });
    expect(session.document.market.services.token).not.toHaveProperty('withdrawalPerYear');
  });
});
