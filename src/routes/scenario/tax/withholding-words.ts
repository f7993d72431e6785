/**
 * What is withheld from pay beside the salary against the federal tax that this pay bears: the difference is a bill, or comes
 * back, with the return in April of the next year.
 */
import { monthSum, type OfferTaxYear, type OfferValuation, type RowKind } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { KIND_ORDER, KIND_WORDS, lowered } from '../component-names.ts';
import { rateText } from './year-words.ts';

/** Differences below this are none: what is withheld is itself rounded. */
const NOTHING = 0.5;

export interface WithholdingLine {
  year: number;
  /** "sign-on and shares" */
  what: string;
  supplemental: number;
  withheld: number;
  tax: number;
  /** Left to pay; negative: comes back. */
  due: number;
}

/** The years in which something is paid beside the salary, where a law withholds from it at flat rates. */
export function withholdingLines(years: readonly OfferTaxYear[], valued: OfferValuation): WithholdingLine[] {
  return years.flatMap(({ year, withholding }) =>
    withholding === null
      ? []
      : [{ year, what: whatIsPaid(valued, year), ...withholding, due: withholding.tax - withholding.withheld }]
  );
}

/**
 * All years together: "… expect $16k of bills over four years, each year’s in the April after."; one year as its own sentence.
 * @param over "four years"
 */
export function withholdingOverall(lines: readonly WithholdingLine[], over: string, currency: string): string {
  const [only, ...more] = lines;
  if (only && more.length === 0) return withholdingSentence(only, currency);
  const brief = (value: number) => shortMoney(value, currency);
  const sum = (of: (line: WithholdingLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const [supplemental, withheld] = [sum((line) => line.supplemental), sum((line) => line.withheld)];
  const bills = sum(({ due }) => Math.max(0, due));
  const back = sum(({ due }) => Math.max(0, -due));
  const outcomes = [
    ...(bills >= NOTHING ? [`${brief(bills)} of bills`] : []),
    ...(back >= NOTHING ? [`${brief(back)} back`] : [])
  ];
  const outcome =
    outcomes.length === 0
      ? 'nothing is left to settle'
      : `expect ${outcomes.join(' and ')} over ${over}, each year’s in the April after`;
  const from = `Of ${brief(supplemental)} that is paid beside the salary, ${brief(withheld)} is withheld, ${rateText(withheld / supplemental)}.`;
  return `${from} The federal tax on it is ${brief(sum(({ tax }) => tax))}: ${outcome}.`;
}

/** "$50k of sign-on and shares is withheld at 22%: $11k. The federal tax on it is $17k: expect a bill of $6k in April 2028." */
export function withholdingSentence({ year, what, supplemental, withheld, tax, due }: WithholdingLine, currency: string): string {
  const brief = (value: number) => shortMoney(value, currency);
  const april = `in April ${year + 1}`;
  const outcome =
    Math.abs(due) < NOTHING
      ? 'nothing is left to settle'
      : due > 0
        ? `expect a bill of ${brief(due)} ${april}`
        : `expect ${brief(-due)} back ${april}`;
  const from = `In ${year}, ${brief(supplemental)} of ${what} has ${brief(withheld)} withheld, ${rateText(withheld / supplemental)}.`;
  return `${from} The federal tax on it is ${brief(tax)}: ${outcome}.`;
}

const BESIDE_SALARY: ReadonlySet<RowKind> = new Set(['signOn', 'bonus', 'equity', 'compute']);

/** The kinds of pay beside the salary that are taxed in a year, in words: grossed-up grants, whose tax the employer pays, left out. */
function whatIsPaid({ offer, rows, taxYears }: OfferValuation, year: number): string {
  const from = taxYears.indexOfMonth.indexOf(year - taxYears.first);
  const to = taxYears.indexOfMonth.lastIndexOf(year - taxYears.first) + 1;
  const grossedUp = new Set(offer.components.flatMap((part) => (part.kind === 'compute' && part.grossUp ? [part.id] : [])));
  const own = rows.filter((row) => !grossedUp.has(row.id) && monthSum(row.taxable, from, to) > NOTHING);
  const paid = new Set(own.map(({ kind }) => kind));
  const names = KIND_ORDER.filter((kind) => BESIDE_SALARY.has(kind) && paid.has(kind)).map((kind) => lowered(KIND_WORDS[kind]));
  if (names.length < 2) return names[0] ?? 'pay beside the salary';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
