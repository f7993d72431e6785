/** What components are called, in which order they stand, and how each step between the rungs is explained: the same words everywhere. */
import type { Component, ComputeComponent, Instrument, RowKind, Rung, Scenario, Step } from '#lib/engine/index.ts';

/** One order everywhere: tables, charts, editor. */
export const KIND_ORDER: readonly RowKind[] = ['salary', 'bonus', 'signOn', 'equity', 'compute', 'benefit', 'custom', 'exitCost'];

const KIND_NAMES: Record<Exclude<RowKind, 'compute' | 'equity'>, string> = {
  salary: 'Salary',
  bonus: 'Target bonus',
  signOn: 'Sign-on',
  benefit: 'Benefit',
  custom: 'Formula',
  exitCost: 'Moving off the provider'
};

const INSTRUMENT_NAMES: Record<Instrument, string> = {
  rsu: 'Shares',
  nso: 'Options',
  iso: 'Options',
  emi: 'Options',
  restrictedStock: 'Restricted shares',
  profitUnits: 'Profit units'
};

const GRANT_NAMES: Record<ComputeComponent['denomination'], string> = {
  gpuHours: 'GPU grant',
  tokens: 'Token grant',
  credit: 'API credit',
  clusterShare: 'Share of the cluster'
};

/** What a kind is called where its components are taken together. */
export const KIND_WORDS: Record<RowKind, string> = {
  salary: 'Salary',
  bonus: 'Bonus',
  signOn: 'Sign-on',
  equity: 'Shares',
  compute: 'Compute',
  benefit: 'Benefits',
  custom: 'Formula pay',
  exitCost: 'Moving off the provider'
};

/** Suffix of the CSS custom property `--…` of a kind. */
export const KIND_COLOURS: Record<RowKind, string> = {
  salary: 'salary',
  bonus: 'bonus',
  signOn: 'sign-on',
  equity: 'equity',
  compute: 'compute',
  benefit: 'benefit',
  custom: 'custom',
  exitCost: 'benefit'
};

/** The component's own name, or its kind's. */
export function componentName(component: Component): string {
  return component.name ?? usualName(component);
}

/** The name of its kind. */
export function usualName(component: Component): string {
  switch (component.kind) {
    case 'compute':
      return GRANT_NAMES[component.denomination];
    case 'equity':
      return INSTRUMENT_NAMES[component.instrument];
    default:
      return KIND_NAMES[component.kind];
  }
}

/** Name of an answer's row, which may be a grant's exit cost. */
export function rowName(scenario: Scenario, offerId: string, rowId: string): string {
  const component = componentOf(scenario, offerId, rowId);
  return component === undefined ? KIND_NAMES.exitCost : componentName(component);
}

/** The same inside a sentence. */
export function rowInSentence(scenario: Scenario, offerId: string, rowId: string): string {
  const component = componentOf(scenario, offerId, rowId);
  return component === undefined ? lowered(KIND_NAMES.exitCost) : nameInSentence(component);
}

function componentOf(scenario: Scenario, offerId: string, id: string): Component | undefined {
  return scenario.offers.find((offer) => offer.id === offerId)?.components.find((component) => component.id === id);
}

export function offerName(scenario: Scenario, offerId: string): string {
  const offer = scenario.offers.find(({ id }) => id === offerId);
  return scenario.employers.find(({ id }) => id === offer?.employer)?.name ?? offerId;
}

/** The words of a link to what an offer's equity is worth: by exit where the company is private. */
export function equityLink(scenario: Scenario, offerId: string): string {
  const offer = scenario.offers.find(({ id }) => id === offerId);
  const { stock } = scenario.employers.find(({ id }) => id === offer?.employer) ?? {};
  return stock?.kind === 'private' ? 'Exit by exit' : 'Vest by vest';
}

/** Short label under a bar, and what it means in a sentence. */
export const STEP_WORDS: Record<Step, { label: string; meaning: string }> = {
  list: {
    label: 'list',
    meaning: 'The letter multiplies by list prices, or those of preferred shares; the like could be had for less.'
  },
  prices: { label: 'prices', meaning: 'Prices are expected to move before it arrives; a bonus or an exit may pay less.' },
  job: { label: 'the job', meaning: 'What the job itself needs: a tool for the job is not pay.' },
  unused: { label: 'unused', meaning: 'What you would never draw, and price moves between delivery and use.' },
  diminishing: { label: 'beyond need', meaning: 'Beyond what you would buy yourself, each unit is worth less to you.' },
  resale: { label: 'resale', meaning: 'What is lost when the rest is sold, or because it cannot be.' },
  clauses: { label: 'clauses', meaning: 'What the clauses of the letter take away, or scarcity adds.' },
  workCredit: { label: 'work credit', meaning: 'What you count a tool for the job as worth to you.' },
  tax: { label: 'tax', meaning: 'Income and payroll tax on its taxable amount.' },
  cuts: { label: 'cut', meaning: 'The chance that the programme is cut, or a milestone missed.' },
  leaving: { label: 'leaving', meaning: 'The chance that you leave first, repayments included.' },
  time: { label: 'time', meaning: 'Money later is worth less than money today.' }
};

/** The component's name inside a sentence: a kind's usual name loses its capital, a name that somebody gave is kept. */
export function nameInSentence(component: Component): string {
  return component.name ?? lowered(usualName(component));
}

/** A kind's word inside a sentence. */
export function lowered(word: string): string {
  return /^[A-Z][a-z]/.test(word) ? word[0]!.toLowerCase() + word.slice(1) : word;
}

/** `Halcyon’s`, `Tessera Labs’`. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** The rungs in words, from the letter down to what it is worth. */
export const RUNG_WORDS: Record<Rung, string> = {
  sticker: 'What the letter says',
  market: 'At retail and expected prices',
  own: 'Less what the job needs',
  worth: 'What you would get out of it, before tax',
  afterTax: 'After tax',
  expected: 'Counting cuts and leaving',
  present: 'Worth to you today'
};
