/** Edits of a document by place: what fields of the page call with a draft. An absent value removes the field: empty means default. */
import type { Amount, Component, Employer, Offer, Scenario } from '#lib/engine/index.ts';

/** Sets or removes one field of an object of the document. */
export function setField<T extends object>(target: T, field: string, value: unknown): void {
  const fields = target as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(fields, field);
  else fields[field] = value;
}

/** What a field holds; undefined where it is absent. */
function fieldOf(target: object, field: string): unknown {
  return (target as Record<string, unknown>)[field];
}

/** What an amount field holds; null, which means never, is no amount. */
export function amountOf(target: object, field: string): Amount | undefined {
  return (fieldOf(target, field) ?? undefined) as Amount | undefined;
}

/** The offer with an id. @throws RangeError where there is none */
export function offerIn(scenario: Scenario, id: string): Offer {
  return found(scenario.offers, id);
}

export function componentIn(scenario: Scenario, offerId: string, id: string): Component {
  return found(offerIn(scenario, offerId).components, id);
}

export function employerIn(scenario: Scenario, id: string): Employer {
  return found(scenario.employers, id);
}

function found<T extends { id: string }>(list: readonly T[], id: string): T {
  const one = list.find((candidate) => candidate.id === id);
  if (one === undefined) throw new RangeError(`there is no ${id}`);
  return one;
}
