/** Prices invented for the tests of the fan: a shape for every case that the drawing has to bear. */
import type { FanMonth, PriceFanData } from '#lib/charts/price-fan.ts';

export const dollars = (price: number) => `$${price.toFixed(2)}`;
export const captions = { seen: '49 days of prices', ahead: 'the next four years' };

/** A fan that widens with the root of time around a price that moves by `growth` a year. */
export function fanFrom(price: number, months: number, growth = 1, spread = 1.5): FanMonth[] {
  return Array.from({ length: months }, (_, index) => {
    const years = (index + 1) / 12;
    const expected = price * growth ** years;
    const wide = spread ** Math.sqrt(years);
    return {
      month: index + 1,
      expected,
      low: expected / wide,
      lowerHalf: expected / wide ** 0.4,
      upperHalf: expected * wide ** 0.4,
      high: expected * wide
    };
  });
}

function daily(from: string, count: number, price: (day: number) => number) {
  return Array.from({ length: count }, (_, day) => ({
    date: new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10),
    price: price(day)
  }));
}

const days = daily('2026-07-05', 49, (day) => 2.4 + day / 60);

export const cases: Record<string, PriceFanData> = {
  days: {
    seen: days,
    fan: fanFrom(days.at(-1)!.price, 48, 1.4, 4),
    other: { name: 'card', months: fanFrom(days.at(-1)!.price, 48, 0.9, 3) }
  },
  years: {
    seen: [
      { date: '2023-06', price: 8 },
      { date: '2024-10', price: 2.99 },
      { date: '2025-10', price: 1.7 },
      { date: '2026-08-22', price: 3.23 }
    ],
    fan: fanFrom(3.23, 36)
  },
  longPast: { seen: daily('2015-01-01', 4000, (day) => 100 * 0.999 ** day), fan: fanFrom(1.8, 12) },
  one: { seen: [{ date: '2026-08-22', price: 0.54 }], fan: fanFrom(0.54, 48) },
  still: { seen: daily('2026-08-01', 3, () => 5), fan: fanFrom(5, 12, 1, 1) },
  falling: { seen: daily('2025-08-01', 365, (day) => 30 * 0.988 ** day), fan: fanFrom(0.37, 120, 0.1, 50) }
};
