// A candidate is not told that a future is worth more than the most that any is worth, nor less than the least, where many come to the same.
import { expect, it } from 'vitest';
import { futureRows } from '../../../../src/routes/scenario/counter/candidate/future-rows.ts';

/** So many futures of each worth, of a thousand. */
function rows(...worths: [many: number, worth: number][]): [string, number | undefined][] {
  const outcomes = Float64Array.from(worths.flatMap(([many, worth]) => Array.from({ length: many }, () => worth)));
  const sorted = outcomes.toSorted();
  const at = (chance: number) => sorted[Math.floor((sorted.length - 1) * chance)]!;
  const quantiles = { 10: at(0.1), 50: at(0.5), 90: at(0.9) };
  return futureRows({ quantiles, outcomes }).map(({ what, worth }) => [what, worth]);
}
const spread = (from: number, many: number): [number, number][] => Array.from({ length: many }, (_, at) => [1, from + 10 * at]);

it('futures that all differ: a tenth less, half less and half more, a tenth more; also as long as they are drawn', () => {
  const lines = [
    'One future in ten is worth less than',
    'Half of them are worth less, half more than',
    'One future in ten is worth more than'
  ];
  expect(rows(...spread(0, 1000)).map(([what]) => what)).toEqual(lines);
  expect(futureRows(undefined)).toEqual(lines.map((what) => ({ what, worth: undefined })));
});

it('most come to the largest: none is said to be worth more, and one line says it once', () => {
  expect(rows(...spread(0, 300), [700, 399_149])).toEqual([
    ['One future in ten is worth less than', 990],
    ['30 of 100 futures are worth less, none more than', 399_149]
  ]);
});

it('half come to the largest to what is shown, though cents lie between them', () => {
  expect(rows(...spread(0, 500), [200, 399_149.1], [300, 399_149.3]).at(-1)![0]).toBe(
    '50 of 100 futures are worth less, none more than'
  );
});

it('many come to the least: no future is said to be worth less', () => {
  expect(rows([200, 5], ...spread(1000, 800))[0]).toEqual(['No future is worth less, 80 of 100 are worth more than', 5]);
  expect(rows([990, 5], ...spread(1000, 10)).map(([what]) => what)).toEqual([
    'No future is worth less, 1 of 100 is worth more than'
  ]);
});

it('many come to the same in between: they are neither less nor more', () => {
  expect(rows(...spread(0, 400), [300, 50_000], ...spread(100_000, 300))[1]).toEqual([
    '40 of 100 futures are worth less, 30 more than',
    50_000
  ]);
  expect(rows(...spread(0, 2), [996, 50_000], ...spread(100_000, 2)).map(([what]) => what)).toEqual([
    'Fewer than 1 of 100 futures are worth less, fewer than 1 more than'
  ]);
});

it('the few that leave in one month come to the same: a tenth is still told as one', () => {
  expect(rows(...spread(0, 91), [13, 5000], ...spread(10_000, 896))[0]).toEqual(['One future in ten is worth less than', 5000]);
});

it('all come to the same: one line', () => {
  expect(rows([1000, 7])).toEqual([['Every future is worth', 7]]);
});
