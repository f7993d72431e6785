/** The answer that follows the document: the command line's, at once after an edit, formulas when their module has come. */
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { firstQuestion } from '#lib/catalogue/first-question.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import { answer, componentKey, resolve, type Component, type Scenario } from '#lib/engine/index.ts';
import { ValuedScenario } from '#lib/state/valued-scenario.svelte.ts';
import { scenario } from '../support/scenario.ts';
import { rooted, Watched } from './rooted.svelte.ts';

function valued(document: Scenario) {
  const current = new Watched(document);
  const { made } = rooted(() => new ValuedScenario(() => current.value));
  return { current, made };
}
const custom = (formula: string, id = 'formula'): Component => ({ id, kind: 'custom', formula });
const salary: Component = { id: 'salary', kind: 'salary', perYear: 120_000 };
const sticker = (of: ValuedScenario, id: string) =>
  of.offers[0]!.answer.components.find((component) => component.id === id)!.sticker;

describe('the answer', () => {
  it('is what the command line prints of the same document', () => {
    const document = firstQuestion();
    const { made } = valued(document);
    expect(made.offers.map((offer) => offer.answer)).toEqual(answer(resolve(document, guesses(document))).offers);
    expect(made.pending).toBe(false);
  });

  it('follows an edit at once, and is not worked out again without one', () => {
    const { current, made } = valued(scenario([salary]));
    const before = made.offers;
    expect(made.offers).toBe(before);
    current.value = scenario([{ ...salary, perYear: 240_000 }]);
    expect(sticker(made, 'salary')).toBe(240_000);
  });
});

describe('a formula', () => {
  it('counts as zero and is pending until it can be evaluated, then counts', async () => {
    const { made } = valued(scenario([salary, custom('salary / 12 * 0.5')]));
    expect([made.pending, sticker(made, 'formula')]).toEqual([true, 0]);
    expect(made.formulaErrors).toEqual([]);
    await vi.waitFor(() => expect(made.pending).toBe(false), { interval: 10, timeout: 5000 });
    // Half of 10,000 a month, twelve months.
    expect(sticker(made, 'formula')).toBe(60_000);
  });

  it('that is added later is evaluated, and follows what it depends on', async () => {
    const { current, made } = valued(scenario([salary]));
    expect(made.pending).toBe(false);
    current.value = scenario([salary, custom('salary / 12')]);
    flushSync();
    await vi.waitFor(() => expect(sticker(made, 'formula')).toBe(120_000), { interval: 10, timeout: 5000 });
    current.value = scenario([{ ...salary, perYear: 240_000 }, custom('salary / 12')]);
    expect(sticker(made, 'formula')).toBe(240_000);
  });

  it('that cannot be evaluated is named, counts as zero and leaves the others alone', async () => {
    const { made } = valued(scenario([salary, custom('salry / 12'), custom('1000', 'good')]));
    await vi.waitFor(() => expect(made.pending).toBe(false), { interval: 10, timeout: 5000 });
    expect(made.formulaErrors).toMatchObject([
      { offer: 'a', component: 'formula', message: expect.stringContaining('salry') as string }
    ]);
    expect([sticker(made, 'formula'), sticker(made, 'good'), sticker(made, 'salary')]).toEqual([0, 12_000, 120_000]);
  });

  it('can be tried before it is taken', async () => {
    const { made } = valued(scenario([salary, custom('1000')]));
    const key = componentKey('a', 'formula');
    expect(await made.formulaProblem(key, 'salary / 12')).toBeUndefined();
    expect(await made.formulaProblem(key, 'import("x")')).toEqual(expect.any(String));
    expect(sticker(made, 'formula')).toBe(12_000);
  });
});
