/** What a series of dated prices may look like: points to fit a price path on, with what is wrong with them said in `about`. */
import { list, strict } from './containers.ts';
import { number, whole } from './figures.ts';
import { sourcedValueSchema } from './sourced-value.ts';
import { currency, id, name, notes } from './text.ts';
import { z } from './zod.ts';

const mostPoints = 5_000;
const { source, effectiveFrom } = sourcedValueSchema.shape;

const pointSchema = strict({
  /** A day; a month, of which the first day is meant, where the source gives none. */
  date: effectiveFrom,
  price: number({ above: 0 }),
  /** Of price, where a series has several. */
  kind: name.exactOptional(),
  /** The one that had this price, its index in brackets. */
  model: name.exactOptional(),
  /** How many were counted. */
  offers: whole({ min: 1 }).exactOptional(),
  source: notes.exactOptional()
});

const pointsSchema = list(pointSchema, mostPoints)
  .min(3, 'three points or more')
  .superRefine((points, context) => {
    points.slice(1).forEach(({ date }, before) => {
      const last = points[before]?.date ?? '';
      if (date <= last) context.addIssue({ code: 'custom', path: [before + 1, 'date'], message: `a date after ${last}` });
    });
  });

export const priceSeriesSchema = strict({
  format: z.literal('price-series', '"price-series"'),
  version: z.literal(1, '1'),
  id,
  title: name,
  /** The service of a rate card whose path it informs. */
  service: id,
  unit: name,
  currency,
  about: notes,
  attribution: list(notes, 20),
  source,
  points: pointsSchema
});

export type PriceSeries = z.output<typeof priceSeriesSchema>;
