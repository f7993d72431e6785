/** The sentences at the top, and the findings over the pictures: of the right offer, by the right figures. */
import { expect, it, vi } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import {
  areEqual,
  doubtsSentence,
  furtherSentences,
  futuresClause,
  thresholdHeadline,
  tornadoTitle,
  type WorthTornado
} from '../../../../src/routes/scenario/sensitivity/answer-words.ts';
import { breakEvens, distance } from '../../../../src/routes/scenario/sensitivity/break-even-words.ts';
import { mapTitle, usualAxes } from '../../../../src/routes/scenario/sensitivity/map-words.ts';
import { oddsNote, oddsTitle, oddsTornado } from '../../../../src/routes/scenario/sensitivity/odds-tornado.ts';
import { leavingTitle } from '../../../../src/routes/scenario/sensitivity/leaving-curve-words.ts';
import { soughtAt } from './sought.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const scenario = example as Scenario;
const pair = {
  ahead: { id: 'halcyon', name: 'Halcyon' },
  behind: { id: 'borealis', name: 'Borealis' },
  isEqual: false,
  currency: 'USD'
};
const text = (phrase: { text: string }[]) => phrase.map((part) => part.text).join('');
const { input: salary } = soughtAt(null, {});
const share = {
  ...salary,
  kind: 'sharePrice',
  path: 'employers[1].stock.price',
  employer: 'halcyon',
  current: 99,
  low: 27,
  high: 198
} as const;
const leaving = { ...share, kind: 'leaving', path: 'candidate.leaveRatePerYear', current: 0.15, low: 0.06, high: 0.25 } as const;
const { offer: _, component: __, employer: ___, ...yours } = leaving;
const bars: WorthTornado = {
  base: 50_000,
  bars: [
    { input: share, atLow: -300_000, atHigh: 400_000, swing: 700_000 },
    { input: yours, atLow: 65_000, atHigh: 34_000, swing: 31_000 }
  ]
};

it('the headline names the offer that is behind and the two nearest thresholds; the next ones follow', () => {
  const all = breakEvens(scenario, [
    soughtAt(400_000, { path: 'c' }),
    soughtAt(120_000, { path: 'a' }),
    soughtAt(150_000, { path: 'b' }),
    soughtAt(null, { path: 'd' })
  ]);
  expect(text(thresholdHeadline(all, pair))).toBe(
    'Borealis would be worth more with Borealis’ salary above $120k (now $100k), or with Borealis’ salary above $150k (now $100k).'
  );
  expect(furtherSentences(scenario, all, pair)).toBe('Further away: with Borealis’ salary above $400k (now $100k).');
});

it('once they were made equal every sentence says so, instead of naming who would be worth more and doors that are closed', () => {
  const all = breakEvens(scenario, [
    soughtAt(100_000.001, { path: 'a' }),
    soughtAt(150_000, { path: 'b' }),
    soughtAt(null, { kind: 'signOn', component: 'sign', field: 'amount' })
  ]);
  const equal = { ...pair, isEqual: true };
  expect(text(thresholdHeadline(all, equal))).toBe('The two are equal now.');
  expect(furtherSentences(scenario, all, equal)).toBe('The least change puts Halcyon or Borealis ahead.');
  expect(tornadoTitle(scenario, { ...bars, base: 0 }, equal)).toBe(
    'The two are equal now; the price of a share of Halcyon matters most'
  );
  expect(distance(all[0]!)).toBe('equal now');
  expect([0, 0.49, -0.49, 0.5].map(areEqual)).toEqual([true, true, true, false]);
});

it('where nothing turns it, the headline says so instead of naming nothing', () => {
  expect(text(thresholdHeadline(breakEvens(scenario, [soughtAt(null, {})]), pair))).toBe(
    'No single figure, moved alone within reach, turns this: Halcyon stays ahead of Borealis.'
  );
});

it('the largest doubts come with their ranges and what they move', () => {
  expect(doubtsSentence(scenario, bars, pair)).toBe(
    'The largest doubts are the price of a share of Halcyon ($27 to $198 moves it by $700k) and your chance of leaving a year (6% to 25% moves it by $31k).'
  );
  expect(doubtsSentence(scenario, { base: 1, bars: [] }, pair)).toContain('Nothing here is in doubt');
});

it('the finding over the bars says whether a doubt alone can turn it', () => {
  expect(tornadoTitle(scenario, bars, pair)).toBe('The price of a share of Halcyon alone can put Borealis ahead of Halcyon');
  const calm = { ...bars, bars: bars.bars.slice(1) };
  expect(tornadoTitle(scenario, calm, pair)).toBe(
    'Your chance of leaving a year matters most; no single doubt puts Borealis ahead'
  );
});

it('odds come as the workers say them: nothing before the base, the longest bar first, what moves none left out', () => {
  const bar = (path: string, low: number, high: number) => ({
    input: { ...share, path },
    low: { mean: 0, odds: low },
    high: { mean: 0, odds: high },
    swing: 0,
    oddsSwing: Math.abs(high - low)
  });
  const parts = [{ base: { mean: 1, odds: 0.39 } }, bar('small', 0.3, 0.4), bar('none', 0.39, 0.39), bar('large', 0.84, 0.01)];
  expect(oddsTornado(parts.slice(1))).toBeUndefined();
  const odds = oddsTornado(parts)!;
  expect([odds.base, odds.bars.map(({ input }) => input.path)]).toEqual([0.39, ['large', 'small']]);
  expect(oddsTitle(scenario, odds, 'Halcyon')).toBe(
    'The price of a share of Halcyon moves the odds of Halcyon the most: 1 to 84 of 100'
  );
});

it('odds from few futures say how few, and how far they may be off', () => {
  const odds = (base: number) => ({ base, bars: [] });
  expect(oddsNote(odds(0.5), 'sobol')).toBe(
    'Each end is 1,024 futures, the same but for its input: give or take about 3 in 100.'
  );
  expect(oddsNote(odds(0.5), 'pseudoRandom')).toContain('about 9 in 100');
  expect(oddsNote(odds(1), 'sobol')).toContain('about 1 in 100');
});

it('beside what is worth more at the means, futures are told of the same pair the same way round, ties for neither; none that are not fresh', () => {
  expect(futuresClause(pair, { difference: { belowZero: 0.62, atMostZero: 0.66 } })).toBe(
    ': Halcyon is worth more in 34 of 100, Borealis in 62.'
  );
  expect(futuresClause(pair, undefined)).toBe(', and may say otherwise.');
});

it('a map is called by the side that has more of it, in words that are no odds, and never by the whole while there is a line', () => {
  const title = (share: number) =>
    mapTitle(share, { offer: 'Halcyon', rival: 'Borealis' }, { x: ['$0', '$20k'], y: ['5%', '30%'] });
  expect(title(0.68)).toBe('Halcyon is ahead on 68% of this map');
  expect(title(0.3)).toBe('Borealis is ahead on 70% of this map');
  expect(title(0.9996)).toContain('on 99%');
  expect(title(0)).toBe('Borealis leads everywhere between $0 and $20k across, 5% and 30% upwards');
});

it('a map shows the two largest doubts, but not all prices of a service against one of them', () => {
  expect(usualAxes(bars, [])).toEqual({ x: share.path, y: yours.path });
  const prices = { ...yours, kind: 'prices', path: 'p', service: 's' } as const;
  const retail = { ...yours, kind: 'retail', path: 'r', service: 's' } as const;
  const some = [prices, retail, yours].map((input) => ({ input, atLow: 0, atHigh: 1, swing: 1 }));
  expect(usualAxes({ base: 1, bars: some }, [])).toEqual({ x: 'p', y: yours.path });
  expect(usualAxes({ base: 1, bars: [] }, [{ input: salary, at: 1 }])).toBeUndefined();
});

it('the map has a line where any figure turns the comparison: that one is shown, not two doubts that leave it as it is', () => {
  const bar = (path: string, atLow: number, atHigh: number) => ({ input: { ...yours, path }, atLow, atHigh, swing: 1 });
  const [far, near] = [bar('far', 5, 9), bar('near', 6, 8)];
  const none = { input: far.input, at: null };
  expect(usualAxes({ base: 7, bars: [far, near, bar('turns', 7, -1)] }, [])).toEqual({ x: 'turns', y: 'far' });
  expect(usualAxes({ base: 7, bars: [far, near] }, [none, { input: near.input, at: 0.9 }])).toEqual({ x: 'near', y: 'far' });
  expect(usualAxes({ base: 7, bars: [far, near] }, [{ input: salary, at: 1 }, none])).toEqual({ x: salary.path, y: 'far' });
  expect(usualAxes({ base: 7, bars: [far, near] }, [none])).toEqual({ x: 'far', y: 'near' });
});

it('the curves by month of leaving are called by where they cross', () => {
  const ends = [
    { name: 'Borealis', start: 1, end: 5 },
    { name: 'Halcyon', start: 1, end: 9 }
  ];
  expect(leavingTitle([{ month: 15, name: 'Halcyon' }], ends)).toBe('Halcyon is ahead only if you stay to month 15');
  expect(leavingTitle([], ends)).toBe('Halcyon is ahead of Borealis whenever you leave');
  expect(
    leavingTitle(
      [
        { month: 3, name: 'Halcyon' },
        { month: 9, name: 'Borealis' }
      ],
      ends
    )
  ).toBe('When you leave decides it: Halcyon from month 3, then Borealis from month 9');
});

it('of one offer alone the curve is not said to rise where it is flat or falls', () => {
  const title = (start: number, end: number) => leavingTitle([], [{ name: 'Solo', start, end }]);
  expect(title(10, 10)).toBe('Solo is worth the same whether you stay or leave');
  expect(title(10, 90)).toBe('Solo is worth more if you stay than if you never begin');
  expect(title(90, 10)).toBe('Solo is worth less if you stay than if you never begin');
});
