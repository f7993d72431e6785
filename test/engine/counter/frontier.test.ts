/** What is drawn as the frontier: nothing on it may be bettered by anything else on it. */
import { expect, it } from 'vitest';
import { frontierOf } from '#lib/engine/counter/frontier.ts';
import type { PackageValuer, ValuedPackage } from '#lib/engine/counter/package-valuer.ts';

/** A valuer that knows these and has no limits. */
function valuer(points: [cost: number, worth: number][]): PackageValuer {
  const known = points.map(([cost, worth], at) => ({ choice: [at], cost, worth }) as unknown as ValuedPackage);
  return { known, fits: () => true } as unknown as PackageValuer;
}

const shown = (points: [number, number][]) => frontierOf(valuer(points)).map(({ cost, worth }) => [cost, worth]);

it('of two packages of one cost but for rounding the one worth more is shown, or a recruiter takes the worse for the same money', () => {
  const dust = 1e-10;
  expect(shown([[673_334 - dust, 475_100], [673_334, 479_532], [700_000, 490_000]])).toEqual([[673_334, 479_532], [700_000, 490_000]]); // prettier-ignore
});

it('what costs more and brings no more is left out', () => {
  expect(shown([[100, 50], [110, 50], [120, 49], [130, 51]])).toEqual([[100, 50], [130, 51]]); // prettier-ignore
});

it('of more than two hundred points the ends stay', () => {
  const many = Array.from({ length: 1000 }, (_, at): [number, number] => [at, at]);
  const found = shown(many);
  expect(found).toHaveLength(200);
  expect([found[0], found.at(-1)]).toEqual([
    [0, 0],
    [999, 999]
  ]);
});
