/** How the prices of a service are expected to move, in one line. */
import { amountMean, type Service } from '#lib/engine/index.ts';
import { percent } from '#lib/format/percent.ts';
import { figureText } from '../rates/figures.ts';

/** `H100 GPU-hour: prices move by −9.97% a year`, `…: prices tend to $2.50, half of the way in 1 year; 5% a year that it is withdrawn`. */
export function pathWords(service: Service, name: string, currency: string): string {
  const { reversionLevel: level, reversionHalfLifeYears: halfLife, driftPerYear, withdrawalPerYear } = service;
  const drift = driftPerYear === undefined ? 0 : amountMean(driftPerYear);
  const withdrawn = withdrawalPerYear === undefined ? 0 : amountMean(withdrawalPerYear);
  const still = drift === 0 ? 'prices stay' : `prices move by ${percent(drift, { sign: true })} a year`;
  const path =
    level === undefined || halfLife === undefined
      ? still
      : `prices tend to ${figureText('reversionLevel', amountMean(level), currency)}, half of the way in ${figureText(
          'reversionHalfLifeYears',
          amountMean(halfLife),
          currency
        )}`;
  return `${name}: ${path}${withdrawn === 0 ? '' : `; withdrawn with a chance of ${percent(withdrawn)} a year`}`;
}
