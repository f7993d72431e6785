/** The same amount under each condition of the benchmark. What was typed in GPU-hours becomes tokens, what was typed in tokens GPU-hours. */
import type { ThroughputCondition } from '#lib/schema/throughput.ts';
import { conditions, type Conversion } from './conversion.svelte.ts';

export interface ConditionRow {
  condition: ThroughputCondition;
  /** What is asked of the wait. */
  limit: string | undefined;
  /** Output tokens a second of one GPU; null where nobody has submitted that. */
  perSecond: number | null;
  /** Tokens or GPU-hours, whichever was not typed. */
  units: number | null;
  /** Their money, at the chosen price. */
  money: number | null;
}

/** Whether the amount is one of tokens, so that the condition decides how many GPU-hours it takes. */
export function isOfTokens({ amount, buys, runUnit }: Conversion): boolean {
  if (amount.measure === 'money') return buys === 'tokens';
  if (amount.measure === 'experiments') return runUnit === 'millionTokens';
  return amount.measure === 'tokens';
}

/** All three, measured or not. */
export function conditionRows(conversion: Conversion): ConditionRow[] {
  const ofTokens = isOfTokens(conversion);
  return conditions.map((condition) => {
    const limit = conversion.model.limits[condition];
    const result = conversion.resultUnder(condition);
    if (result === undefined) return { condition, limit, perSecond: null, units: null, money: null };
    const amounts = conversion.amountsWith(result, conversion.price);
    const tokens = amounts.millionTokens === null ? null : amounts.millionTokens * 1e6;
    return {
      condition,
      limit,
      perSecond: result.value,
      units: ofTokens ? amounts.gpuHours : tokens,
      money: ofTokens ? amounts.moneyOnGpuHours : amounts.moneyOnTokens
    };
  });
}
