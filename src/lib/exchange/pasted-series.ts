/**
 * A series of dated prices as people paste it: one `date, price` a line, separated by a comma, a semicolon, a tab or spaces. What can be
 * read in two ways (3.4.2026, 1,234) is refused with its line, not guessed. Reads dates and plain prices, no other columns.
 */

export interface SeriesPoint {
  /** ISO date, or ISO month where no day was given. */
  date: string;
  price: number;
}

export interface PastedSeries {
  /** By date, one a day: the median where a day came more than once. */
  points: SeriesPoint[];
  refused: { line: number; text: string; reason: string }[];
  /** Days that came more than once. */
  repeated: { date: string; prices: number }[];
}

/** A browser keeps its patience for so many. */
const mostLines = 20_000;

class Refusal extends Error {}

/** What a currency is written as: its code, and its symbol. */
type Marks = readonly [code: string, symbol: string];

/** The points of a text and what was refused of it; prices bear no mark or that of `currency` (ISO 4217). Never throws. */
export function pastedSeries(text: string, currency: string): PastedSeries {
  const read: SeriesPoint[] = [];
  const refused: PastedSeries['refused'] = [];
  const marks = marksOf(currency);
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  for (const [index, line] of lines.slice(0, mostLines).entries()) {
    if (line.trim() === '' || (index === first && isHeader(line))) continue;
    try {
      read.push(pointOf(line, marks));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ line: index + 1, text: line.trim().slice(0, 80), reason: error.message });
    }
  }
  if (lines.length > mostLines) {
    const reason = `Only the first ${mostLines.toLocaleString('en-US')} lines are read.`;
    refused.push({ line: mostLines + 1, text: `and ${lines.length - mostLines - 1} more`, reason });
  }
  return { ...byDay(read), refused };
}

/** Words where the date would be. */
function isHeader(line: string): boolean {
  return !/\d/.test(partsOf(line).parts[0] ?? '');
}

function pointOf(line: string, marks: Marks): SeriesPoint {
  const { parts, separator } = partsOf(line);
  const [date = '', price = ''] = parts;
  if (parts.length === 1) throw new Refusal('A date and a price are needed.');
  if (parts.length > 2) {
    const hint = separator === ',' ? ' Put a semicolon between date and price if the price has a comma.' : '';
    throw new Refusal(`A date and a price are needed, found ${parts.length} parts.${hint}`);
  }
  return { date: dateOf(date), price: priceOf(price, marks, separator !== ',') };
}

function partsOf(line: string): { parts: string[]; separator: string } {
  const separator = ['\t', ';', ','].find((mark) => line.includes(mark)) ?? ' ';
  const parts = separator === ' ' ? line.trim().split(/\s+/) : line.split(separator);
  const plain = parts.map((part) =>
    part
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
  );
  while (plain.length > 1 && plain.at(-1) === '') plain.pop();
  return { parts: plain, separator };
}

/** A year first is certain; a day first (or a month first) only where one of the two cannot be a month. */
function dateOf(text: string): string {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ].*)?)?$/.exec(text);
  if (yearFirst) return calendarDate(text, yearFirst[1]!, yearFirst[3]!, yearFirst[4]);
  const monthOnly = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthOnly) return calendarDate(text, monthOnly[2]!, monthOnly[1]!);
  const [, one, , two, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (one === undefined || two === undefined || year === undefined) {
    throw new Refusal(`“${text.slice(0, 30)}” is not a date. Write 2026-08-22 or 2026-08.`);
  }
  if (Number(one) > 12) return calendarDate(text, year, two, one);
  if (Number(two) > 12 || Number(one) === Number(two)) return calendarDate(text, year, one, two);
  const [dayFirst, monthFirst] = [calendarDate(text, year, two, one), calendarDate(text, year, one, two)];
  throw new Refusal(`“${text}” is ${dayFirst} or ${monthFirst}: write the one that is meant.`);
}

function calendarDate(text: string, year: string, month: string, day?: string): string {
  const iso = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const time = Date.parse(iso);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  if (!exists) throw new Refusal(`There is no such day as “${text}”.`);
  return iso;
}

function priceOf(text: string, marks: Marks, commaMayBePoint: boolean): number {
  const bare = marks.reduce((rest, mark) => rest.replace(mark, ''), text).replace(/[\s\u00a0\u202f]/g, '');
  if (/^\d{1,3}(,\d{3})+$/.test(bare) && commaMayBePoint) {
    throw new Refusal(`“${text}” can be read in two ways: write a point before decimals and nothing between thousands.`);
  }
  const plain = commaMayBePoint ? bare.replace(/^(\d+),(\d+)$/, '$1.$2') : bare;
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) throw new Refusal(`“${text.slice(0, 30)}” is not a price in ${marks[0]}.`);
  const price = Number(plain);
  if (price <= 0 || price > 1e12 || price < 1e-12) throw new Refusal('A price is above zero, and below a trillion.');
  return price;
}

function marksOf(currency: string): Marks {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return [currency, format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency];
}

function byDay(read: readonly SeriesPoint[]): Pick<PastedSeries, 'points' | 'repeated'> {
  const days = new Map<number, { date: string; prices: number[] }>();
  for (const { date, price } of read) {
    // A month without a day counts as its first, as in the shipped series.
    const time = Date.parse(date);
    const day = days.get(time);
    if (day) day.prices.push(price);
    else days.set(time, { date, prices: [price] });
  }
  const sorted = [...days.entries()].sort(([one], [other]) => one - other).map(([, day]) => day);
  return {
    points: sorted.map(({ date, prices }) => ({ date, price: medianOf(prices) })),
    repeated: sorted.flatMap(({ date, prices }) => (prices.length > 1 ? [{ date, prices: prices.length }] : []))
  };
}

function medianOf(prices: readonly number[]): number {
  const sorted = [...prices].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return (low + high) / 2;
}
