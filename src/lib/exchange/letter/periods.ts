/**
 * Gives the figures of a statement what stands further off: their periods, from the words behind each up to the next one or before it; and in
 * a row or behind a label what the label counts.
 */
import type { Figure } from './figure.ts';
import { currencyNamed } from './letter-currency.ts';
import { periodBefore, periodBehind, periodNamed } from './period-words.ts';
import type { Cell, Statement } from './statements.ts';
import { unitBehind } from './unit-words.ts';

export function withPeriods(figures: readonly Figure[], statement: Statement): Figure[] {
  const { text, cells } = statement;
  const label = labelOf(statement);
  return figures.map((figure, index) => {
    if (figure.kind !== 'money' && figure.kind !== 'count' && figure.kind !== 'percent') return figure;
    const next = figures[index + 1]?.from ?? text.length;
    const previous = figures[index - 1]?.to ?? 0;
    const cell = cells?.find(({ from, to }) => figure.from >= from && figure.from <= to);
    const period =
      periodBehind(text.slice(figure.to, next)) ??
      periodBefore(text.slice(previous, figure.from)) ??
      (cell === undefined ? undefined : (periodNamed(cell.head ?? '') ?? periodBehind(label)));
    return labelled(period === undefined ? figure : { ...figure, period }, label, cell);
  });
}

/** The first cell of a row, or what stands before a colon. */
function labelOf({ text, cells, start }: Statement): string {
  const first = cells?.[0];
  return first === undefined ? (/^[^:]{1,60}(?=:\s)/.exec(text.slice(start))?.[0] ?? '') : text.slice(first.from, first.to);
}

/** “GPU-hours per month: 400”, “Amount (USD)” over a column: a bare number is what its label or its column counts. */
function labelled(figure: Figure, label: string, cell: Cell | undefined): Figure {
  if (figure.kind !== 'count' || figure.unit !== undefined || (cell !== undefined && cell.from === 0)) return figure;
  const unit = unitBehind(` ${label}`);
  if (unit !== undefined && unit.unit !== 'instalments') return { ...figure, unit: unit.unit };
  const head = cell?.head ?? '';
  const currency = currencyNamed(head) ?? (cell === undefined ? undefined : currencyNamed(label));
  if (currency === undefined && !/\b(?:amount|salary|pay|cash)\b|\$/i.test(head)) return figure;
  const { from, to, value, high, period, check } = figure;
  return {
    kind: 'money',
    from,
    to,
    value,
    ...(high !== undefined && { high }),
    ...(currency !== undefined ? { currency } : head.includes('$') && { bareDollar: true }),
    ...(period !== undefined && { period }),
    ...(check !== undefined && { check })
  };
}
