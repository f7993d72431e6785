/** What the page and its worker say to each other. A request is one of the kinds below; anything else is refused unread. */
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';
import type { GrantImport, GrantImportOptions } from '#lib/exchange/grant-import.ts';
import type { LetterAnswer } from '#lib/exchange/letter/letter-file.ts';
import type { LetterContext } from '#lib/exchange/letter/letter.ts';
import type { TextFile } from '#lib/exchange/ocf/package.ts';
import type { PriceImport, PriceImportOptions } from '#lib/exchange/price-import.ts';
import type { QuantityReading } from '#lib/formula/quantity.ts';
import type { ScenarioAmounts } from '#lib/formula/scenario-amounts.ts';

export interface Requests {
  formulas: { kind: 'formulas'; inputs: readonly FormulaInput[] };
  quantity: { kind: 'quantity'; text: string; unit: string };
  prices: { kind: 'prices'; text: string; options: PriceImportOptions };
  grants: { kind: 'grants'; files: readonly TextFile[]; options: GrantImportOptions };
  letter: { kind: 'letter'; file: TextFile; context: LetterContext };
}
export type Kind = keyof Requests;

export interface Answers {
  formulas: ScenarioAmounts;
  quantity: QuantityReading;
  prices: PriceImport;
  grants: GrantImport;
  letter: LetterAnswer;
}

/** The sentence where the worker, or a module that it takes, did not arrive. */
export const notLoaded = 'The part of the app that works this out could not be loaded. Reload the page.';

/** To the worker. */
export interface Message {
  id: number;
  request: Requests[Kind];
}

/** From the worker: first that it has loaded what it takes and begins, then the answer; or a sentence that says why there is none. */
export type Reply = { id: number } & ({ begun: true } | { answer: Answers[Kind] } | { failure: string });

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown) => typeof value === 'string';

/** More months than any scenario has. */
const MOST_MONTHS = 1200;

function isInput(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.prices)) return false;
  const { key, offer, component, formula, months, salaryPerYear, prices } = value;
  return (
    [key, offer, component, formula].every(isText) &&
    Number.isInteger(months) &&
    (months as number) >= 0 &&
    (months as number) <= MOST_MONTHS &&
    [salaryPerYear, ...Object.values(prices as Fields)].every((series) => series instanceof Float64Array)
  );
}

function isTextFile(value: unknown): boolean {
  return isFields(value) && isText(value.name) && isText(value.text);
}

const isRequest: Record<Kind, (fields: Fields) => boolean> = {
  formulas: ({ inputs }) => Array.isArray(inputs) && inputs.every(isInput),
  quantity: ({ text, unit }) => isText(text) && isText(unit),
  prices: ({ text, options }) => isText(text) && isFields(options) && isText(options.fileName) && isText(options.asOf),
  grants: ({ files, options }) => Array.isArray(files) && files.every(isTextFile) && isFields(options),
  letter: ({ file, context }) => isTextFile(file) && isFields(context) && isText(context.today) && isFields(context.services)
};

/** The id that a message bears, to answer under it. */
export function messageId(value: unknown): number {
  return isFields(value) && typeof value.id === 'number' ? value.id : NaN;
}

/** The request of a message, or undefined where it is none of ours. */
export function requestOf(value: unknown): Requests[Kind] | undefined {
  const request = isFields(value) ? value.request : undefined;
  if (!isFields(request) || typeof request.kind !== 'string' || !Object.hasOwn(isRequest, request.kind)) return undefined;
  return isRequest[request.kind as Kind](request) ? (request as unknown as Requests[Kind]) : undefined;
}
