/** The first screen's answer is the engine's, for whatever is put in, and always a document that can be saved. */
import { describe, expect, it } from 'vitest';
import { firstQuestion } from '#lib/catalogue/first-question.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import { answer, resolve, type ComputeComponent, type SignOnComponent } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { FirstAnswer } from '../../src/routes/first-answer.svelte.ts';

const engine = (first: FirstAnswer) => answer(resolve(first.scenario, guesses(first.scenario)));
const demandOf = (first: FirstAnswer) => first.scenario.candidate.computeDemand!.gpu!;
const grantOf = (first: FirstAnswer) =>
  first.scenario.offers[0]!.components.find((part): part is ComputeComponent => part.kind === 'compute')!;

/** What is wrong with the document that "make it mine" would store. */
function faults(first: FirstAnswer) {
  const read = readScenario(first.scenario);
  return read.ok ? [] : read.errors;
}

describe('the first answer', () => {
  it('asks six things, and starts from the shipped letter', () => {
    const first = new FirstAnswer();
    const question = firstQuestion();
    const [grantOffer, cashOffer] = question.offers;
    const grant = grantOffer!.components.find((part) => part.kind === 'compute')!;
    const cash = cashOffer!.components.find((part): part is SignOnComponent => part.kind === 'signOn')!;
    const { spendPerMonth, elasticity } = question.candidate.computeDemand!.gpu!;
    // 303 hours × 48 months × 6.88, in thousands
    expect(first.grantTotal).toBe(100_000);
    expect(first.signOn).toBe(cash.amount);
    expect(first.workShare).toBe(grant.workShare);
    expect(first.expiresAfterMonths).toBe(grant.expiresAfterMonths);
    expect(first.spendToday).toBe(spendPerMonth);
    expect(first.leaveRatePerYear).toBe(question.candidate.leaveRatePerYear);
    expect(demandOf(first).elasticity).toBe(elasticity);
    expect(faults(first)).toEqual([]);
  });

  it('is the engine’s, for every input as it moves', () => {
    const first = new FirstAnswer();
    const moves: (() => void)[] = [
      () => (first.grantTotal = 250_000),
      () => (first.signOn = 10_000),
      () => (first.spendToday = 600),
      () => (first.toldAtQuarter = 3000),
      () => (first.workShare = 0.6),
      () => (first.expiresAfterMonths = null),
      () => (first.leaveRatePerYear = 0.4)
    ];
    let before = [0, 0];
    for (const move of moves) {
      move();
      const [grantOffer, cashOffer] = engine(first).offers;
      expect(first.grant).toEqual(grantOffer!.components.find(({ kind }) => kind === 'compute'));
      expect(first.cash).toEqual(cashOffer!.components.find(({ kind }) => kind === 'signOn'));
      expect(first.grantSteps).toEqual(first.grant.steps);
      const now = [first.grant.present, first.cash.present];
      expect(now).not.toEqual(before);
      before = now;
      expect(faults(first)).toEqual([]);
    }
  });

  it('delivers in the months of the letter what the grant is said to be worth at list', () => {
    const first = new FirstAnswer();
    first.grantTotal = 68_800;
    // 10,000 hours in 48 months
    expect(grantOf(first).perMonth).toBeCloseTo(10_000 / 48, 9);
    expect(first.grant.sticker).toBeCloseTo(68_800, 6);
  });
});

describe('own demand', () => {
  it('asked twice gives the elasticity: four times the spend at a quarter of the price is 2', () => {
    const first = new FirstAnswer();
    first.spendToday = 500;
    first.toldAtQuarter = 2000;
    expect(demandOf(first)).toEqual({ spendPerMonth: 500, elasticity: 2 });
  });

  it('follows today’s spend until the second figure is told, and again when that is emptied', () => {
    const first = new FirstAnswer();
    first.spendToday = 1000;
    expect(first.spendAtQuarter).toBe(1320);
    first.toldAtQuarter = 9000;
    expect(first.spendAtQuarter).toBe(9000);
    first.toldAtQuarter = undefined;
    expect(first.spendAtQuarter).toBe(1320);
  });

  it('has exactly the shipped elasticity, whatever is spent today, until the second figure is told', () => {
    const first = new FirstAnswer();
    const { elasticity } = firstQuestion().candidate.computeDemand!.gpu!;
    for (const today of [1, 801, 12_345]) {
      first.spendToday = today;
      expect(demandOf(first)).toEqual({ spendPerMonth: today, elasticity });
    }
    first.toldAtQuarter = 1;
    first.toldAtQuarter = undefined;
    expect(demandOf(first).elasticity).toBe(elasticity);
  });

  it('of nothing today but something at a quarter of the price is not nothing', () => {
    const first = new FirstAnswer();
    first.spendToday = 0;
    first.toldAtQuarter = 1000;
    const { elasticity } = guesses(first.scenario);
    expect(demandOf(first).elasticity).toBe(elasticity);
    expect(demandOf(first).spendPerMonth).toBeCloseTo(1000 * 4 ** (1 - elasticity), 9);
    expect(first.grant.present).toBeGreaterThan(0);
    expect(faults(first)).toEqual([]);
  });

  it('of nothing at any price makes the grant worth nothing', () => {
    const first = new FirstAnswer();
    first.spendToday = 0;
    expect(first.spendAtQuarter).toBe(0);
    expect(demandOf(first).spendPerMonth).toBe(0);
    expect(first.grant.present).toBe(0);
    expect(faults(first)).toEqual([]);
  });

  it('that would grow without end, or shrink below any sense, still makes a document that can be saved', () => {
    const first = new FirstAnswer();
    first.spendToday = 1;
    first.toldAtQuarter = 1_000_000;
    expect(demandOf(first).elasticity).toBe(5);
    expect(faults(first)).toEqual([]);
    first.spendToday = 1_000_000;
    first.toldAtQuarter = 1;
    expect(demandOf(first).elasticity).toBe(0);
    expect(faults(first)).toEqual([]);
  });

  it('of something today and nothing at a quarter of the price is as told, not the shipped elasticity', () => {
    const first = new FirstAnswer();
    first.spendToday = 800;
    first.toldAtQuarter = 0;
    // On Compare the same answer is an elasticity of 0.
    expect(demandOf(first)).toEqual({ spendPerMonth: 800, elasticity: 0 });
  });
});
