/**
 * What the page and its simulation workers say to each other. A question is sent to a worker once and then named by its number; a worker keeps
 * the last few. What is not understood is refused unread.
 */
import type { SampleSize, SimulatedBlock, SimulationQuestion, SimulationUnit } from '#lib/engine/simulation/question.ts';
import type { StageResult } from '#lib/engine/simulation/run.ts';

/** Questions that a worker keeps: a scenario and what it is compared with, before and after an edit. */
export const KEPT_QUESTIONS = 4;

/** An analysis by the name of its kind; what else it is asked is a plain value too. */
export interface AnyAnalysis {
  kind: string;
}

export type Work =
  | { kind: 'block'; unit: SimulationUnit }
  /** `keep`: the blocks come back with the answer. */
  | { kind: 'summary'; size: SampleSize; blocks: SimulatedBlock[]; keep: boolean }
  | { kind: 'analysis'; request: AnyAnalysis };

/** What a block or a summary is of. `asked`: the question itself, where it is new; `forget`: one that is not asked any more. */
export interface NamedQuestion {
  number: number;
  asked?: SimulationQuestion;
  forget?: number;
}

/** To a worker. An analysis has its question in its request. */
export type Message = { id: number; question: NamedQuestion | null; work: Work } | { cancel: number };

/** From a worker. A block and a summary end their work; parts go on until `done`. */
export type Reply = { id: number } & (
  | { block: SimulatedBlock; milliseconds: number }
  | { result: StageResult; blocks: SimulatedBlock[] }
  | { part: unknown }
  | { done: true }
  | { failure: string }
);

export const notUnderstood = 'The request is not understood.';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isSeries = (value: unknown) => value instanceof Float64Array;
const isWhole = (value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const MOST_SCRAMBLES = 1000;
const MOST_POINTS = 2 ** 24;
const MOST_LEAVES = 1000;

function isSize(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { scrambles, points, leaves } = value;
  return isWhole(scrambles, 1, MOST_SCRAMBLES) && isWhole(points, 1, MOST_POINTS) && isWhole(leaves, 1, MOST_LEAVES);
}

function isUnit(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { scramble, from, to, leaves } = value;
  return (
    isWhole(scramble, 0, MOST_SCRAMBLES - 1) &&
    isWhole(from, 0, MOST_POINTS) &&
    isWhole(to, from + 1, MOST_POINTS) &&
    isWhole(leaves, 1, MOST_LEAVES)
  );
}

function isBlock(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { unit, totals, elsewhere, ventureCharge, given, givenElsewhere, detail } = value;
  const isDetail = detail === null || (isFields(detail) && isSeries(detail.components) && isSeries(detail.years));
  return isUnit(unit) && [totals, elsewhere, ventureCharge, given, givenElsewhere].every(isSeries) && isDetail;
}

function isQuestion(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { scenario, amounts, stress, seed, method, detail } = value;
  return (
    isFields(scenario) &&
    Array.isArray(scenario.offers) &&
    isFields(amounts) &&
    Object.values(amounts).every(isSeries) &&
    (stress === null || isFields(stress)) &&
    isWhole(seed) &&
    (method === 'sobol' || method === 'pseudoRandom') &&
    typeof detail === 'boolean'
  );
}

function isNamed(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { number, asked, forget } = value;
  return isWhole(number) && (asked === undefined || isQuestion(asked)) && (forget === undefined || isWhole(forget));
}

function isWork(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { kind, unit, size, blocks, keep, request } = value;
  if (kind === 'block') return isUnit(unit);
  if (kind === 'summary') return isSize(size) && Array.isArray(blocks) && blocks.every(isBlock) && typeof keep === 'boolean';
  return kind === 'analysis' && isFields(request) && typeof request.kind === 'string';
}

/** A message of ours, or undefined. */
export function messageOf(value: unknown): Message | undefined {
  if (!isFields(value)) return undefined;
  const { cancel, id, question, work } = value;
  const isCancel = isWhole(cancel);
  const isAsked = isWhole(id) && (question === null || isNamed(question)) && isWork(work);
  return isCancel || isAsked ? (value as unknown as Message) : undefined;
}

/** What holds a block's numbers, to be handed over instead of copied. What is empty may be shared, and stays. */
export function blockBuffers({ totals, elsewhere, ventureCharge, given, givenElsewhere, detail }: SimulatedBlock): ArrayBuffer[] {
  const details = detail === null ? [] : [detail.components, detail.years];
  return buffersOf([totals, elsewhere, ventureCharge, given, givenElsewhere, ...details]);
}

/** The same of the samples of a result. */
export function sampleBuffers({ samples }: StageResult): ArrayBuffer[] {
  return buffersOf([...samples.totals, ...samples.compared]);
}

/** Each once: two arrays may share one. */
function buffersOf(arrays: readonly Float64Array[]): ArrayBuffer[] {
  const filled = arrays.filter(({ length }) => length > 0);
  return [...new Set(filled.map(({ buffer }) => buffer as ArrayBuffer))];
}
