/** Arithmetic on named values, in the language of expression.ts, computed by mathjs. */

import { expression, LONGEST, type Expression } from './expression.ts';

export type CompiledFormula =
  { ok: true; evaluate: (values: Record<string, number>) => number } | Extract<Expression, { ok: false }>;

/**
 * A formula ready to be evaluated again and again, or why it cannot be. Comparisons give 1 or 0.
 * `evaluate` throws a RangeError when a name has no value or the result is not a finite number.
 */
export function compileFormula(text: string, names: readonly string[]): CompiledFormula {
  if (text.trim() === '') return { ok: false, message: 'The formula is empty. Try salary / 12 * 5%.' };
  if (text.length > LONGEST)
    return { ok: false, message: `A formula may have ${LONGEST} characters; this one has ${text.length}.` };
  const read = expression(text.replaceAll('−', '-').replaceAll('×', '*'), names);
  if (!read.ok) return read;
  const code = read.node.compile();
  const evaluate = (values: Record<string, number>): number => {
    // A Map, because mathjs refuses names such as `constructor` on plain objects.
    const result = Number(code.evaluate(new Map(Object.entries(values))));
    if (!Number.isFinite(result)) throw new RangeError('The formula does not give a finite number.');
    return result;
  };
  return { ok: true, evaluate };
}
