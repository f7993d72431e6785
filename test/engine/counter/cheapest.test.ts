/** Which of two packages is the better answer (company.md, section 3). */
import { expect, it } from 'vitest';
import { cheapestOf } from '#lib/engine/counter/cheapest.ts';
import type { ValuedPackage } from '#lib/engine/counter/package-valuer.ts';

const packages = (...all: [cost: number, worth: number][]) => all.map(([cost, worth]) => ({ cost, worth }) as ValuedPackage);

it('half a dollar less is cheaper, however much more the other is worth: the employer asked for the least cost', () => {
  expect(cheapestOf(packages([100.5, 999], [100, 50]))).toMatchObject({ cost: 100 });
});

it('what costs the same to a cent goes to the one worth more, and of those to the first', () => {
  expect(cheapestOf(packages([100, 50], [100.005, 60], [100.004, 60]))).toMatchObject({ cost: 100.005, worth: 60 });
});

it('of none there is no answer', () => {
  expect(cheapestOf([])).toBeNull();
});
