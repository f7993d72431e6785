/** What the page of conversions says in sentences. Three significant digits: what an amount is in other measures is never known better. */
import { count } from '#lib/format/count.ts';
import type { ComputeAmounts } from '#lib/engine/index.ts';
import { percent } from '#lib/format/percent.ts';
import type { ThroughputCondition, ThroughputResult } from '#lib/schema/throughput.ts';
import { shortened } from '#lib/format/short.ts';
import type { Sentence } from '../findings.ts';
import { exactMoney } from '../figures.ts';
import type { TypedAmount } from './read-amount.ts';
import { briefCount, briefMoney, briefPercent } from './short-figures.ts';

export interface AnswerNames {
  /** Of the accelerator: `B200`. */
  accelerator: string;
  currency: string;
  /** `list` or `retail`. */
  prices: { gpu: string; tokens: string };
  /** GPUs of the cluster that a share is of. */
  gpus: number;
  /** What one run takes: `8 GPU-hours`. */
  run: string;
  /** What money that was typed buys. */
  buys: 'gpuHours' | 'tokens';
}

type Part = Sentence[number];

/** `2B tokens is 102 B200-hours, 0.0137% of 1,024 GPUs for a month, …`: the amount in all measures but the one in which it was typed. */
export function answerLine(typed: TypedAmount, amounts: ComputeAmounts, names: AnswerNames): Sentence {
  const parts = measureParts(typed, amounts, names);
  const said = parts.flatMap((part, place): Part[] => {
    const joint = place === 0 ? '' : place === parts.length - 1 ? ' and ' : ', ';
    return joint ? [{ text: joint }, ...part] : part;
  });
  return [{ text: `${typedText(typed, names)} is ` }, ...said, { text: '.' }];
}

/** The amount as it was understood, none of its digits lost: `2B tokens a month`. */
function typedText({ measure, value, monthly }: TypedAmount, { accelerator, currency, gpus }: AnswerNames): string {
  const month = monthly ? ' a month' : '';
  switch (measure) {
    case 'tokens':
      return `${faithfulCount(value)} tokens${month}`;
    case 'money':
      return exactMoney(value, currency).replace(/\.00$/, '') + month;
    case 'gpuHours':
      return `${faithfulCount(value)} ${accelerator}-hours${month}`;
    case 'experiments':
      return `${faithfulCount(value)} ${runs(value)}${month}`;
    case 'clusterShare':
      return `${percent(value, { digits: 6 })} of a cluster of ${count(gpus)} GPUs`;
  }
}

/** `2B`, but `2,345,600,000`. */
function faithfulCount(value: number): string {
  const { scaled, digits, suffix } = shortened(value);
  const one = value === 0 ? 1 : Math.round(value / scaled);
  return scaled * one === value && suffix !== 'k' ? count(scaled, { digits }) + suffix : count(value, { digits: 6 });
}

function measureParts(typed: TypedAmount, amounts: ComputeAmounts, names: AnswerNames): Part[][] {
  const { measure } = typed;
  const { gpuHours, clusterShare, millionTokens, experiments, workingDays } = amounts;
  const parts = [
    measure !== 'gpuHours' && gpuHours !== null && [figure(`${briefCount(gpuHours)} ${names.accelerator}-hours`)],
    measure !== 'clusterShare' &&
      clusterShare !== null && [figure(briefPercent(clusterShare)), { text: ` of ${count(names.gpus)} GPUs for a month` }],
    measure !== 'tokens' && millionTokens !== null && [figure(`${briefCount(millionTokens * 1e6)} tokens`)],
    moneyPart(typed, amounts, names),
    measure !== 'experiments' &&
      experiments !== null && [figure(`${briefCount(experiments)} ${runs(experiments)}`), { text: ` of ${names.run}` }],
    workingDays !== null && [
      figure(`${briefCount(workingDays)} working ${workingDays === 1 ? 'day' : 'days'}`),
      { text: ' of one session' }
    ]
  ];
  return parts.filter((part) => part !== false);
}

/** `$189 of GPU time or $1.1k of tokens at retail`: each has its own price, so the two are seldom the same. */
function moneyPart(
  { measure }: TypedAmount,
  { moneyOnGpuHours, moneyOnTokens }: ComputeAmounts,
  names: AnswerNames
): Part[] | false {
  const { currency, prices, buys } = names;
  const gpu = measure === 'money' && buys === 'gpuHours' ? null : moneyOnGpuHours;
  const tokens = measure === 'money' && buys === 'tokens' ? null : moneyOnTokens;
  const parts: Part[] = [];
  const once = tokens !== null && prices.gpu === prices.tokens;
  if (gpu !== null) parts.push(figure(briefMoney(gpu, currency)), { text: ` of GPU time${once ? '' : ` at ${prices.gpu}`}` });
  if (gpu !== null && tokens !== null) parts.push({ text: ' or ' });
  if (tokens !== null) parts.push(figure(briefMoney(tokens, currency)), { text: ` of tokens at ${prices.tokens}` });
  return parts.length > 0 && parts;
}

function figure(text: string): Part {
  return { text, figure: true };
}

function runs(count: number): string {
  return count === 1 ? 'run' : 'runs';
}

/** Why the condition is part of the figure: `On a B200 an hour makes 7.07 times as many tokens offline as interactively.` */
export function conditionFinding(
  accelerator: string,
  perSecond: { offline?: number; server?: number; interactive?: number }
): string {
  const { offline, server, interactive } = perSecond;
  const slow = interactive ?? server;
  if (offline === undefined || slow === undefined) return `Only one condition was measured on this accelerator.`;
  const times = briefCount(offline / slow);
  const how = interactive === undefined ? 'as a server' : 'while people wait for each word';
  return `The same ${accelerator}-hour makes ${times} times as many tokens offline as it does ${how}.`;
}

export const conditionNames: Readonly<Record<ThroughputCondition, string>> = {
  offline: 'Offline',
  server: 'Server',
  interactive: 'Interactive'
};

interface Assumed {
  model: string;
  accelerator: string;
  result: ThroughputResult;
  planningFactor: number;
  outputShare: number;
  /** Title of the card. */
  card: string;
  /** Name of the service that tokens are priced as. */
  tokens: string | undefined;
}

/** What the answer took for granted, beneath it: the condition and the entry of the benchmark are part of the figure. */
export function assumedLine({ model, accelerator, result, planningFactor, outputShare, card, tokens }: Assumed): string {
  const entry = /\bentry (\S+)/.exec(result.source.locator ?? '')?.[1];
  const condition = `${conditionNames[result.condition].toLowerCase()}${entry === undefined ? '' : `, MLPerf ${entry}`}`;
  const priced = tokens === undefined ? card : `${card}, tokens as “${tokens}”`;
  return (
    `Assumed: ${model} on the ${accelerator} (${condition}) at ${percent(planningFactor)} of its best result; ` +
    `${percent(outputShare)} of all tokens written, the rest read; prices of ${priced}.`
  );
}
