/** Own demand and work shares of a path: as the document has them in doubt, or as is assumed where it names one figure. */
import { Z95 } from '../amount.ts';
import { normalQuantile } from '../prices/normal.ts';
import { amountQuantile } from './distribution.ts';
import type { Drivers } from './drivers.ts';
import type { Market } from './market.ts';
import type { UncertaintyGuesses } from './question.ts';

/** Writes into the market what one coordinate stands for. */
export type UseDraw = (coordinates: Float64Array) => void;

/** Log-normal about the ladder's figure, which is the mean; or as the document has it. */
export function demandDraws({ demand }: Drivers, market: Market, { demandFactor }: UncertaintyGuesses): UseDraw[] {
  const sigma = Math.log(demandFactor) / Z95;
  return demand.map(({ family, at, range }) => {
    const mean = market.spend[family];
    if (range !== null) {
      const quantile = amountQuantile(range);
      return (coordinates) => {
        market.spend[family] = Math.max(0, quantile(coordinates[at]!));
      };
    }
    return (coordinates) => {
      market.spend[family] = mean * Math.exp(sigma * normalQuantile(coordinates[at]!) - (sigma * sigma) / 2);
    };
  });
}

/** Normal about the figure and clipped alike on both sides, so that the mean stays; or as the document has it. */
export function workShareDraws({ workShares }: Drivers, market: Market, { workShareSpread }: UncertaintyGuesses): UseDraw[] {
  return workShares.map(({ offer, place, at, range }) => {
    const shares = market.workShares[offer]!;
    if (range !== null) {
      const quantile = amountQuantile(range);
      return (coordinates) => {
        shares[place] = Math.min(1, Math.max(0, quantile(coordinates[at]!)));
      };
    }
    const mean = shares[place]!;
    const room = Math.min(mean, 1 - mean);
    const deviation = Math.min(workShareSpread, room) / Z95;
    return (coordinates) => {
      shares[place] = mean + Math.min(room, Math.max(-room, deviation * normalQuantile(coordinates[at]!)));
    };
  });
}
