/**
 * A second method for options: the binomial tree of Cox, Ross and Rubinstein (J. Financial Economics 7, 1979), unsmoothed, as the
 * vectors' `crr501` has it. Nothing of it is shared with the lattice of the engine.
 */
import type { Option } from '#lib/engine/equity/black-scholes.ts';

/** An option that may be exercised at any time. */
export function crrValue({ type, spot, strike, years, rate, dividendYield, volatility }: Option, steps: number): number {
  const time = years / steps;
  const up = Math.exp(volatility * Math.sqrt(time));
  const chance = (Math.exp((rate - dividendYield) * time) - 1 / up) / (up - 1 / up);
  const discount = Math.exp(-rate * time);
  const exercised = (ups: number, step: number) => (type === 'call' ? 1 : -1) * (spot * up ** (2 * ups - step) - strike);
  let values = Array.from({ length: steps + 1 }, (_, ups) => Math.max(exercised(ups, steps), 0));
  for (let step = steps - 1; step >= 0; step--)
    values = Array.from({ length: step + 1 }, (_, ups) =>
      Math.max(exercised(ups, step), discount * (chance * values[ups + 1]! + (1 - chance) * values[ups]!))
    );
  return values[0]!;
}
