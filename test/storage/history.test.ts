import fc from 'fast-check';
import { produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { emptyHistory, MAX_STEPS, recordedHistory, redone, undone } from '#lib/storage/history.ts';
import type { History } from '#lib/storage/history.ts';

interface Sheet {
  name: string;
  note?: string;
  offers: { id: string; pay: number[] }[];
}
interface Work {
  document: Sheet;
  history: History;
}
type Change = (draft: Sheet) => void;

const START: Work = { document: { name: 'start', offers: [{ id: 'a', pay: [1, 2] }] }, history: emptyHistory };

function edited({ document, history }: Work, change: Change, at = 0, key?: string): Work {
  const [next, forward, inverse] = produceWithPatches(document, change);
  return {
    document: next,
    history: recordedHistory(history, { label: 'Edit', ...(key === undefined ? {} : { key }), at, forward, inverse })
  };
}

function allTheWay(work: Work, travel: typeof undone<Sheet> | typeof redone<Sheet>): Work {
  for (let current = work; ;) {
    const next = travel(current.document, current.history);
    if (next === undefined) return current;
    current = next;
  }
}

const stored = (work: Work): Work => JSON.parse(JSON.stringify(work)) as Work;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.string().map((name) => (draft: Sheet) => void (draft.name = name)),
  fc.string().map((note) => (draft: Sheet) => void (draft.note = note)),
  fc.constant((draft: Sheet) => void delete draft.note),
  fc.record({ at: fc.nat(5), id: fc.string() }).map(
    ({ at, id }) =>
      (draft: Sheet) =>
        void draft.offers.splice(at, 0, { id, pay: [] })
  ),
  fc.nat(5).map((at) => (draft: Sheet) => void draft.offers.splice(at, 1)),
  fc.record({ at: fc.nat(5), pay: fc.array(fc.integer()) }).map(({ at, pay }) => (draft: Sheet) => {
    const offer = draft.offers[at];
    if (offer) offer.pay = pay;
  }),
  fc.record({ at: fc.nat(5), pay: fc.integer() }).map(
    ({ at, pay }) =>
      (draft: Sheet) =>
        void draft.offers[at]?.pay.push(pay)
  ),
  fc.constant((draft: Sheet) => void draft.offers.reverse())
);
const edits = fc.array(fc.record({ change, at: fc.nat(10_000), key: fc.constantFrom(undefined, 'a', 'b') }), { maxLength: 60 });

describe('undo and redo', () => {
  it('give back the original and the final document after any edits, even when the history was stored in between', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const final = list.reduce((work, { change, at, key }) => edited(work, change, at, key), START);
        const original = allTheWay(stored(final), undone);
        expect(original.document).toEqual(START.document);
        expect(original.history.past).toEqual([]);
        const again = allTheWay(stored(original), redone);
        expect({ document: again.document, history: again.history }).toEqual(stored(final));
      }),
      { seed: 2, numRuns: 150 }
    );
  });

  it('lead through the same documents one by one, in both directions', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const seen = [START];
        for (const { change } of list) {
          const next = edited(seen.at(-1)!, change);
          if (next.history !== seen.at(-1)!.history) seen.push(next);
        }
        let current: Work = seen.at(-1)!;
        for (const expected of seen.slice(0, -1).reverse()) {
          current = undone(current.document, current.history)!;
          expect(current.document).toEqual(expected.document);
        }
        for (const expected of seen.slice(1)) {
          current = redone(current.document, current.history)!;
          expect(current.document).toEqual(expected.document);
        }
      }),
      { seed: 3, numRuns: 60 }
    );
  });

  it('never give a step the number of another one, whatever is edited, merged and taken back', () => {
    const action = fc.oneof(
      fc.record({ change, key: fc.constantFrom(undefined, 'a') }),
      fc.constantFrom('undo' as const, 'redo' as const)
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 80 }), (actions) => {
        const contents = new Map<number, string>();
        let work = START;
        for (const act of actions) {
          if (act === 'undo') work = undone(work.document, work.history) ?? work;
          else if (act === 'redo') work = redone(work.document, work.history) ?? work;
          else work = edited(work, act.change, 0, act.key);
          const steps = [...work.history.past, ...work.history.future];
          expect(steps.map((step) => step.sequence)).toEqual(steps.map((step) => step.sequence).sort((a, b) => a - b));
          for (const step of steps) {
            const text = JSON.stringify(step);
            expect(contents.get(step.sequence) ?? text).toBe(text);
            contents.set(step.sequence, text);
          }
        }
      }),
      { seed: 4, numRuns: 100 }
    );
  });

  it('have nothing to do in an untouched document', () => {
    expect(undone(START.document, emptyHistory)).toBeUndefined();
    expect(redone(START.document, emptyHistory)).toBeUndefined();
  });
});

describe('a recorded edit', () => {
  const named =
    (name: string): Change =>
    (draft) =>
      void (draft.name = name);

  it('ends what could be redone', () => {
    const one = edited(START, named('one'));
    const back = undone(one.document, one.history)!;
    const two = edited(back, named('two'));
    expect(two.history.future).toEqual([]);
    expect(redone(two.document, two.history)).toBeUndefined();
    expect(undone(two.document, two.history)!.document.name).toBe('start');
  });

  it('that changes nothing is no step, so that undo always does something', () => {
    expect(edited(START, named('start')).history).toBe(emptyHistory);
  });

  it('pushes out the oldest of 200', () => {
    let work = START;
    for (let count = 1; count <= MAX_STEPS + 5; count += 1) work = edited(work, named(`edit ${count}`));
    expect(work.history.past).toHaveLength(200);
    expect(allTheWay(work, undone).document.name).toBe('edit 5');
  });

  it('is one step with the typing before it, of one patch however much is typed', () => {
    let work = START;
    for (const [at, text] of ['1', '18', '185', '185k'].entries())
      work = edited(work, (draft) => void (draft.note = text), at * 300, 'note');
    expect(work.history.past).toHaveLength(1);
    expect(work.history.past[0]).toMatchObject({
      forward: [{ op: 'add', path: ['note'], value: '185k' }],
      inverse: [{ op: 'remove', path: ['note'] }]
    });
  });

  it('that takes back the typing before it leaves no step: undo cannot bring back half a figure', () => {
    const typed = edited(START, named('12'), 0, 'name');
    const back = edited(typed, named('start'), 9000, 'name');
    expect(back.document).toEqual(START.document);
    expect(back.history.past).toEqual([]);
    let added = edited(START, (draft) => void (draft.note = '1'), 0, 'note');
    added = edited(added, (draft) => void (draft.note = '12'), 300, 'note');
    expect(edited(added, (draft) => void delete draft.note, 600, 'note').history.past).toEqual([]);
  });

  it('that takes back several steps of slow typing leaves none of them', () => {
    const one = edited(START, named('1'), 0, 'name');
    const two = edited(one, named('12'), 3000, 'name');
    expect(two.history.past).toHaveLength(2);
    expect(edited(two, named('start'), 6000, 'name').history.past).toEqual([]);
  });

  it('back to a figure of long ago is an edit like any other, and what was tried in between can be had again', () => {
    const raised = edited(START, named('raised'), 0, 'name');
    const back = edited(raised, named('start'), 3_600_000, 'name');
    expect(back.history.past).toHaveLength(2);
    expect(undone(back.document, back.history)!.document).toEqual(raised.document);
  });

  it('is a step of its own in another field, after a pause, and after an undo', () => {
    const typed = edited(START, named('a'), 0, 'name');
    expect(edited(typed, named('b'), 100, 'other').history.past).toHaveLength(2);
    expect(edited(typed, named('b'), 100).history.past).toHaveLength(2);
    expect(edited(typed, named('b'), 2001, 'name').history.past).toHaveLength(2);
    const twice = edited(typed, named('b'), 2001, 'name');
    const back = undone(twice.document, twice.history)!;
    expect(edited(back, named('c'), 100, 'name').history.past).toHaveLength(2);
  });
});
