/**
 * What a lever of a counter-offer may look like: a range with a step, or a list of values with their costs. Whether it fits a component is
 * for counter-references.ts.
 */
import type { LeverField, LeverValue, ListLever, RangeLever } from '#lib/engine/document.ts';
import { expirySchema } from './compute.ts';
import { list, oneOf, option, strict } from './containers.ts';
import { number, whole } from './figures.ts';
import { id, name } from './text.ts';
import { z } from './zod.ts';

const mostValues = 10_001;
/** How far a range's last step may miss its end, in steps. */
const stepTolerance = 1e-9;

const fromZero = number({ min: 0 });
const fraction = number({ min: 0, max: 1 });
const flag = z.boolean('true or false');

/** What each field takes: the bounds of the component's own field, without ranges. */
const fieldValues: Record<LeverField, z.ZodType> = {
  perYear: fromZero,
  raisePerYear: number({ min: -1 }),
  targetShare: fromZero,
  amount: fromZero,
  units: fromZero,
  upfront: fromZero,
  perMonth: fromZero,
  share: fraction,
  months: whole({ min: 0 }),
  expiresAfterMonths: expirySchema,
  revocationRatePerYear: number({ min: 0, below: 1 }),
  workShare: fraction,
  haircut: fraction,
  clauses: fraction,
  grossUp: flag,
  keptOnLeaving: flag,
  transferable: flag
};
const switches: readonly LeverField[] = ['grossUp', 'keptOnLeaving', 'transferable'];
const wholeFields: readonly LeverField[] = ['months', 'expiresAfterMonths'];

const base = {
  component: id,
  field: oneOf(...(Object.keys(fieldValues) as [LeverField, ...LeverField[]])),
  name: name.exactOptional()
};

/** `message` completes "expected …". */
export interface Fault {
  path: (string | number)[];
  message: string;
  found?: string;
}

/** Hands faults to zod. */
export function report(faults: Fault[], context: z.RefinementCtx): void {
  for (const { path, message, found } of faults)
    context.addIssue({ code: 'custom', path, message, ...(found !== undefined && { params: { found } }) });
}

function nameFaults({ field, name }: RangeLever | ListLever): Fault[] {
  if ((field === 'clauses') === (name !== undefined)) return [];
  const message = field === 'clauses' ? 'the name of the clause' : 'no such field, since only a lever of clauses has one';
  return [{ path: ['name'], message }];
}

function valueFaults(field: LeverField, value: unknown, path: Fault['path']): Fault[] {
  const message = fieldValues[field].safeParse(value).error?.issues[0]?.message;
  return message === undefined ? [] : [{ path, message }];
}

function rangeFaults(lever: RangeLever): Fault[] {
  const { field, min, max, step } = lever;
  if (switches.includes(field)) return [{ path: [], message: `values, since ${field} is true or false`, found: 'a range' }];
  const faults = [...nameFaults(lever), ...valueFaults(field, min, ['min']), ...valueFaults(field, max, ['max'])];
  if (max < min) faults.push({ path: ['max'], message: `a number ≥ min (${min})` });
  if (wholeFields.includes(field) && !Number.isInteger(step)) faults.push({ path: ['step'], message: 'a whole number' });
  const values = step > 0 ? Math.floor((max - min) / step + stepTolerance) + 1 : 0;
  if (values > mostValues)
    faults.push({ path: ['step'], message: `a step that makes at most ${mostValues} values`, found: `one that makes ${values}` });
  return faults;
}

function listFaults(lever: ListLever): Fault[] {
  const { field, values, costs } = lever;
  const faults = [...nameFaults(lever), ...values.flatMap((value, index) => valueFaults(field, value, ['values', index]))];
  if (values.length === 0) faults.push({ path: ['values'], message: 'at least one value' });
  const seen = new Set<LeverValue>();
  values.forEach((value, index) => {
    if (seen.has(value)) faults.push({ path: ['values', index], message: 'a value that is not in the list yet' });
    seen.add(value);
  });
  if (costs !== undefined && costs.length !== values.length)
    faults.push({ path: ['costs'], message: `a cost for each of the ${values.length} values` });
  return faults;
}

const rangeSchema = strict({ ...base, min: number(), max: number(), step: number({ above: 0 }) }).superRefine((lever, context) =>
  report(rangeFaults(lever), context)
);

const leverValue = z.union([
  option((input) => typeof input === 'boolean', z.boolean()),
  option((input) => input === null, z.null()),
  option((input) => typeof input !== 'boolean' && input !== null, z.number('a number, true, false or null'))
]);
const listSchema = strict({
  ...base,
  values: list(leverValue, mostValues),
  costs: list(number(), mostValues).exactOptional()
}).superRefine((lever, context) => report(listFaults(lever), context));

function isListed(input: unknown): boolean {
  return typeof input === 'object' && input !== null && ('values' in input || 'costs' in input);
}

export const leverSchema = z.union([option((input) => !isListed(input), rangeSchema), option(isListed, listSchema)]);
