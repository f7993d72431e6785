/** Every document of models/ against its schema, and the manners that a schema cannot see. */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeBudgetsSchema } from '#lib/schema/compute-budgets.ts';
import { conversionsSchema } from '#lib/schema/conversions.ts';
import { equityGuessesSchema } from '#lib/schema/equity-guesses.ts';
import { equityStagesSchema } from '#lib/schema/equity-stages.ts';
import { exampleIndexSchema } from '#lib/schema/example-index.ts';
import { exitPresetsSchema } from '#lib/schema/exit-presets.ts';
import { guessesSchema } from '#lib/schema/guesses.ts';
import { ownerDefaultsSchema } from '#lib/schema/owner-defaults.ts';
import { benefitPresetsSchema } from '#lib/schema/preset.ts';
import { priceSeriesSchema } from '#lib/schema/price-series.ts';
import { rateCardSchema } from '#lib/schema/rate-card.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { sourcedValueSchema } from '#lib/schema/sourced-value.ts';
import { termGuessesSchema } from '#lib/schema/term-guesses.ts';
import { throughputSchema } from '#lib/schema/throughput.ts';
import { ukTaxSchema } from '#lib/schema/uk-tax.ts';
import { uncertaintyGuessesSchema } from '#lib/schema/uncertainty-guesses.ts';
import { usFederalTaxSchema } from '#lib/schema/us-federal-tax.ts';
import { usStateTaxSchema } from '#lib/schema/us-state-tax.ts';
import { vestingPresetsSchema } from '#lib/schema/vesting-presets.ts';
import { modelDocument, modelFiles, modelText } from '../support/model-files.ts';

const schemas: Record<string, { parse: (value: unknown) => unknown }> = {
  'rate-card': rateCardSchema,
  guesses: guessesSchema,
  'benefit-presets': benefitPresetsSchema,
  examples: exampleIndexSchema,
  throughput: throughputSchema,
  'price-series': priceSeriesSchema,
  'owner-defaults': ownerDefaultsSchema,
  conversions: conversionsSchema,
  'us-federal-tax': usFederalTaxSchema,
  'us-state-tax': usStateTaxSchema,
  'uk-tax': ukTaxSchema,
  'equity-guesses': equityGuessesSchema,
  'equity-stages': equityStagesSchema,
  'uncertainty-guesses': uncertaintyGuessesSchema,
  'exit-presets': exitPresetsSchema,
  'vesting-presets': vestingPresetsSchema,
  'term-guesses': termGuessesSchema,
  'compute-budgets': computeBudgetsSchema
};
/** The day on which the newest of these figures was read. A later reading raises it. */
const lastReading = '2026-11-22';

interface Figure {
  /** A number; in the documents of tax law also one for each filing status, or bands. */
  value: unknown;
  low?: number;
  high?: number;
  effectiveFrom: string;
  basis: string;
  rationale?: string;
  unit?: string;
  source: { title?: string; url?: string; locator?: string; retrievedOn?: string };
}

/** Every object that holds `field`, by its path. */
function objectsWith(field: string, value: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, Record<string, unknown>][] = field in value ? [[path, value as Record<string, unknown>]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => objectsWith(field, part, `${path}/${key}`))];
}

/** The numbers of a figure, and NaN for whatever else is in it. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn);
  return [typeof value === 'number' ? value : NaN];
}

/** Scenarios are quoted prices and invented letters: their figures are held against the rate card (offers.test.ts). */
const sourcedFiles = modelFiles.filter((file) => !file.startsWith('offers'));
const figures = sourcedFiles.flatMap((file) => objectsWith('value', modelDocument(file), file)) as unknown as [string, Figure][];
const failing = (fault: (figure: Figure, path: string) => boolean) =>
  figures.filter(([path, figure]) => fault(figure, path)).map(([path]) => path);

describe('documents of models/', () => {
  it('are found: an empty folder would make every test here pass', () => {
    expect(modelFiles.length).toBeGreaterThanOrEqual(30);
    expect(figures.length).toBeGreaterThan(200);
  });

  it.each(modelFiles)('%s is a document that the app would accept from a stranger', (file) => {
    const { format, ...rest } = modelDocument(file);
    if (format === 'scenario') {
      expect(readScenario({ format, ...rest })).toMatchObject({ ok: true });
      return;
    }
    const schema = schemas[String(format)];
    expect(schema, `no schema for the format ${String(format)}`).toBeDefined();
    expect(schema?.parse({ format, ...rest })).toEqual({ format, ...rest });
  });

  it.each(modelFiles.filter((file) => /^(rates\/\d|offers\/(?!index)|series|throughput)/.test(file)))('%s is named by its id', (file) => {
    const { id, card } = modelDocument(file);
    expect(id ?? card).toBe(basename(file, '.json'));
  });

  it.each(modelFiles.filter((file) => file.startsWith('tax')))('%s lies where its country, state and tax year are looked for', (file) => {
    const { format, region, taxYear } = modelDocument(file);
    const folders: Record<string, string> = {
      'us-federal-tax': 'tax/us/federal',
      'us-state-tax': `tax/us/states/${String(region).toLowerCase()}`,
      'uk-tax': 'tax/uk'
    };
    const name = format === 'uk-tax' ? `${String(taxYear)}-${String((Number(taxYear) + 1) % 100)}` : String(taxYear);
    expect(file).toBe(`${folders[String(format)]}/${name}.json`);
  });
});

describe('every figure', () => {
  it('has a source, so that no bare number hides among the sourced ones', () => {
    expect(failing(({ value, source }) => !numbersIn(value).every(Number.isFinite) || typeof source !== 'object')).toEqual([]);
  });

  it('names where it was read and when, words such as an accelerator’s generation and series of prices as well', () => {
    const sources = sourcedFiles.flatMap((file) => objectsWith('retrievedOn', modelDocument(file), file));
    expect(sources.length).toBeGreaterThan(figures.length);
    const bare = sources.filter(([, { title, url, locator }]) => !title || !(url ?? locator));
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('is of a day before it was read, or for law of the tax year that it is for, and was read by now', () => {
    const last = (path: string, readOn: string) => (path.startsWith('tax') ? `${/\/(\d{4})/.exec(path)![1]!}-12-31` : readOn);
    const late = ({ effectiveFrom, source: { retrievedOn = '' } }: Figure, path: string) =>
      effectiveFrom > last(path, retrievedOn) || retrievedOn > lastReading;
    expect(failing(late)).toEqual([]);
  });

  it('lies between its low and its high', () => {
    expect(failing(({ value, low = -Infinity, high = Infinity }) => low > Number(value) || Number(value) > high)).toEqual([]);
  });

  it('says why where it was assumed or worked out, and is never passed off as the reader’s own', () => {
    expect(failing(({ basis, rationale }) => (basis === 'assumption' || basis === 'derived') && !rationale?.trim())).toEqual([]);
    expect(failing(({ basis }) => basis === 'own')).toEqual([]);
  });

  /** What a figure may be, by the last part of its path: a price per token, or a percentage, would stand out. */
  const prices = /\/(list|retail|spot|wholesale|wholesaleThreeYears|ownerFull|marginal|fairMarketValue)$/;
  const spans: Record<string, [number, number]> = { 'GPU-hour': [0.05, 50], 'million tokens': [0.01, 100], USD: [0.01, 1] };

  it('of a rate card is a price of its service’s unit', () => {
    const card = rateCardSchema.parse(modelDocument('rates/2026-08.json'));
    const faults = Object.entries(card.services).flatMap(([id, { unit, ...service }]) => {
      const [least, most] = spans[unit] ?? [NaN, NaN];
      return objectsWith('value', service, id)
        .filter(([path]) => prices.test(path))
        .filter(([, { value, low, high }]) => !(Number(low ?? value) >= least && Number(high ?? value) <= most))
        .map(([path]) => path);
    });
    expect(faults).toEqual([]);
  });

  it('that is a rate or a share is a fraction, not a percentage', () => {
    const rate = /\/(driftPerYear|marginalDriftPerYear|volatilityPerYear|withdrawalPerYear|\w+(Share|Rate)|utilisation|planningFactor)$/;
    const rates = figures.filter(([path]) => rate.test(path));
    expect(rates.length).toBeGreaterThan(30);
    expect(rates.filter(([, { value }]) => numbersIn(value).some((rate) => Math.abs(rate) > 1.5)).map(([path]) => path)).toEqual([]);
  });
});

describe('series of prices', () => {
  const files = modelFiles.filter((file) => file.startsWith('series'));

  it.each(files)('%s is in the unit of the service that it informs and of no later day than it was read', (file) => {
    const { services, currency } = rateCardSchema.parse(modelDocument('rates/2026-08.json'));
    const document = priceSeriesSchema.parse(modelDocument(file));
    expect(services[document.service]?.unit).toBe(document.unit);
    expect(document.currency).toBe(currency);
    expect((document.points.at(-1)?.date ?? '') < document.source.retrievedOn).toBe(true);
  });

  it.each(files)('%s is small enough to load on a telephone', (file) => {
    expect(Buffer.byteLength(modelText(file))).toBeLessThan(20_000);
  });

  it('that run backwards, or have two points, are refused: a fit would divide by nothing', () => {
    const document = priceSeriesSchema.parse(modelDocument('series/h200-daily.json'));
    const { points } = document;
    const accepts = (changed: object[]) => priceSeriesSchema.safeParse({ ...document, points: changed }).success;
    expect(accepts(points)).toBe(true);
    expect(accepts(points.toReversed())).toBe(false);
    expect(accepts(points.slice(0, 2))).toBe(false);
  });
});

describe('a figure with a source', () => {
  const wellSourced = {
    value: 2.35,
    low: 1.7,
    high: 3.23,
    effectiveFrom: '2026-03',
    basis: 'survey',
    source: { title: 'A survey', locator: 'page 3', retrievedOn: '2026-11-21' }
  };
  const accepted = (change: object) => sourcedValueSchema.safeParse({ ...wellSourced, ...change }).success;

  it('is accepted with title, place and date', () => expect(accepted({})).toBe(true));
  it.each(['assumption', 'derived'])('of basis %s is refused without a reason, accepted with one', (basis) => {
    expect(accepted({ basis })).toBe(false);
    expect(accepted({ basis, rationale: 'half of the list price' })).toBe(true);
  });
  it('is refused outside its own range', () => {
    expect(accepted({ low: 3 })).toBe(false);
    expect(accepted({ high: 2 })).toBe(false);
  });
  it('is refused with a source that cannot be found again', () => {
    expect(accepted({ source: { title: 'hearsay', retrievedOn: '2026-11-21' } })).toBe(false);
  });
  it('is refused with a field that the page would not show', () => expect(accepted({ confidence: 'low' })).toBe(false));

  it('is refused below zero where it is a price', () => {
    const card = modelDocument('rates/2026-08.json') as unknown as { services: Record<string, Record<string, object>> };
    card.services['h100-hour']!.wholesale = { ...wellSourced, value: -1, low: -1 };
    expect(rateCardSchema.safeParse(card).success).toBe(false);
  });

  it('is refused in another unit where its document has one: kilowatts are no watts', () => {
    const hardware = modelDocument('hardware/owner-cost.json') as unknown as {
      accelerators: Record<string, { kilowattsPerGpu: { unit: string } }>;
    };
    expect(ownerDefaultsSchema.safeParse(hardware).success).toBe(true);
    hardware.accelerators['h100-hour']!.kilowattsPerGpu.unit = 'W';
    expect(ownerDefaultsSchema.safeParse(hardware).success).toBe(false);
  });
});
