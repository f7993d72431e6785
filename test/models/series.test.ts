/** The shipped series: that they can be fitted, and, where the files gathered for the project lie beside it, that no point is another’s. */
import { describe, expect, it } from 'vitest';
import { priceSeries, servicesWithSeries } from '#lib/catalogue/series.ts';
import { driftFit } from '#lib/engine/index.ts';
import type { PriceSeries } from '#lib/schema/price-series.ts';
import { hasSharedData, sharedRows } from '../support/shared-data.ts';

const all = (await Promise.all(servicesWithSeries.map(priceSeries))).flat();
const series = (id: string) => {
  const found = all.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no series ${id}`);
  return found;
};
const prices = ({ points }: PriceSeries) => points.map(({ price }) => price);
const dated = ({ points }: PriceSeries) =>
  points.map(({ date, price }) => ({ years: (Date.parse(date) - Date.parse(points[0]!.date)) / (365.25 * 86_400_000), price }));

describe('series of prices', () => {
  it.each(all)('$id fits a path: a flat or doubled day would stop it', (document) => {
    const fit = driftFit(dated(document));
    const [first, last] = [prices(document)[0]!, prices(document).at(-1)!];
    expect(fit.logDriftPerYear * fit.years).toBeCloseTo(Math.log(last / first), 9);
    expect(fit.volatilityPerYear).toBeGreaterThan(0);
  });

  it('are counted over the same offers: a step in who is counted is not a move of the price', () => {
    for (const id of ['h100-daily', 'h200-daily', 'a100-daily'])
      expect(new Set(series(id).points.map(({ offers }) => offers)).size).toBe(1);
    // One seller of B200s comes and goes; the document says so.
    expect(new Set(series('b200-daily').points.map(({ offers }) => offers))).toEqual(new Set([9, 10]));
    expect(series('b200-daily').about).toContain('9 or 10 offers');
  });

  it('are daily without a gap where they say so', () => {
    for (const document of all.filter(({ id }) => id.endsWith('-daily')))
      expect(dated(document).at(-1)!.years * 365.25).toBeCloseTo(document.points.length - 1, 6);
  });

  it('of mixed kinds mark each point, and say what that does to the volatility', () => {
    const mixed = series('h100-points');
    expect(mixed.points.every(({ kind, source }) => kind && source)).toBe(true);
    expect(new Set(mixed.points.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect(mixed.about).toContain('volatility fitted to these points is too high');
  });

  it('of a lowest price fall at each step, from and to what was read (quality_constant_decline.csv)', () => {
    const ends = [11, 23, 30, 50].map((level) => prices(series(`capability-${level}`))).map((all) => [all[0], all.at(-1)]);
    expect(ends).toEqual([
      [30, 0.1375],
      [26.25, 0.175],
      [17.5, 0.175],
      [5.625, 0.45]
    ]);
    for (const level of [11, 23, 30, 50]) {
      const falling = prices(series(`capability-${level}`));
      expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    }
  });

  it('under CC BY 4.0 carry name, link, licence and change', () => {
    for (const { id, attribution } of all.filter(({ unit }) => unit === 'GPU-hour'))
      for (const part of ['gpurentalprices.com', 'https://gpurentalprices.com', 'CC BY 4.0', 'Changed'])
        expect(attribution.join(' '), id).toContain(part);
  });

  it('are none for a service that nobody has collected prices of', async () => {
    expect(await priceSeries('api-credit')).toEqual([]);
    expect(await priceSeries('constructor')).toEqual([]);
  });
});

const daily = 'rates/series/gpurentalprices_daily_median.csv';
describe.skipIf(!hasSharedData(daily))('every day and every model as it was gathered', () => {
  const rows = hasSharedData(daily) ? sharedRows(daily) : [];
  const models = hasSharedData(daily) ? sharedRows('rates/series/model_price_points.csv') : [];

  it.each(['h100', 'h200', 'b200', 'a100'])('%s: the medians of its on-demand offers, none left out after the first', (gpu) => {
    const { points } = series(`${gpu}-daily`);
    const read = rows.filter((row) => row.gpu === gpu && row.kind === 'on-demand' && row.date! >= points[0]!.date);
    expect(points.map(({ date, price, offers }) => [date, price, offers])).toEqual(
      read.map(({ date, median, offers }) => [date, expect.closeTo(Number(median), 4), Number(offers)])
    );
  });

  it.each(['frontier-list', 'capability-11', 'capability-23', 'capability-30', 'capability-50'])('%s: prices blended 3 to 1', (id) => {
    for (const { date, price, model } of series(id).points) {
      const index = /\(([\d.]+)\)$/.exec(model ?? '')?.[1];
      const read = models.filter((row) => row.date === date && row.aa_intelligence === index);
      const blends = read.map((row) => (3 * Number(row.input_per_m) + Number(row.output_per_m)) / 4);
      expect(blends, `${model} of ${date}`).toContainEqual(expect.closeTo(price, 4));
    }
  });
});
