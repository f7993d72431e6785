/** What components are called and in which order they stand: the same words everywhere. */
import type { Component, ComputeComponent, Instrument, RowKind, Rung, Scenario } from '#lib/engine/index.ts';

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

/** By its employer; where another offer has the same, with its title, or with its number among them. */
export function offerCalled(scenario: Scenario, offerId: string): string {
  const name = offerName(scenario, offerId);
  const namesakes = scenario.offers.filter(({ id }) => offerName(scenario, id) === name);
  if (namesakes.length < 2) return name;
  const place = namesakes.findIndex(({ id }) => id === offerId);
  return `${name} (${namesakes[place]?.title || `offer ${place + 1}`})`;
}

/** The words of a link to what an offer's equity is worth: by exit where the company is private. */
export function equityLink(scenario: Scenario, offerId: string): string {
  const offer = scenario.offers.find(({ id }) => id === offerId);
  const { stock } = scenario.employers.find(({ id }) => id === offer?.employer) ?? {};
  return stock?.kind === 'private' ? 'Exit by exit' : 'Vest by vest';
}

/** The component's name inside a sentence: a kind's usual name loses its capital, a name that somebody gave is kept. */
export function nameInSentence(component: Component): string {
  return component.name ?? lowered(usualName(component));
}

/** A kind's word inside a sentence. */
export function lowered(word: string): string {
  return /^[A-Z][a-z]/.test(word) ? word[0]!.toLowerCase() + word.slice(1) : word;
}

/** At the start of a sentence or a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
