/** What a number counts, by the words behind it: GPU-hours, tokens, shares, GPUs, instalments, months; of a percentage, what it is of. */
import type { CountUnit, Percent } from './figure.ts';

export interface UnitRead {
  /** Characters behind the number. */
  length: number;
  unit: CountUnit;
  every?: number;
}

const gpu =
  '(?:(?:NVIDIA|AMD)\\s)?(?:GB?300|GB?200|GH200|H[12]00|B[23]00|A100|A10G?|V100|L40S?|MI3\\d{2}X?|TPU)(?:\\s?\\d{2,3}\\s?GB)?';
const share =
  '(?:RSUs?|PSUs?|NSOs?|NQSOs?|ISOs?|options?|units|shares?|stock options?|share options?|stock units|share units|restricted (?:stock|share) units?)';
const adjective =
  '(?:restricted|stock|share|incentive|non-?qualified|nonstatutory|non-?statutory|unapproved|EMI|ordinary|common|preferred|performance|additional|company|new|fully[ -]diluted|outstanding|issued)';

/** “1.000 GPU-Stunden”, “16 H100 GPU-days”, “4 GPU nodes”: no number of machines. */
const notMachines =
  '-[a-z]|[- ](?:GPUs?[- ])?(?:Stunden|uren|heures|minutes?|hours?|days?|weeks?|months?|years?|time|nodes|cores?|memory|credits?|budget)\\b';

// Spaces and line breaks, but no tab: what stands in the next cell is not what a number counts.
const units: readonly (readonly [RegExp, CountUnit])[] = [
  [new RegExp(`^[ \\n-]{0,2}(?:${gpu}s?[\\s-]{0,2})?(?:GPU|accelerator)s?[\\s-]{0,2}(?:hours?|hrs?|h)\\b`, 'i'), 'gpuHours'],
  [new RegExp(`^[ \\n-]{0,2}${gpu}s?[\\s-]{1,2}(?:hours?|hrs?|h)\\b`, 'i'), 'gpuHours'],
  [
    new RegExp(
      `^[ \\n-]{0,2}(?:hours?|hrs?|h)\\s(?:of|on)\\s(?:an?\\s|our\\s)?(?:dedicated\\s|reserved\\s)?(?:${gpu}|GPU)s?\\b`,
      'i'
    ),
    'gpuHours'
  ],
  [/^(?:[ \n](?!and\b|or\b|plus\b|with\b|in\b|of\b)[A-Za-z][\w.-]{0,20}){0,4}[ \n]?tokens?\b/i, 'tokens'],
  [
    new RegExp(
      `^[ \\n]?(?:[x×*][ \\n]?|-)?(?:dedicated\\s|reserved\\s)?(?:${gpu}(?:\\s?GPU)?|GPU|accelerator)s?\\b(?!${notMachines})`,
      'i'
    ),
    'gpus'
  ],
  [new RegExp(`^(?:[ \\n](?:of[ \\n](?:our|the)[ \\n])?${adjective}){0,4}[ \\n]${share}\\b`, 'i'), 'shares'],
  [new RegExp(`^[ \\n][A-Z][\\w&'-]{0,20}\\s(?:Inc\\.\\s)?(?:${adjective}\\s){0,2}${share}\\b`), 'shares'],
  [/^[ \n](?:monthly\s)?(?:salaries|monthly salaries|payments per year)\b/i, 'salaries']
];

const instalments =
  /^(?:\s(?:equal|successive|substantially|approximately|nearly)){0,3}\s(monthly|quarterly|annual|yearly|semi-?annual)(?:\s(?:equal|vesting))?\s(?:instal?lments?|tranches|vests)\b/i;
const everyMonths: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, annual: 12, yearly: 12 };

/** @param text behind the number and its multiplier */
export function unitBehind(text: string): UnitRead | undefined {
  const near = text.slice(0, 90);
  const steps = instalments.exec(near);
  if (steps !== null) return { length: steps[0].length, unit: 'instalments', every: everyMonths[steps[1]!.toLowerCase()] ?? 6 };
  for (const [pattern, unit] of units) {
    const found = pattern.exec(near);
    if (found !== null) return { length: found[0].length, unit };
  }
  return undefined;
}

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^[kK]\b|^\s?thousand\b/i, 1e3],
  [/^(?:m|mn|M|MM|mm)\b|^\s?(?:[Mm]illion|[Mm]io|mn)\b/, 1e6],
  [/^(?:bn|b|B)\b|^\s?(?:billion|bn)\b/, 1e9],
  [/^(?:t|T|tn)\b|^\s?trillion\b/, 1e12],
  [/^\s?(?:lakhs?|lacs?|LPA)\b/i, 1e5],
  [/^\s?(?:crores?|cr)\b/i, 1e7]
];

export interface MultiplierRead {
  length: number;
  times: number;
}

/** “k”, “million”, “lakh” behind a number. */
export function multiplierBehind(text: string): MultiplierRead | undefined {
  const near = text.slice(0, 12);
  for (const [pattern, times] of multipliers) {
    const found = pattern.exec(near);
    if (found !== null) return { length: found[0].length, times };
  }
  return undefined;
}

const larger: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|k|'?000)/i, 1e3],
  [/^(?:million|m)/i, 1e6],
  [/^b/i, 1e9],
  [/^la/i, 1e5],
  [/^cr/i, 1e7]
];

/** What a label says its numbers are in: “($000s)”, “in lakhs”, “millions per month”; nothing for “a million tokens”. */
export function countedIn(label: string): number | undefined {
  const found =
    /(?<!(?:\d|\ban?|\bper|\bone|\beach|\bof)\s?)\b(thousands?|millions?|billions?|lakhs?|lacs?|crores?)\b|(?:[$£€₹]|\b(?:USD|EUR|GBP|INR|CAD|CHF|tokens?|hours?))[ ,(]{0,3}(?:in )?('?000s?|k|mm?|mn|bn)\b/i.exec(
      label.slice(0, 80)
    );
  const word = found?.[1] ?? found?.[2];
  return word === undefined ? undefined : larger.find(([pattern]) => pattern.test(word))?.[1];
}

const duration =
  /^(?:[ \n]?-[ \n]?|[ \n]{1,2})?(?:(?:calendar|full|consecutive|additional|successive|continuous|business|working)\s){0,2}(years?|yrs?|months?|mos?|weeks?|wks?|days?|quarters?)\b'?(?!\s?s?\s(?:salary|pay)\b)/i;
const inMonths: readonly (readonly [RegExp, number])[] = [
  [/^y/i, 12],
  [/^q/i, 3],
  [/^mo/i, 1],
  [/^w/i, 12 / 52],
  [/^d/i, 12 / 365]
];

export interface DurationRead {
  length: number;
  /** Months of one. */
  months: number;
}

export function durationBehind(text: string): DurationRead | undefined {
  const found = duration.exec(text.slice(0, 50));
  const [, months] = (found && inMonths.find(([pattern]) => pattern.test(found[1]!))) ?? [];
  return found === null || months === undefined ? undefined : { length: found[0].length, months };
}

const of =
  /^\s{0,3}(?:(?:target|annual|bonus|of|your|the|our|its|then[- ]current|current|gross|eligible|base|basic|fixed|yearly|total|initial|company's)[\s-]{1,2}){0,7}/i;
const wholes: readonly (readonly [RegExp, NonNullable<Percent['of']>])[] = [
  [/^(?:salary|pay|earnings|compensation|wages?|remuneration|base)\b/i, 'salary'],
  [/^(?:duty|utili[sz]ation)\b/i, 'duty'],
  [/^(?:[\w,.×-]{1,12}\s){0,3}(?:cluster|GPU pool|compute pool|GPUs|fleet)\b/i, 'cluster'],
  [
    /^(?:company|fully[ -]diluted|outstanding|issued|capitali[sz]ation|cap table|share capital|common stock|equity\b(?=\sof))/i,
    'company'
  ]
];

/** What a percentage is of, and how many characters say so. */
export function wholeBehind(text: string): { length: number; of: NonNullable<Percent['of']> } | undefined {
  const near = text.slice(0, 100);
  const [lead = ''] = of.exec(near) ?? [];
  if (!/\bof\b/i.test(lead) && !/^\s?(?:duty|utili[sz]ation|fully|base\b|equity of)/i.test(near)) return undefined;
  const rest = near.slice(lead.length);
  for (const [pattern, whole] of wholes) {
    const found = pattern.exec(rest);
    if (found !== null) return { length: lead.length + found[0].length, of: whole };
  }
  return /\b(?:base|basic)\s{1,2}$/i.test(lead) ? { length: lead.length, of: 'salary' } : undefined;
}
