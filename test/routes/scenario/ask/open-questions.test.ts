/** What to ask: sorted by what hangs on it, put to who can answer it, and never asked twice. */
import { describe, expect, it, vi } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { termGuesses } from '#lib/catalogue/term-guesses.ts';
import { grantTerms, type ComputeComponent, type Scenario } from '#lib/engine/index.ts';
import { termPrices } from '#lib/engine/terms.ts';
import { analyses } from '#lib/worker/simulation-analyses.ts';
import example from '#models/offers/counter-to-meridian.json' with { type: 'json' };
import { openQuestions } from '../../../../src/routes/scenario/ask/open-questions.ts';
import { openQuestionsSentence } from '../../../../src/routes/scenario/ask/question-words.ts';
import { costs, countedNote, mostMoveNothing, priceNote } from '../../../../src/routes/scenario/ask/term-notes.ts';
import { TERM_WORDS } from '../../../../src/routes/scenario/ask/term-words.ts';
import { drained } from '../../../engine/counter/solve.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const scenario = example as Scenario;
const question = { scenario, amounts: {}, offer: 'credit' };
const answer = drained(termPrices(question, simulationBasis, termGuesses()));
const figures = [...analyses.openFigures({ question })].find((part) => part !== undefined)!;
const today = '2026-11-22';
const asked = openQuestions(scenario, 'credit', { terms: answer.terms, figures, today });

describe('the questions that a letter leaves open', () => {
  it('come with the dearest first, and those without a figure last', () => {
    const hangs = asked.map((one) => one.hangs ?? -1);
    expect(hangs).toEqual(hangs.toSorted((a, b) => b - a));
    expect(asked[0]!.hangs).toBeGreaterThan(1000);
  });

  it('ask of every open point once, and not again by the figure that stands for it', () => {
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    expect(asked.filter(({ id }) => id.endsWith('revocationRatePerYear'))).toEqual([]);
    expect(asked.filter(({ place }) => 'term' in place && place.term === 'guaranteed')).toHaveLength(1);
  });

  it('put to yourself what only you can know, and to nobody what markets decide', () => {
    const of = (part: string) => asked.filter(({ id }) => id.includes(part)).map((one) => one.asked);
    expect(new Set(of('computeDemand'))).toEqual(new Set(['you']));
    expect(new Set(of('stock.price'))).not.toContain('them');
    expect(of('workShare')).toEqual(['them']);
  });

  it('are fewer once the letter settles a point', () => {
    const settled = answer.terms.map((one) => (one.term === 'transfer' ? { ...one, state: 'absent' as const } : one));
    const left = openQuestions(scenario, 'credit', { terms: settled, figures, today });
    expect(left.some(({ place }) => 'term' in place && place.term === 'transfer')).toBe(false);
    expect(left).toHaveLength(asked.length - 1);
  });

  it('leave out a point whose yes is worth less than its no, and the figure that it stands for', () => {
    const price = { present: -1200, absent: 0, chance: 0.03, expected: -36 };
    const costly = answer.terms.map((one) =>
      one.term === 'transfer' || one.term === 'guaranteed' ? { ...one, state: 'unknown' as const, price } : one
    );
    const left = openQuestions(scenario, 'credit', { terms: costly, figures, today });
    expect(left.filter(({ place }) => 'term' in place && ['transfer', 'guaranteed'].includes(place.term))).toEqual([]);
    expect(left.filter(({ id }) => id.endsWith('revocationRatePerYear'))).toEqual([]);
  });

  it('have the same swing as the document valued at both ends would have', () => {
    const share = figures.find(({ input }) => input.kind === 'jobNeed')!;
    expect(share.swing).toBeGreaterThan(0);
    expect(share.input).not.toHaveProperty('set');
  });

  it('are summed up in a sentence that warns of adding them', () => {
    const theirs = asked.filter(({ asked: by, hangs }) => by === 'them' && hangs !== null && hangs > 0.5);
    const sentence = openQuestionsSentence(theirs, { offer: 'Kestrel', currency: 'USD' });
    expect(sentence).toMatch(/: the first by \$[\d.]+k, the second by \$[\d.]+k\. .*do not add up/);
    expect(openQuestionsSentence([], { offer: 'Kestrel', currency: 'USD' })).toBe(
      'Nothing that Kestrel could answer moves a figure.'
    );
  });
});

describe('the checklist’s words', () => {
  const brief = (value: number) => `$${value}`;
  const price = { present: 0, absent: -40, chance: 0.25, expected: -30 };
  const base = { component: 'g', term: 'guaranteed' } as const;

  it('say what is to be expected of an open point, and what a settled one is against what is counted', () => {
    expect(priceNote({ ...base, state: 'unknown', price }, brief)).toBe('$40');
    expect(countedNote({ ...base, state: 'unknown', price }, brief)).toBe('To be expected: $30 less than it counts.');
    expect(countedNote({ ...base, state: 'absent', price }, brief)).toBe('That is $40 less than it counts.');
    expect(countedNote({ ...base, state: 'present', price }, brief)).toBe('Counted so.');
  });

  it('say of a point that was counted that it is, for nothing more moves by it', () => {
    const none = { present: 0, absent: 0, chance: 0.4, expected: 0 };
    const counted = { component: 'g', term: 'term', state: 'absent', price: none } as const;
    expect(priceNote(counted, brief)).toBe('counted');
    expect(countedNote(counted, brief)).toBe('Counted so.');
    expect(priceNote({ ...counted, state: 'unknown' }, brief)).toBe('nothing');
    expect(countedNote({ ...counted, state: 'unknown' }, brief)).toBeUndefined();
  });

  it('tell what costs from what brings, and where something else keeps all of it from moving', () => {
    const point = (present: number, absent: number) =>
      ({ ...base, state: 'unknown', price: { present, absent, chance: 0.5, expected: 0 } }) as const;
    expect([point(-40, 0), point(0, 40), point(0, -40), point(0.2, 0.3)].map(costs)).toEqual([true, true, false, false]);
    expect(mostMoveNothing([point(0, 0), point(0, 0), point(0, -40)])).toBe(true);
    expect(mostMoveNothing([point(0, 0), point(0, -40)])).toBe(false);
  });

  it('have a question for every point, and a reason for each that never has a price', () => {
    const grant: ComputeComponent = { id: 'g', kind: 'compute', denomination: 'gpuHours' };
    for (const term of grantTerms) expect(TERM_WORDS[term].question(grant.id), term).toMatch(/ g[ ,:?].*\?$|g\?$/);
    for (const term of ['drawOrder', 'index', 'successorModels'] as const) expect(TERM_WORDS[term].unpriced).toBeTruthy();
    expect(priceNote({ ...base, term: 'index', state: 'unknown', price: null }, brief)).toBe('no figure');
  });
});
