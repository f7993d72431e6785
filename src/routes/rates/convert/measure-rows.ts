/** The amount in every measure as rows of a table: exact figures, each with what was multiplied by what. */
import { conversionFacts } from '#lib/catalogue/conversions.ts';
import { millionTokensPerGpuHour, type ComputeAmounts } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { money } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import { exactMoney } from '../figures.ts';
import type { Conversion } from './conversion.svelte.ts';

export interface MeasureRow {
  name: string;
  amount: string;
  how: string;
}

/** Rows of what the assumptions reach. */
export function measureRows(conversion: Conversion, currency: string): MeasureRow[] {
  const { amounts } = conversion;
  const rows = [
    row('GPU-hours', amounts.gpuHours, exact, tokensAnHour(conversion)),
    row('Tokens, read and written', tokensOf(amounts), exact, `${percent(conversion.figure('outputShare')!)} of them written`),
    row(
      'Share of the cluster, for a month',
      amounts.clusterShare,
      exactPercent,
      `of ${count(conversion.figure('gpus')!)} GPUs × 730 hours`
    ),
    ...moneyRows(conversion, currency),
    row('Experiments', amounts.experiments, exact, `${conversion.runText} each`),
    row('Working days of one session', amounts.workingDays, exact, sessionText(conversion))
  ];
  return rows.filter((each) => each !== undefined);
}

/** At list, and at retail where the card has such a price. */
function moneyRows(conversion: Conversion, currency: string): (MeasureRow | undefined)[] {
  const prices = ['list', 'retail'] as const;
  const cents = (value: number) => money(value, currency, { digits: 2 });
  const each = (family: 'gpu' | 'tokens', name: string, unit: string) =>
    prices.map((price) => {
      if (conversion.priceName(family, price) !== price) return undefined;
      const rate = conversion.priceFact(family, price);
      const { moneyOnGpuHours, moneyOnTokens } = conversion.amountsWith(conversion.result, price);
      const cost = family === 'gpu' ? moneyOnGpuHours : moneyOnTokens;
      return rate && row(`${name} at ${price}`, cost, cents, `${exactMoney(rate.value, currency)} ${unit}`);
    });
  return [...each('gpu', 'GPU time', `for one ${conversion.acceleratorName}-hour`), ...each('tokens', 'Tokens', 'for a million')];
}

function row(name: string, value: number | null, text: (value: number) => string, how: string): MeasureRow | undefined {
  return value === null ? undefined : { name, amount: text(value), how };
}

function tokensOf({ millionTokens }: ComputeAmounts): number | null {
  return millionTokens === null ? null : millionTokens * 1e6;
}

function exact(value: number): string {
  return count(value, { digits: value < 1 ? 6 : value < 100 ? 4 : 2 });
}

function exactPercent(share: number): string {
  return percent(share, { digits: 6 });
}

/** `1,770,744 tokens an hour: 10,930.52 written a second × 45% × 3,600 s ÷ 25%` */
function tokensAnHour(conversion: Conversion): string {
  const planningFactor = conversion.figure('planningFactor')!;
  const outputShare = conversion.figure('outputShare')!;
  const { value } = conversion.result;
  const millions = millionTokensPerGpuHour({ outputTokensPerSecondPerGpu: value, planningFactor, outputShare })!;
  return `${count(millions * 1e6, { digits: 0 })} tokens an hour: ${count(value)} written a second × ${percent(planningFactor)} × 3,600 s ÷ ${percent(outputShare)}`;
}

function sessionText(conversion: Conversion): string {
  const speed = conversion.figure('tokensPerSecond');
  return speed === undefined
    ? ''
    : `${count(speed)} tokens written a second, ${conversionFacts().workingDayHours.value} hours a day`;
}
