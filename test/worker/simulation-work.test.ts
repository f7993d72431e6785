/** What a simulation worker does with a message: what it does not understand it refuses, and long analyses let others have their turn. */
import { describe, expect, it } from 'vitest';
import { messageOf, type Reply } from '#lib/worker/simulation-protocol.ts';
import { SimulationWork, type Analysis } from '#lib/worker/simulation-work.ts';
import { fakeSimulator, question } from './simulation-fakes.ts';

const unit = { scramble: 0, from: 0, to: 8, leaves: 2 };
const asked = { number: 1, asked: question() };

/** A worker's side, its clock of 10 ms a look, and pauses that end when the test says so. */
function working(analyses: Record<string, Analysis> = {}) {
  const said: Reply[] = [];
  const pauses: (() => void)[] = [];
  let time = 0;
  const work = new SimulationWork({
    simulator: fakeSimulator(),
    analyses,
    say: (reply) => said.push(reply),
    clock: () => (time += 10),
    pause: () => new Promise((resolve) => pauses.push(resolve))
  });
  const goOn = async () => {
    pauses.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { work, said, goOn };
}

describe('a message', () => {
  it.each([
    ['for a block', { id: 1, question: asked, work: { kind: 'block', unit } }],
    [
      'for a summary',
      {
        id: 1,
        question: { number: 1 },
        work: { kind: 'summary', size: { scrambles: 1, points: 8, leaves: 2 }, blocks: [], keep: true }
      }
    ],
    ['for an analysis', { id: 1, question: null, work: { kind: 'analysis', request: { kind: 'map' } } }],
    ['that cancels', { cancel: 4 }]
  ])('%s is understood', (_, message) => {
    expect(messageOf(message)).toBe(message);
  });

  const block = { kind: 'block', unit };
  it.each([
    ['that is none', 'block'],
    ['without an id', { question: asked, work: block }],
    ['of an unknown kind', { id: 1, question: asked, work: { kind: 'evaluate' } }],
    ['without a question', { id: 1, work: block }],
    ['whose question has no offers', { id: 1, question: { number: 1, asked: question({ scenario: {} as never }) }, work: block }],
    [
      'whose amounts are no series',
      { id: 1, question: { number: 1, asked: question({ amounts: { a: [1] } as never }) }, work: block }
    ],
    ['whose seed is a fraction', { id: 1, question: { number: 1, asked: question({ seed: 0.5 }) }, work: block }],
    ['of an unknown method', { id: 1, question: { number: 1, asked: question({ method: 'guess' as never }) }, work: block }],
    ['whose unit is empty', { id: 1, question: asked, work: { kind: 'block', unit: { ...unit, to: 0 } } }],
    ['whose unit would never end', { id: 1, question: asked, work: { kind: 'block', unit: { ...unit, to: Infinity } } }],
    [
      'whose size is too large',
      {
        id: 1,
        question: asked,
        work: { kind: 'summary', size: { scrambles: 1, points: 1e9, leaves: 1 }, blocks: [], keep: true }
      }
    ],
    [
      'whose blocks are none',
      {
        id: 1,
        question: asked,
        work: { kind: 'summary', size: { scrambles: 1, points: 8, leaves: 1 }, blocks: [{}], keep: true }
      }
    ],
    ['for an analysis without a name', { id: 1, question: null, work: { kind: 'analysis', request: {} } }],
    ['that cancels nothing', { cancel: 'all' }]
  ])('%s is refused', (_, message) => {
    expect(messageOf(message)).toBeUndefined();
    const { work, said } = working();
    work.heard(message);
    expect(said).toMatchObject([{ failure: 'The request is not understood.' }]);
  });

  it('about a question that the worker was never told is refused', () => {
    const { work, said } = working();
    work.heard({ id: 5, question: { number: 9 }, work: { kind: 'block', unit } });
    expect(said).toEqual([{ id: 5, failure: 'The request is not understood.' }]);
  });

  it('about a question that was told before needs it no more, until it is forgotten', () => {
    const { work, said } = working();
    work.heard({ id: 1, question: asked, work: { kind: 'block', unit } });
    work.heard({ id: 2, question: { number: 1 }, work: { kind: 'block', unit } });
    work.heard({ id: 3, question: { number: 2, asked: question({ seed: 2 }), forget: 1 }, work: { kind: 'block', unit } });
    work.heard({ id: 4, question: { number: 1 }, work: { kind: 'block', unit } });
    expect(said.map((reply) => 'block' in reply)).toEqual([true, true, true, false]);
  });
});

describe('an analysis', () => {
  function* counting({ to }: { to: number }) {
    for (let part = 1; part <= to; part += 1) {
      yield part;
      yield undefined;
    }
  }
  const analyse = (id: number, request: object) => ({ id, question: null, work: { kind: 'analysis', request } });

  it('says its parts, not its pauses, and that it is done', async () => {
    const { work, said, goOn } = working({ counting });
    work.heard(analyse(3, { kind: 'counting', to: 2 }));
    for (let turn = 0; turn < 5; turn += 1) await goOn();
    expect(said).toEqual([
      { id: 3, part: 1 },
      { id: 3, part: 2 },
      { id: 3, done: true }
    ]);
  });

  it('lets a block that came in between go first', async () => {
    const { work, said, goOn } = working({ counting });
    work.heard(analyse(3, { kind: 'counting', to: 3 }));
    work.heard({ id: 4, question: asked, work: { kind: 'block', unit } });
    for (let turn = 0; turn < 8; turn += 1) await goOn();
    expect(said.map(({ id }) => id)).toEqual([3, 4, 3, 3, 3]);
  });

  it('that was cancelled says nothing more, and ends', async () => {
    let ended = false;
    const endless = function* () {
      try {
        for (;;) yield 'more';
      } finally {
        ended = true;
      }
    };
    const { work, said, goOn } = working({ endless });
    work.heard(analyse(3, { kind: 'endless' }));
    work.heard({ cancel: 3 });
    await goOn();
    expect(said).toEqual([{ id: 3, part: 'more' }]);
    expect(ended).toBe(true);
  });

  it.each(['unknown', 'constructor'])('of the kind %s is refused', (kind) => {
    const { work, said } = working({ counting });
    work.heard(analyse(3, { kind }));
    expect(said).toEqual([{ id: 3, failure: 'The request is not understood.' }]);
  });

  it('that fails says why', async () => {
    const { work, said, goOn } = working({
      failing: () => {
        throw new RangeError('two inputs change the same figure');
      }
    });
    work.heard(analyse(3, { kind: 'failing' }));
    await goOn();
    expect(said).toEqual([{ id: 3, failure: 'This could not be worked out: two inputs change the same figure' }]);
  });
});
