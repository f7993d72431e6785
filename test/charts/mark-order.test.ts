import { expect, it } from 'vitest';
import { nextMark } from '#lib/charts/mark-order.ts';

it('arrows walk through all marks in either axis and stop at the ends', () => {
  expect(nextMark('ArrowRight', 0, 3)).toBe(1);
  expect(nextMark('ArrowDown', 2, 3)).toBe(2);
  expect(nextMark('ArrowLeft', 2, 3)).toBe(1);
  expect(nextMark('ArrowUp', 0, 3)).toBe(0);
});
it('Home and End lead to the first and last mark, other keys stay with the page', () => {
  expect(nextMark('Home', 2, 3)).toBe(0);
  expect(nextMark('End', 0, 3)).toBe(2);
  expect(nextMark('Tab', 0, 3)).toBeUndefined();
});
