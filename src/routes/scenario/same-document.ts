/** Whether two states of a document are one to a reader who passes over some of its fields, so that an edit there asks nothing anew. */
import type { Employer, Scenario } from '#lib/engine/index.ts';

/** Fields that the reader passes over. */
export interface PassedOver {
  document: readonly (keyof Scenario)[];
  employer?: readonly (keyof Employer)[];
}

/** Of a company no worth of an offer hangs. */
export const OF_THE_COMPANY = ['company', 'moat', 'told'] as const satisfies (keyof Employer)[];

/** Edits share what they leave alone, so that identity will do. */
export function isSameDocument(one: Scenario, other: Scenario, { document, employer = [] }: PassedOver): boolean {
  return isSame(one, other, [...document, 'employers']) && isSameEmployers(one.employers, other.employers, employer);
}

function isSameEmployers(
  some: readonly Employer[],
  others: readonly Employer[],
  passedOver: readonly (keyof Employer)[]
): boolean {
  return (
    some === others ||
    (some.length === others.length && some.every((employer, place) => isSame(employer, others[place]!, passedOver)))
  );
}

function isSame<T extends object>(one: T, other: T, passedOver: readonly (keyof T)[]): boolean {
  const fields = [...Object.keys(one), ...Object.keys(other)] as (keyof T)[];
  return fields.every((field) => one[field] === other[field] || passedOver.includes(field));
}
