/** The instrument that a cell of a table means, in the words that brokers and cap tables use. */
import type { Instrument } from '#lib/engine/document.ts';

const words: readonly (readonly [RegExp, Instrument])[] = [
  [/\brsus?\b|restricted stock units?|restricted share units?/, 'rsu'],
  [/\bisos?\b|incentive stock options?/, 'iso'],
  [/\bemi\b|enterprise management/, 'emi'],
  [/\bnsos?\b|\bnqsos?\b|\bnqs?\b|non.?qualified|non.?statutory|unapproved/, 'nso'],
  [/\brsas?\b|restricted stock|restricted shares?/, 'restrictedStock'],
  [/profits? (interests?|units?)|\bpius?\b/, 'profitUnits']
];

/** Undefined for what is none of them: plain “options” say not whose law they follow, SARs are not modelled. */
export function instrumentInWords(cell: string): Instrument | undefined {
  const text = cell.slice(0, 100).toLowerCase().replace(/[_-]+/g, ' ');
  return words.find(([pattern]) => pattern.test(text))?.[1];
}
