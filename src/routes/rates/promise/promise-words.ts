/** What a promise comes to, in sentences: what the same sum is worth by the word it is written in. Never advice. */
import type { RateCard } from '#lib/schema/rate-card.ts';
import { count } from '#lib/format/count.ts';
import { money, shortMoney } from '#lib/format/money.ts';
import { duration } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { exactMoney } from '../figures.ts';
import type { Sentence } from '../findings.ts';
import { yearsText } from '../paths/study-words.ts';
import type { PromisedRow } from './promised-rows.ts';

interface Promise {
  perYear: number;
  months: number;
  currency: string;
}

/** "Promised as tokens of fixed capability, $100,000 a year is worth $57k over four years; as money $400k." The best first in `rows`. */
export function promiseFinding(rows: readonly PromisedRow[], { perYear, months, currency }: Promise): Sentence {
  const least = rows.at(-1)!;
  const others = rows.filter((row, index) => row !== least && (index === 0 || row.id === 'money'));
  const worth = (row: PromisedRow) => ({ text: shortMoney(row.expected, currency), figure: true }) as const;
  return [
    { text: `Promised as ${least.denomination.phrase}, ${money(perYear, currency)} a year is worth ` },
    worth(least),
    { text: ` over ${duration(months)}` },
    ...others.flatMap((row) => [{ text: `; as ${row.denomination.phrase} ` }, worth(row)]),
    { text: '.' }
  ];
}

/** What the word in the letter makes of the same sum, in neutral words. */
export function promiseLevers(rows: readonly PromisedRow[], { currency }: Promise): string[] {
  const [best, least] = [rows[0]!, rows.at(-1)!];
  const brief = (value: number) => shortMoney(value, currency);
  const safest = rows.reduce((most, row) => (row.low > most.low ? row : most));
  const riskiest = rows.reduce((most, row) => (row.high - row.low > most.high - most.low ? row : most));
  return [
    ...(best === least
      ? []
      : [
          `The same sum in the letter is worth ${brief(best.expected - least.expected)} more when it is denominated in ` +
            `${best.denomination.phrase} than in ${least.denomination.phrase}, under these prices.`
        ]),
    safest.low === safest.high
      ? `In ${safest.denomination.phrase} it is worth the same at any price: what falls in price, it buys more of.`
      : `In ${safest.denomination.phrase} 95 of 100 futures bring at least ${brief(safest.low)}.`,
    ...(riskiest.high === riskiest.low
      ? []
      : [
          `In ${riskiest.denomination.phrase} the range is the widest: 5 of 100 futures bring less than ${brief(riskiest.low)}, ` +
            `5 of 100 more than ${brief(riskiest.high)}.`
        ])
  ];
}

/** Letters multiply by list prices: how many fewer units that gives; nothing where list is retail. */
export function listNote(card: RateCard, { denomination, unitsPerMonth }: PromisedRow): string | undefined {
  const { list, retail } = denomination.facts;
  if (!list || !retail || list.value <= retail.value) return undefined;
  const units = unitsAMonth(unitsPerMonth * (retail.value / list.value));
  return `at the list price of ${money(list.value, card.currency, { digits: 2 })} only ${units}`;
}

/** `2,580`, `0.37`: at most three significant digits below a thousand. */
export function unitsAMonth(units: number): string {
  return units >= 100 ? count(Math.round(units), { digits: 0 }) : count(Number(units.toPrecision(3)), { digits: 6 });
}

/** How the price of a denomination is taken to move, from the card: `−10% a year (−33% to +34%), volatility 30%`. */
export function pathText({ denomination }: PromisedRow, currency: string): string {
  if (denomination.id === 'money') return 'none: money is counted in money';
  const { driftPerYear: drift, volatilityPerYear: volatility, reversionLevel, reversionHalfLifeYears } = denomination.facts;
  const swings = volatility ? `volatility ${percent(volatility.value, { digits: 0 })}` : 'no volatility on this card';
  if (reversionLevel && reversionHalfLifeYears) {
    const [level, halfLife] = [exactMoney(reversionLevel.value, currency), yearsText(reversionHalfLifeYears.value)];
    return `back to ${level} with a half-life of ${halfLife}; ${swings}`;
  }
  if (!drift) return `no drift on this card; ${swings}`;
  const signed = (value: number) => percent(value, { digits: 1, sign: true });
  const range = drift.low === undefined || drift.high === undefined ? '' : ` (${signed(drift.low)} to ${signed(drift.high)})`;
  return `${signed(drift.value)} a year${range}; ${swings}`;
}
