/** A component of a letter in one line, as the list of what will be added has it. */
import type { Component } from '#lib/engine/index.ts';
import { findingWords, type Spoken } from './finding-words.ts';

/** What a component is about, first to last; the rest of its terms stand beside the text. */
const main: Readonly<Record<Component['kind'], readonly string[]>> = {
  salary: ['perYear', 'raisePerYear'],
  bonus: ['targetShare', 'perYear'],
  signOn: ['amount', 'paidInMonth'],
  benefit: ['perYear'],
  custom: ['formula'],
  equity: ['units', 'instrument', 'strike', 'vesting.months'],
  compute: ['perMonth', 'upfront', 'share', 'months', 'expiresAfterMonths']
};

/** `$310,000 a year`; `4,000 shares (RSU), vest over 48 months`. */
export function componentWords(component: Component, spoken: Spoken): string {
  const parts = main[component.kind].flatMap((field) => {
    const value = valueAt(component, field);
    if (value === undefined) return [];
    const said = findingWords({ field, value, words: '', from: 0, to: 0 }, component, spoken);
    return [{ field, said }];
  });
  return parts.map(({ field, said }, place) => `${joint(field, place)}${phrase(field, said)}`).join('');
}

function joint(field: string, place: number): string {
  if (place === 0) return '';
  return field === 'instrument' ? ' ' : ', ';
}

/** The value before the words of its field where it is an amount, behind them where it is a term. */
function phrase(field: string, { field: words, value }: { field: string; value: string }): string {
  if (field === 'units' || field === 'instrument' || words === '') return value;
  return ['strike', 'vesting.months', 'months', 'expiresAfterMonths', 'paidInMonth'].includes(field)
    ? `${words} ${value}`
    : `${value} ${words}`;
}

function valueAt(component: Component, field: string): unknown {
  let value: unknown = component;
  for (const part of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return value;
}
