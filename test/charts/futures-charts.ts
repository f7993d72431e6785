/** Five dots and two years that tests of the drawings share. */
import type { QuantileDotsData } from '#lib/charts/quantile-dots.ts';
import type { FanYear } from '#lib/charts/year-fan.ts';

export const exact = (value: number) => `${value < 0 ? '−' : ''}$${Math.abs(value)}`;
export const when = (months: number) => `Year ${months / 12}`;

export const difference: QuantileDotsData = {
  values: [-300, -100, 0, 200, 700],
  ahead: { name: 'Halcyon ahead', colour: '--offer-2' },
  behind: { name: 'Borealis ahead', colour: '--offer-1' }
};

export const fan: FanYear[] = [
  { months: 12, mean: 210, low: 100, lowerHalf: 150, median: 200, upperHalf: 260, high: 400 },
  { months: 24, mean: 420, low: 190, lowerHalf: 300, median: 410, upperHalf: 520, high: 900 }
];
