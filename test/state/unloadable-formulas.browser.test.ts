/** The part of the app that reads formulas does not arrive, as after a release or without a network: the answer must not look whole. */
import { expect, it, vi } from 'vitest';
import { flatRules } from '#lib/engine/index.ts';
import { ValuedScenario } from '#lib/state/valued-scenario.svelte.ts';
import { scenario } from '../support/scenario.ts';
import { until } from '../support/until.ts';
import { rooted } from './rooted.svelte.ts';

// Read while the module is evaluated, so that its import is refused as a missing file's would be.
vi.mock('#lib/state/shared-background.ts', () => ({
  get sharedBackground() {
    throw new TypeError('Failed to fetch dynamically imported module');
  }
}));

it('a formula that cannot be read is said to count as zero, by name, and is never taken for finished', async () => {
  const document = scenario([
    { id: 'salary', kind: 'salary', perYear: 120_000 },
    { id: 'formula', kind: 'custom', formula: '1000' }
  ]);
  const { made } = rooted(() => new ValuedScenario(() => document, flatRules));
  await until(() => expect(made.formulaErrors).toHaveLength(1));
  expect(made.formulaErrors).toMatchObject([
    { offer: 'a', component: 'formula', message: expect.stringContaining('could not be loaded') as string }
  ]);
  expect(made.pending).toBe(true);
  expect(made.offers[0]!.answer.total.sticker).toBe(120_000);
});
