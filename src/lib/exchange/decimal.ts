/**
 * Numbers as spreadsheets write them: 1234.5, 1,234.5, 1.234,5 and 1234,5. Which mark is the decimal one is found for a whole
 * column; `1,234` alone could be either and is no number where nothing in the column decides.
 */

type DecimalMark = '.' | ',';

const pointed = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const commaed = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/;
/** Three figures behind the only comma: thousands or thousandths. */
const unclear = /^[+-]?\d{1,3},\d{3}$/;

const longestNumber = 40;

/** The decimal mark of a column's cells; undefined where they have commas that could be either. */
export function decimalMark(cells: readonly string[]): DecimalMark | undefined {
  const clear = cells.map(bare).filter((cell) => cell !== '' && !unclear.test(cell));
  const points = clear.some((cell) => pointed.test(cell) && !commaed.test(cell));
  const commas = clear.some((cell) => commaed.test(cell) && !pointed.test(cell));
  if (points !== commas) return points ? '.' : ',';
  return cells.some((cell) => unclear.test(bare(cell))) ? undefined : '.';
}

/** The number in a cell; NaN where there is none that can be read in one way alone. */
export function cellNumber(cell: string, mark: DecimalMark | undefined): number {
  const text = bare(cell);
  if (mark === ',') return commaed.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : NaN;
  const clear = pointed.test(text) && (mark === '.' || !text.includes(','));
  return clear ? Number(text.replaceAll(',', '')) : NaN;
}

/** Empty where the cell is longer than any number is written. */
function bare(cell: string): string {
  return cell.length > longestNumber ? '' : cell.trim();
}
