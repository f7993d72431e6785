/** The other side of an offer's equity: how likely it is to come to nothing, and what share of it leaving would cost. */
import { type ExitCase, hurdle, monthSum, type OfferValuation, payoff, type ResolvedPrivateStock } from '#lib/engine/index.ts';
import { grantsOf, type EquityPart } from './equity-parts.ts';

export interface Downside {
  /** That no unit of any grant is paid anything; null where the stock is listed: no case of it is listed. */
  nothing: number | null;
  /** Units expected to be left behind, of those that vest within the comparison. */
  forfeited: number;
  /** Share of its worth that leaving costs, options that have vested and lapse included. */
  lost: number;
}

export function downside(parts: readonly EquityPart[], { offer, stays }: OfferValuation): Downside {
  const { stock, start } = offer;
  let [units, kept] = [0, 0];
  for (const { vests } of parts.flatMap(grantsOf)) {
    vests.units.forEach((due, k) => {
      units += due;
      kept += due * stays[start + k]!;
    });
  }
  return {
    nothing: stock?.kind === 'private' ? chanceOfNothing(parts, stock, start) : null,
    forfeited: units === 0 ? 0 : 1 - kept / units,
    lost: lostShare(parts)
  };
}

/** Of what is left after tax and missed milestones. */
function lostShare(parts: readonly EquityPart[]): number {
  const sum = (of: (row: EquityPart['row']) => number) => parts.reduce((total, { row }) => total + of(row), 0);
  const stayed = sum((row) => monthSum(row.afterTax) + monthSum(row.cuts));
  return stayed > 0 ? 1 - sum((row) => monthSum(row.expected)) / stayed : 0;
}

/** The cases in which every grant is paid nothing, with the missing probability. */
function chanceOfNothing(parts: readonly EquityPart[], stock: ResolvedPrivateStock, start: number): number {
  const paid = stock.cases.filter((one) => parts.some((part) => unitPayoffs(part, one, stock, start).some((each) => each > 0)));
  return Math.max(0, 1 - paid.reduce((sum, { probability }) => sum + probability, 0));
}

/** What the units of a part that vest within the comparison receive in an exit, before tax and undiscounted. @param start of the offer, month of the grid */
function unitPayoffs(part: EquityPart, exit: ExitCase, stock: ResolvedPrivateStock, start: number): number[] {
  const { resolved } = part;
  if (resolved.kind !== 'claim') return [];
  const above = hurdle(resolved, exit, stock);
  return resolved.grants.flatMap(({ strike, from, vests }) =>
    [...vests.units].flatMap((due, k) =>
      due > 0 ? [payoff(resolved, { strike, granted: start + from, vests: start + k }, exit, above)] : []
    )
  );
}
