/** Where the assumptions of an approval sheet come from: who signs must not take a guess for something that somebody knew. */
import { expect, it, vi } from 'vitest';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import type { PlainInput } from '#lib/worker/simulation-analyses.ts';
import { assumedLines } from '../../../../src/routes/scenario/counter/approval/assumed-lines.ts';
import { salary, compared } from '../compared.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const document = compared([{ id: 'a', from: 'Borealis', parts: [salary(100_000)] }]);

function sourceOf(input: Partial<PlainInput>): string {
  const whole = {
    path: 'x',
    current: 0,
    low: 0,
    high: 1,
    basis: 'letter',
    offer: 'a',
    employer: 'borealis',
    ...input
  } as PlainInput;
  return assumedLines(document, [{ input: whole, swing: 1000 }], '2026-11-22')[0]!.source;
}

it('a rate that is still the shipped guess is told as one with its date, though it stands in the document', () => {
  const { value } = guessFacts().leaveRatePerYear;
  expect(sourceOf({ kind: 'leaving', current: value })).toMatch(/^a guess of \d/);
  expect(sourceOf({ kind: 'leaving', current: value + 0.01 })).toBe('entered, not certain');
});

it('a share’s price that was typed is no guess; how far it moves is', () => {
  expect(sourceOf({ kind: 'sharePrice', current: 52.5, basis: 'guess' })).toBe('as entered; its moves are a guess');
});
