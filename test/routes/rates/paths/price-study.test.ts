import { describe, expect, it } from 'vitest';
import { priceFacts } from '#lib/catalogue/card-services.ts';
import { withFigures } from '#lib/catalogue/own-card.ts';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import { priceSeries, servicesWithSeries } from '#lib/catalogue/series.ts';
import { readRateCard } from '#lib/schema/rate-card.ts';
import { driftFigures, reversionFigures } from '../../../../src/routes/rates/paths/card-figures.ts';
import { fitRows } from '../../../../src/routes/rates/paths/fit-rows.ts';
import {
  fanMonths,
  priceStudy,
  studiedPath,
  type PriceStudy,
  type StudiedSeries
} from '../../../../src/routes/rates/paths/price-study.ts';
import { cardPath } from '../../../../src/routes/rates/card-path.ts';

const card = rateCards()[0]!;
const source = { title: 'Invented rents', locator: 'of this test', retrievedOn: '2026-11-21' };
const seriesOf = (points: StudiedSeries['points']): StudiedSeries => {
  return { name: 'rents', unit: 'GPU-hour', currency: 'USD', source, points };
};
const rising = seriesOf([
  { date: '2024-08-01', price: 2 },
  { date: '2025-02-01', price: 2.6 },
  { date: '2025-08-01', price: 2.2 },
  { date: '2026-08-01', price: 3 }
]);
/** Drawn to 2.5 again and again. */
const pulled = seriesOf(
  Array.from({ length: 36 }, (_, month) => {
    const date = new Date(Date.UTC(2023, month, 1)).toISOString().slice(0, 10);
    return { date, price: 2.5 * Math.exp(0.1 * Math.sin(month * 1.1)) };
  })
);

function studyOf({ points }: StudiedSeries): PriceStudy {
  const result = priceStudy(points);
  if (!result.ok) throw new Error(result.message);
  return result.study;
}

it('the drift is ln of last over first by the years between, whatever lies between; its error is that of a walk', () => {
  const { drift } = studyOf(rising);
  const years = (Date.parse('2026-08-01') - Date.parse('2024-08-01')) / (365.25 * 86_400_000);
  expect(drift.logDriftPerYear).toBeCloseTo(Math.log(1.5) / years, 12);
  expect(drift.logDriftError).toBeCloseTo(drift.volatilityPerYear / Math.sqrt(years), 12);
  expect(drift.driftPerYear).toBeCloseTo(Math.exp(drift.logDriftPerYear + drift.volatilityPerYear ** 2 / 2) - 1, 12);
});

it('two prices are refused with a sentence, not with a fit', () => {
  expect(priceStudy(rising.points.slice(0, 2))).toEqual({ ok: false, message: expect.stringContaining('at least 3') as string });
});

describe('the fan', () => {
  it('begins at the last price, orders its bounds, and widens with what is not known of the drift', () => {
    const path = studiedPath(studyOf(rising), 'drifting', 3);
    const { driftLow: _low, driftHigh: _high, ...certain } = path;
    const [wide, narrow] = [fanMonths(path, 48), fanMonths(certain, 48)];
    for (const { low, lowerHalf, upperHalf, high } of wide) {
      expect([low, lowerHalf, upperHalf, high]).toEqual([low, lowerHalf, upperHalf, high].sort((one, other) => one - other));
    }
    expect(wide[47]!.high / wide[47]!.low).toBeGreaterThan(narrow[47]!.high / narrow[47]!.low);
    expect(wide[0]!.low).toBeLessThan(3);
    expect(wide[0]!.high).toBeGreaterThan(3);
    expect(wide.map(({ month }) => month)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
  });
  it('of prices that come back goes to the level', () => {
    const study = studyOf(pulled);
    const end = fanMonths(studiedPath(study, 'reverting', 5), 120).at(-1)!;
    expect(study.reversion.reverts && end.expected / study.reversion.level).toBeCloseTo(1, 3);
  });
  it('drifts where the series has no level', () => {
    const study: PriceStudy = { ...studyOf(rising), reversion: { reverts: false, because: 'noPull', points: 4, years: 2 } };
    expect(studiedPath(study, 'reverting', 3)).toEqual(studiedPath(study, 'drifting', 3));
  });
});

describe('what goes on a card', () => {
  it('passes the schema of cards, sourced and with the formula and its numbers', () => {
    const figures = driftFigures(rising, studyOf(rising).drift);
    const changed = withFigures(card, 'h100-hour', figures);
    expect(readRateCard(changed)).toMatchObject({ ok: true });
    const { driftPerYear } = priceFacts(changed, 'h100-hour');
    expect(driftPerYear).toMatchObject({
      basis: 'derived',
      effectiveFrom: '2026-08-01',
      source: { title: 'Invented rents', locator: 'of this test; 4 prices from 2024-08-01 to 2026-08-01' }
    });
    expect(driftPerYear!.rationale).toContain('μ = ln(3 ÷ 2) ÷ 2 years = 0.203');
  });
  it('a level replaces a drift on the path, and a drift put there later takes the level off', () => {
    const study = studyOf(pulled);
    if (!study.reversion.reverts) throw new Error('the series of this test reverts');
    const reverting = withFigures(card, 'h100-hour', reversionFigures(pulled, study.reversion));
    expect(readRateCard(reverting)).toMatchObject({ ok: true });
    expect(cardPath(reverting, 'h100-hour').reversionLevel).toBeCloseTo(study.reversion.level, 3);
    const drifting = withFigures(reverting, 'h100-hour', driftFigures(rising, studyOf(rising).drift));
    expect(readRateCard(drifting)).toMatchObject({ ok: true });
    expect(cardPath(drifting, 'h100-hour').reversionLevel).toBeUndefined();
  });
  it('every shipped series makes figures that a card takes, or swings too wildly for one', async () => {
    for (const service of servicesWithSeries) {
      for (const series of await priceSeries(service)) {
        const { drift } = studyOf({ ...series, name: 'rents' });
        if (drift.volatilityPerYear > 3) continue;
        const changed = withFigures(card, service, driftFigures({ ...series, name: 'rents' }, drift));
        expect(readRateCard(changed), series.id).toMatchObject({ ok: true });
      }
    }
  });
});

it('a named model shows its chance of being withdrawn, with its source, even without a series', () => {
  const rows = fitRows(undefined, 'drifting', priceFacts(card, 'open-model-token'), 'USD');
  const withdrawn = rows.find(({ name }) => name.startsWith('Withdrawn'));
  expect(withdrawn?.card?.figure.source.title).toBeTruthy();
  expect(rows.every(({ fitted }) => fitted === undefined)).toBe(true);
  expect(fitRows(undefined, 'drifting', priceFacts(card, 'h100-hour'), 'USD')).toHaveLength(2);
});
