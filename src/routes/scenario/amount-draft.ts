/** A figure while its shape is being edited: what is filled in so far of each shape, and the amount that it makes once it is whole. */
import type { Amount, PertAmount } from '#lib/engine/index.ts';

export type AmountShape = 'figure' | 'range' | 'likely' | 'cases';

export interface CaseDraft {
  value: number | undefined;
  probability: number | undefined;
}

export interface AmountDraft {
  shape: AmountShape;
  figure: number | undefined;
  low: number | undefined;
  mode: number | undefined;
  high: number | undefined;
  /** A triangle instead of a PERT range. */
  straight: boolean;
  cases: readonly CaseDraft[];
}

/** Nothing is made up: what an amount does not have is left to be filled in. */
export function draftOf(amount: Amount | undefined): AmountDraft {
  const figure = typeof amount === 'number' ? amount : undefined;
  const empty: CaseDraft = { value: undefined, probability: undefined };
  const cases = [{ ...empty, value: figure }, empty];
  const draft = { figure, low: undefined, mode: undefined, high: undefined, straight: false, cases };
  if (typeof amount !== 'object') return { ...draft, shape: 'figure' };
  if ('cases' in amount) return { ...draft, shape: 'cases', cases: amount.cases };
  const { low, high } = amount;
  if (!('mode' in amount)) return { ...draft, shape: 'range', low, high };
  return { ...draft, shape: 'likely', low, mode: amount.mode, high, straight: amount.shape === 'triangle' };
}

/** The amount; undefined while a figure of it is missing. */
export function amountOfDraft({ shape, figure, low, mode, high, straight, cases }: AmountDraft): Amount | undefined {
  if (shape === 'figure') return figure;
  if (shape === 'cases') {
    const whole = cases.filter((one): one is Required<{ value: number; probability: number }> => isWhole(one));
    return whole.length === cases.length && whole.length > 0 ? { cases: whole } : undefined;
  }
  if (low === undefined || high === undefined) return undefined;
  if (shape === 'range') return { low, high };
  if (mode === undefined) return undefined;
  const likely: PertAmount = { low, mode, high };
  return straight ? { ...likely, shape: 'triangle' } : likely;
}

function isWhole({ value, probability }: CaseDraft): boolean {
  return value !== undefined && probability !== undefined;
}
