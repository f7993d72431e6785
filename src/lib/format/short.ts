/** A number shortened for a sentence: at most three significant digits and a letter for thousands, millions, billions. */

const SCALES = [
  { one: 1, suffix: '' },
  { one: 1e3, suffix: 'k' },
  { one: 1e6, suffix: 'M' },
  { one: 1e9, suffix: 'B' },
  { one: 1e12, suffix: 'T' }
] as const;

/** `61,123` is `{ scaled: 61, digits: 0, suffix: 'k' }`; `digits` are those after the point, none of them a trailing zero. */
export function shortened(value: number): { scaled: number; digits: number; suffix: string } {
  const size = Math.abs(value);
  for (const { one, suffix } of SCALES) {
    const rounded = Number((size / one).toFixed(decimals(size / one, one)));
    if (rounded >= 1000 && one < 1e12) continue;
    const digits = String(rounded).split('.')[1]?.length ?? 0;
    return { scaled: value < 0 ? -rounded : rounded, digits, suffix };
  }
  return { scaled: value, digits: 0, suffix: '' };
}

/** Thousands are rough (`7.4k`, `61k`): a sentence that says `61.1k` claims more than an estimate knows. */
function decimals(units: number, one: number): number {
  if (one === 1) return 0;
  if (one === 1e3) return units < 9.95 ? 1 : 0;
  return units < 9.995 ? 2 : units < 99.95 ? 1 : 0;
}
