/** What kind of thing a quantity is, in words: "money per GPU-hour", "a number of tokens". */
import type { Unit } from 'mathjs';

/** In the order in which they are said. */
const NOUNS: readonly (readonly [dimension: string, one: string, many: string])[] = [
  ['GPU', 'GPU', 'GPUs'],
  ['experiment', 'experiment', 'experiments'],
  ['token', 'token', 'tokens'],
  ['money', 'money', 'money'],
  ['power', 'kilowatt', 'kilowatts'],
  ['time', 'hour', 'hours']
];

/** Exponents by dimension; mathjs takes power apart into mass, length and time. */
function exponents({ units }: Unit): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { unit, power } of units) {
    const { key } = (unit as unknown as { base: { key: string } }).base;
    const parts = key === 'POWER' ? ['power'] : [key === 'TIME' ? 'time' : key];
    for (const part of parts) sums[part] = (sums[part] ?? 0) + power;
  }
  return sums;
}

/** @param hour the word for time in it: `month` where tokens a month were asked for */
export function dimensionWords(quantity: Unit, hour = 'hour'): string {
  const sums = exponents(quantity);
  const nouns = NOUNS.map(([dimension, one, many]) => ({
    power: sums[dimension] ?? 0,
    one: dimension === 'time' ? hour : one,
    many: dimension === 'time' ? `${hour}s` : many
  }));
  const above = nouns.flatMap(({ power, ...words }) => Array.from({ length: Math.max(0, power) }, () => words));
  const below = nouns.flatMap(({ power, one }) => Array.from({ length: Math.max(0, -power) }, () => one));
  const counted = above.map(({ one, many }, place) => (place === above.length - 1 ? many : one)).join('-');
  if (below.length > 0) return `${counted || 'a number'} per ${below.join('-')}`;
  if (above.length === 0) return 'a plain number';
  return counted === 'money' ? counted : counted === `${hour}s` ? 'a time' : `a number of ${counted}`;
}
