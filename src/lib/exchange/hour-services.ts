/** Services of an accelerator's hour out of rows of prices: one for each accelerator. */
import type { RatedService } from '#lib/schema/rate-card.ts';
import { accelerator } from './accelerator-name.ts';
import { freeId, limitedName, medianFigure, mostServices, type PriceSource } from './imported-card.ts';
import { grouped, priceMedian, type PlacedPrice } from './price-median.ts';

export interface HourRow extends PlacedPrice {
  /** As the file names the row. */
  label: string;
  /** As the file names the accelerator. */
  accelerator: string;
  /** A usable price on sufferance. */
  spot?: number;
  /** What there is to say about how the price came about. */
  method?: string;
}

/** No machine costs that an hour. */
export const mostPerHour = 10_000;
/** Why a spot price is not one that anybody saves by, or undefined: it must lie between 0 and the price on demand. */
export function spotFault(spot: number, price: number): string | undefined {
  if (Number.isNaN(spot)) return 'Spot price is not a number: left out';
  if (spot <= 0) return 'Spot price of 0 or less: left out';
  if (spot >= price) return 'Spot price not below the price on demand: left out';
  return undefined;
}

/** By id, in the order of the accelerators’ names; undefined where they are more than a card may have. */
export function hourServices(rows: readonly HourRow[], source: PriceSource): Map<string, RatedService> | undefined {
  const services = new Map<string, RatedService>();
  const accelerators = byAccelerator(rows);
  if (accelerators.size > mostServices) return undefined;
  for (const [slug, ofOne] of [...accelerators].sort(([a], [b]) => (a < b ? -1 : 1))) {
    services.set(freeId(slug, 'hour', services), hourService(ofOne, source));
  }
  return services;
}

function byAccelerator<Row extends HourRow>(rows: readonly Row[]): Map<string, Row[]> {
  return grouped(rows, acceleratorSlug);
}

/** What rows of the same accelerator share. */
export function acceleratorSlug(row: HourRow): string {
  return accelerator(row.accelerator).slug;
}

function hourService(rows: readonly HourRow[], source: PriceSource): RatedService {
  const { name, unit } = accelerator(rows[0]?.accelerator ?? '');
  const onSpot = rows.flatMap((row) => (row.spot === undefined ? [] : [{ ...row, price: row.spot }]));
  return {
    name: limitedName(`${name} ${unit}`),
    family: 'gpu',
    unit,
    origin: source.origin,
    list: figure(rows, source),
    ...(onSpot.length > 0 && { spot: figure(onSpot, source) })
  };
}

function figure(rows: readonly HourRow[], source: PriceSource) {
  const methods = [...new Set(rows.flatMap(({ method }) => method ?? []))];
  const labels = rows.map(({ label }) => label);
  return medianFigure(priceMedian(rows), source, labels, methods.length > 0 ? methods.join(' ') : undefined);
}
