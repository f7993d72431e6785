/** What the command `tax` is asked: one person's year under one regime. What a regime does not model is refused unless it is nothing. */
import { filingStatuses, ukRegions } from '#lib/engine/document.ts';
import { usRegions } from '#lib/engine/us-regions.ts';
import { oneOf, strict, variants } from './containers.ts';
import { checked, type DocumentError } from './errors.ts';
import { number, whole } from './figures.ts';
import { z } from './zod.ts';

/** Nothing said is nothing earned. */
const money = number({ min: 0 })
  .nullable()
  .default(null)
  .transform((amount) => amount ?? 0);
const calendarYear = whole({ min: 2000, max: 2100 });

/** A field that other regimes have: scripts may name it as long as it says nothing. It is dropped. */
function nothing(why: string) {
  return z
    .unknown()
    .refine((value) => value === undefined || value === null || value === 0, `nothing, since ${why}`)
    .transform(() => undefined)
    .optional();
}

function noneOf<const Names extends string>(regime: string, ...names: Names[]) {
  const fields = names.map((name) => [name, nothing(`${name} is not modelled for ${regime}`)]);
  return Object.fromEntries(fields) as Record<Names, ReturnType<typeof nothing>>;
}

/** A total after the limits that its parts have, or the parts. */
const itemized = z
  .union([
    number({ min: 0 }).transform((other) => ({ stateAndLocalTaxes: 0, mortgageInterest: 0, other })),
    strict({ stateAndLocalTaxes: money, mortgageInterest: money, other: money })
  ])
  .nullable()
  .default(null);

const usInput = strict({
  regime: z.literal('us'),
  year: calendarYear,
  region: oneOf(...usRegions)
    .nullable()
    .default(null),
  city: z.literal('NYC', '"NYC"').nullable().default(null),
  filingStatus: oneOf(...filingStatuses).default('single'),
  wages: money,
  spouseWages: money,
  interest: money,
  qualifiedDividends: money,
  shortTermGains: money,
  longTermGains: money,
  isoSpread: money,
  itemized,
  benefits: nothing('benefits in kind are wages in the us'),
  ...noneOf('us', 'rate', 'employerRate')
}).superRefine(({ region, city, filingStatus, spouseWages }, context) => {
  if (city !== null && region !== 'NY')
    context.addIssue({ code: 'custom', path: ['city'], message: 'no city, unless the region is "NY"' });
  if (spouseWages > 0 && filingStatus !== 'mfj')
    context.addIssue({ code: 'custom', path: ['spouseWages'], message: 'nothing, unless filingStatus is "mfj"' });
});

const ukYearText = 'the year in which the tax year starts, such as 2026 or "2026-27"';
const ukYear = z.preprocess(
  (value) => {
    const [, start, end] = (typeof value === 'string' && /^(\d{4})-(\d{2})$/.exec(value)) || [];
    return start !== undefined && (Number(start) + 1) % 100 === Number(end) ? Number(start) : value;
  },
  z.int(ukYearText).gte(2000, ukYearText).lte(2100, ukYearText)
);

const ukInput = strict({
  regime: z.literal('uk'),
  year: ukYear,
  region: oneOf(...ukRegions)
    .nullable()
    .default('england'),
  wages: money,
  benefits: money,
  shortTermGains: money,
  longTermGains: money,
  ...noneOf('uk', 'city', 'filingStatus', 'spouseWages', 'interest', 'qualifiedDividends', 'isoSpread', 'itemized'),
  ...noneOf('uk', 'rate', 'employerRate')
});

const flatInput = strict({
  regime: z.literal('flat'),
  year: calendarYear,
  rate: number({ min: 0, below: 1 }),
  employerRate: money,
  wages: money,
  ...noneOf('flat', 'region', 'city', 'filingStatus', 'spouseWages', 'interest', 'qualifiedDividends', 'shortTermGains'),
  ...noneOf('flat', 'longTermGains', 'isoSpread', 'itemized', 'benefits')
});

const taxInputSchema = variants('regime', [usInput, ukInput, flatInput], '"us", "uk" or "flat"');

/** With every default filled in; money of a year in the regime's currency. */
export type TaxInput = z.output<typeof taxInputSchema>;

type TaxInputReading = { ok: true; input: TaxInput } | { ok: false; errors: DocumentError[] };

/** The input that a parsed JSON value is, or what is wrong with it. */
export function readTaxInput(value: unknown): TaxInputReading {
  const result = checked(taxInputSchema, value);
  return result.ok ? { ok: true, input: result.value } : result;
}
