/**
 * Gives the figures of a statement what stands further off: their periods, from the words behind each up to the next one or before it; and in
 * a row or behind a label what the label counts, and whether in thousands or millions.
 */
import type { Count, Figure, Money } from './figure.ts';
import { currencyNamed } from './letter-currency.ts';
import { periodBefore, periodBehind, periodNamed } from './period-words.ts';
import type { Cell, Statement } from './statements.ts';
import { countedIn, unitBehind } from './unit-words.ts';

export function withPeriods(figures: readonly Figure[], statement: Statement): Figure[] {
  const { cells } = statement;
  const text = withoutPayouts(statement);
  const label = labelOf(statement);
  let said = 0;
  return figures.map((figure, index) => {
    const previous = said;
    said = figure.to;
    if (figure.kind !== 'money' && figure.kind !== 'count' && figure.kind !== 'percent') return figure;
    const next = figures[index + 1]?.from ?? text.length;
    const cell = cells?.find(({ from, to }) => figure.from >= from && figure.from <= to);
    const behind = periodBehind(text.slice(figure.to, next));
    // Words that this figure has had are not said before the next one.
    if (behind !== undefined) said += behind.to;
    const period =
      behind?.period ??
      periodBefore(text.slice(previous, figure.from)) ??
      (cell === undefined ? undefined : (periodNamed(cell.head ?? '') ?? periodBehind(label)?.period));
    return labelled(period === undefined ? figure : { ...figure, period }, { label, cell, statement });
  });
}

/** Columns that say how often something is paid out are of no figure beside them. */
function withoutPayouts({ text, cells }: Statement): string {
  return (cells ?? []).reduce(
    (rest, { from, to, head }) =>
      /\b(?:pay(?:ment)? frequency|payroll|paid|payments?|payouts?)\b/i.test(head ?? '') &&
      /ly$/i.test(text.slice(from, to).trim())
        ? rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
        : rest,
    text
  );
}

/** The first cell of a row, or what stands before a colon. */
function labelOf({ text, cells, start }: Statement): string {
  const first = cells?.[0];
  return first === undefined ? (/^[^:]{1,60}(?=:\s)/.exec(text.slice(start))?.[0] ?? '') : text.slice(first.from, first.to);
}

interface Under {
  label: string;
  cell: Cell | undefined;
  statement: Statement;
}

/** “GPU-hours per month: 400”, “Amount (USD)” over a column: a bare number is what its label or its column counts. */
function labelled(figure: Figure, under: Under): Figure {
  if (figure.kind !== 'count' && figure.kind !== 'money') return figure;
  const scaled = inTimes(figure, under);
  if (scaled.kind !== 'count' || scaled.unit !== undefined) return scaled;
  const { label, cell } = under;
  const isFirst = cell !== undefined && cell.from === 0;
  const unit = (isFirst ? undefined : unitBehind(` ${label}`)) ?? unitBeside(scaled, under);
  if (unit !== undefined && unit.unit !== 'instalments') return { ...scaled, unit: unit.unit };
  return isFirst ? scaled : inCurrency(scaled, under);
}

/** A number alone in its cell, or the first behind its label. */
function isAlone({ from, to }: Figure, { label, cell, statement: { text, start } }: Under): boolean {
  if (cell !== undefined) return /^[\s$£€₹~]{0,6}$/.test(text.slice(cell.from, from) + text.slice(to, cell.to));
  return label !== '' && /^:[\s$£€₹~]{0,6}$/.test(text.slice(start + label.length, from));
}

/** “400<tab>GPU-hours”. */
function unitBeside(figure: Count, under: Under): ReturnType<typeof unitBehind> {
  const { cells, text } = under.statement;
  const beside = cells?.[1 + cells.indexOf(under.cell!)];
  return under.cell === undefined || beside === undefined || !isAlone(figure, under)
    ? undefined
    : unitBehind(` ${text.slice(beside.from, beside.to)}`);
}

/** “Tokens (millions per month): 200”. A number that is as large as what the label counts in is no figure that can be read. */
function inTimes(figure: Count | Money, under: Under): Count | Money {
  const { label, cell, statement } = under;
  const times = countedIn(label) ?? countedIn(cell?.head ?? '');
  if (times === undefined || (cell !== undefined && cell.from === 0) || !isAlone(figure, under)) return figure;
  if (/\d\s?[a-z]/i.test(statement.text.slice(figure.from, figure.to))) return figure;
  const { high, value } = figure;
  if (Math.max(value, high ?? 0) >= times) return { ...figure, value: NaN };
  const check = `Read as ${value} × ${times}, by the words beside it.`;
  return { ...figure, value: value * times, ...(high !== undefined && { high: high * times }), check };
}

function inCurrency(figure: Count, { label, cell }: Under): Figure {
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
