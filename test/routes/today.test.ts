/** Today is the date on the wall where the page is, not that of Greenwich. */
import { expect, it } from 'vitest';
import { isoToday } from '../../src/routes/today.ts';

it('today is an ISO date of local time, with its zeros', () => {
  expect(isoToday(new Date(2026, 0, 5, 0, 0, 1))).toBe('2026-01-05');
  expect(isoToday(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
  expect(isoToday()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
