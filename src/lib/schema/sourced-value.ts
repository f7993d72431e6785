/**
 * A figure of `models/` with where it comes from: the form that every value there has (architecture.md, manners).
 * What was assumed or worked out says why and how; what was read says where.
 */
import { oneOf, strict } from './containers.ts';
import { number } from './figures.ts';
import { date, name, notes } from './text.ts';
import { z } from './zod.ts';

const validityText = 'a month or a date such as "2026-08" or "2026-08-22"';
const validity = z.string(validityText).regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, validityText);
const filled = notes.min(1, 'a text');

const sourceSchema = strict({
  title: name.min(1, 'a text'),
  url: z.url({ protocol: /^https$/, message: 'an https address' }).exactOptional(),
  locator: filled.exactOptional(),
  retrievedOn: date
}).refine(({ url, locator }) => url !== undefined || locator !== undefined, 'url, locator or both');

/** A word of the world, for instance an accelerator's generation, with where it was read. */
export const sourcedTextSchema = strict({ text: name.min(1, 'a text'), effectiveFrom: validity, source: sourceSchema });

export const sourcedOrigin = {
  effectiveFrom: validity,
  basis: oneOf('statute', 'agency', 'list-price', 'index', 'survey', 'derived', 'assumption', 'own'),
  source: sourceSchema,
  rationale: filled.exactOptional()
};

/** A figure that is more than a number, for instance the bands of a tax, with where it comes from. */
export function sourced<Value extends z.ZodType>(value: Value) {
  return strict({ value, ...sourcedOrigin }).superRefine(requireRationale);
}

/** `own` is what the user says. `value` lies within `low` and `high`, a 90 % interval unless the rationale says otherwise. */
export const sourcedValueSchema = strict({
  value: number(),
  low: number().exactOptional(),
  high: number().exactOptional(),
  ...sourcedOrigin
}).superRefine(({ value, low, high, basis, rationale }, context) => {
  if (low !== undefined && low > value)
    context.addIssue({ code: 'custom', path: ['low'], message: `at most the value (${value})` });
  if (high !== undefined && high < value)
    context.addIssue({ code: 'custom', path: ['high'], message: `at least the value (${value})` });
  requireRationale({ basis, rationale }, context);
});

function requireRationale(
  { basis, rationale }: { basis: string; rationale?: string | undefined },
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }
): void {
  if ((basis === 'assumption' || basis === 'derived') && rationale === undefined)
    context.addIssue({ code: 'custom', path: ['rationale'], message: `a text, since the basis is ${basis}` });
}

export type SourcedValue = z.output<typeof sourcedValueSchema>;
