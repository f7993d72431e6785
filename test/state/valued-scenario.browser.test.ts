/** The answer that follows the document: the command line's, at once after an edit, formulas when their worker has answered. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { firstQuestion } from '#lib/catalogue/first-question.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';
import { answer, componentKey, flatRules, resolve, type Component, type Scenario } from '#lib/engine/index.ts';
import { ValuedScenario } from '#lib/state/valued-scenario.svelte.ts';
import type { BackgroundAmounts } from '#lib/worker/background.ts';
import { scenario } from '../support/scenario.ts';
import { until } from '../support/until.ts';
import { rooted, Watched } from './rooted.svelte.ts';

function valued(document: Scenario) {
  const current = new Watched(document);
  const { made } = rooted(() => new ValuedScenario(() => current.value, flatRules));
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
    await until(() => expect(made.pending).toBe(false));
    // Half of 10,000 a month, twelve months.
    expect(sticker(made, 'formula')).toBe(60_000);
  });

  it('that is added later is evaluated, and follows what it depends on', async () => {
    const { current, made } = valued(scenario([salary]));
    expect(made.pending).toBe(false);
    current.value = scenario([salary, custom('salary / 12')]);
    flushSync();
    await until(() => expect(sticker(made, 'formula')).toBe(120_000));
    current.value = scenario([{ ...salary, perYear: 240_000 }, custom('salary / 12')]);
    flushSync();
    await until(() => expect(sticker(made, 'formula')).toBe(240_000));
  });

  it('that cannot be evaluated is named, counts as zero and leaves the others alone', async () => {
    const { made } = valued(scenario([salary, custom('salry / 12'), custom('1000', 'good')]));
    await until(() => expect(made.pending).toBe(false));
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

/** Formulas whose amounts come when the test says so: each pays what is told, every month. */
function slowlyValued(document: Scenario) {
  const asked: { inputs: readonly FormulaInput[]; answer: (amounts: BackgroundAmounts) => void }[] = [];
  const current = new Watched(document);
  const evaluator = {
    scenarioAmounts: (inputs: readonly FormulaInput[]) =>
      new Promise<BackgroundAmounts>((answer) => asked.push({ inputs, answer }))
  };
  const { made } = rooted(
    () =>
      new ValuedScenario(
        () => current.value,
        flatRules,
        () => Promise.resolve(evaluator)
      )
  );
  const edit = (edited: Scenario) => {
    current.value = edited;
    flushSync();
  };
  /** Answers a question, and lets what follows from that happen. */
  const pay = async (question: number, monthly: number) => {
    const { inputs, answer } = asked[question]!;
    const amounts = Object.fromEntries(inputs.map(({ key, months }) => [key, new Float64Array(months).fill(monthly)]));
    answer({ amounts, errors: [], stopped: false });
    await settled();
  };
  return { asked, made, edit, pay };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('while a formula is worked out', () => {
  it('again, its last amounts stay: nothing falls to zero at every keystroke', async () => {
    const { made, edit, pay } = slowlyValued(scenario([salary, custom('1000')]));
    await settled();
    await pay(0, 1000);
    expect([made.pending, sticker(made, 'formula')]).toEqual([false, 12_000]);
    edit(scenario([salary, custom('10000')]));
    expect([made.pending, sticker(made, 'formula')]).toEqual([false, 12_000]);
    await settled();
    await pay(1, 10_000);
    expect(sticker(made, 'formula')).toBe(120_000);
  });

  it('edits wait, and the newest is asked about next: those between are not worked out for nobody', async () => {
    const { asked, made, edit, pay } = slowlyValued(scenario([salary, custom('1')]));
    await settled();
    for (const formula of ['12', '123', '1234']) edit(scenario([salary, custom(formula)]));
    await pay(0, 1);
    expect(asked.map(({ inputs }) => inputs[0]!.formula)).toEqual(['1', '1234']);
    await pay(1, 1234);
    expect(sticker(made, 'formula')).toBe(12 * 1234);
    expect(asked).toHaveLength(2);
  });

  it('an edit that it does not depend on asks nothing, and counts at once', async () => {
    const before = scenario([salary, custom('1000')]);
    const { asked, made, edit, pay } = slowlyValued(before);
    await settled();
    await pay(0, 1000);
    edit({ ...before, name: 'Another name', candidate: { ...before.candidate, leaveRatePerYear: 0.5 } });
    await settled();
    expect(asked).toHaveLength(1);
    expect([made.document.name, sticker(made, 'formula')]).toEqual(['Another name', 12_000]);
    edit(scenario([{ ...salary, perYear: 240_000 }, custom('1000')]));
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('and is taken away, nothing is left of it', async () => {
    const { made, edit, pay } = slowlyValued(scenario([salary, custom('nonsense')]));
    await settled();
    edit(scenario([salary]));
    await pay(0, 5);
    expect([made.pending, made.formulaErrors, made.offers[0]!.answer.total.sticker]).toEqual([false, [], 120_000]);
  });
});

it('a formula that takes too long is named, counts as zero, and is never taken for finished', async () => {
  const { asked, made } = slowlyValued(scenario([salary, custom('1'), custom('2', 'good')]));
  await settled();
  const [slow, good] = asked[0]!.inputs as [FormulaInput, FormulaInput];
  asked[0]!.answer({
    amounts: { [good.key]: new Float64Array(good.months).fill(1000) },
    errors: [{ key: slow.key, offer: 'a', component: 'formula', message: 'This takes longer than a second, so it was stopped.' }],
    stopped: true
  });
  await settled();
  expect(made.formulaErrors).toMatchObject([{ component: 'formula', message: expect.stringContaining('stopped') as string }]);
  expect([made.pending, sticker(made, 'formula'), sticker(made, 'good')]).toEqual([true, 0, 12_000]);
});

it('without a formula no worker is asked for', async () => {
  let asked = 0;
  const evaluator = () => {
    asked += 1;
    return Promise.reject(new Error('not needed'));
  };
  const { made } = rooted(() => new ValuedScenario(firstQuestion, flatRules, evaluator));
  await settled();
  expect([asked, made.pending, made.formulaErrors]).toEqual([0, false, []]);
});
