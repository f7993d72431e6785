/**
 * One amount of compute as a person types it, in whichever measure: `2B tokens`, `8 × H100 × 25% × month`, `$22,500`, `600 GPU-hours`, `12 runs`,
 * `1% of 1,024 GPUs`, `1% of the cluster`. GPUs without a time are had for a month; an amount by the year is by the month afterwards.
 */
import type { ComputeAmount } from '#lib/engine/index.ts';

type Reading = { ok: true; value: number } | { ok: false; message: string };

/** The measure in which an amount was typed. Money buys GPU-hours or tokens: the page knows which. */
export type Measure = 'tokens' | 'money' | 'gpuHours' | 'experiments' | 'clusterShare';

export interface TypedAmount {
  measure: Measure;
  /** Tokens, money, GPU-hours, experiments or a share; a month's where `monthly`. */
  value: number;
  monthly: boolean;
  /** Of money. */
  currency?: string;
}

export type AmountReading = { ok: true; amount: TypedAmount } | { ok: false; message: string };

export const AMOUNT_HINT = 'Try 2B tokens, 8 × H100 × 25% × month, $22,500, 600 GPU-hours, 12 runs or 1% of the cluster.';

const MONTH_HOURS = 730;
const CLUSTER = /^(.*%)\s*(?:of\s+)?(?:(?:the|our|their|a|my|your)\s+)?cluster(?:\s+(?:a|per|for a|for one)\s+month)?$/i;

/** @param currency of the money that a text may name */
export async function typedAmount(
  text: string,
  read: (text: string, unit: string) => Promise<Reading>,
  currency: string
): Promise<AmountReading> {
  const share = CLUSTER.exec(text.trim())?.[1];
  if (share !== undefined) return amountOf(await read(share, ''), 'clusterShare', true);
  const units = unitsOf(currency);
  const readings = await Promise.all(units.map(({ unit }) => read(text, unit)));
  const fitting = units.flatMap((unit, place) => (readings[place]?.ok ? [{ ...unit, reading: readings[place] }] : []));
  const [only, another] = fitting;
  if (only === undefined) return { ok: false, message: commonMessage(readings) };
  // Whatever fits everywhere has no unit.
  if (another !== undefined) return { ok: false, message: `${text.trim()} of what? Name the unit.` };
  const reading = amountOf(only.reading, only.measure, only.monthly, only.times);
  return reading.ok && only.measure === 'money' ? { ok: true, amount: { ...reading.amount, currency } } : reading;
}

interface Unit {
  unit: string;
  measure: Measure;
  monthly: boolean;
  /** Makes the figure one of the measure. */
  times?: number;
}

/** A GPU is a GPU-hour in each hour. */
function unitsOf(currency: string): Unit[] {
  return [
    { unit: 'token', measure: 'tokens', monthly: false },
    { unit: 'token/month', measure: 'tokens', monthly: true },
    { unit: currency, measure: 'money', monthly: false },
    { unit: `${currency}/month`, measure: 'money', monthly: true },
    { unit: 'GPU-hour', measure: 'gpuHours', monthly: false },
    { unit: 'GPU', measure: 'gpuHours', monthly: true, times: MONTH_HOURS },
    { unit: 'experiment', measure: 'experiments', monthly: false },
    { unit: 'experiment/month', measure: 'experiments', monthly: true }
  ];
}

function amountOf(reading: Reading, measure: Measure, monthly: boolean, times = 1): AmountReading {
  if (!reading.ok) return reading;
  const value = reading.value * times;
  if (value < 0) return { ok: false, message: 'Not below zero.' };
  return { ok: true, amount: { measure, value, monthly } };
}

/** What every reading objects to, else that the unit fits none of them. */
function commonMessage(readings: readonly Reading[]): string {
  const messages = new Set(readings.map((reading) => (reading.ok ? '' : reading.message)));
  const [message] = messages;
  return messages.size === 1 && message ? message : 'That is not an amount of compute.';
}

/** The amount as the engine takes it. @param buys what money is spent on */
export function engineAmount({ measure, value }: TypedAmount, buys: 'gpuHours' | 'tokens'): ComputeAmount {
  switch (measure) {
    case 'tokens':
      return { millionTokens: value / 1e6 };
    case 'money':
      return buys === 'gpuHours' ? { moneyOnGpuHours: value } : { moneyOnTokens: value };
    case 'gpuHours':
      return { gpuHours: value };
    case 'experiments':
      return { experiments: value };
    case 'clusterShare':
      return { clusterShare: value };
  }
}
