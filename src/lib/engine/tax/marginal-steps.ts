/**
 * The tax on the next unit of earnings as a staircase over earnings, found from a regime's taxes alone by sampling and
 * bisection: edges to a unit of the regime's currency, rates as the law has them. A tax that jumps at one unit (a credit
 * lost at an edge) is no rate and is left out; so is a zone narrower than a few units.
 */
import type { YearIncome } from './income.ts';
import type { TaxRegime } from './regime.ts';

/** From these earnings on, up to the next step, the next unit bears `rate`. */
export interface MarginalStep {
  from: number;
  rate: number;
}

/** Intervals looked at on their own, so that a zone whose two ends happen to balance is found all the same. */
const SAMPLES = 64;
/** Rates closer than this are one: what arithmetic leaves of equal ones. */
const SAME = 1e-7;

/** Between two whole amounts the tax is a straight line. */
interface Piece {
  from: number;
  to: number;
  rate: number;
}

/**
 * @param income the year's; its earnings are those that the steps run over
 * @param to highest earnings asked for, in the regime's currency
 * @returns by rising edges, the first at 0, neighbours of different rates
 */
export function marginalSteps(regime: TaxRegime, taxYear: number, income: YearIncome, to: number): MarginalStep[] {
  const raised = { ...income };
  const tax = (earnings: number) => {
    raised.earnings = earnings;
    return regime.incomeTax(taxYear, raised) + regime.payrollTax(taxYear, raised);
  };
  const length = Math.max(2, Math.ceil(to / SAMPLES));
  const pieces: Piece[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) addPieces(tax, sample * length, (sample + 1) * length, pieces);

  const steps: MarginalStep[] = [];
  for (const piece of pieces) {
    // A unit by itself is an edge that lies within it, or a jump.
    if (piece.to - piece.from < 2 || piece.from >= to) continue;
    const rate = Math.round(piece.rate * 1e8) / 1e8;
    if (steps.at(-1)?.rate !== rate) steps.push({ from: steps.length === 0 ? 0 : piece.from, rate });
  }
  return steps;
}

/** Halves what is not straight, down to single units. */
function addPieces(tax: (earnings: number) => number, from: number, to: number, pieces: Piece[]): void {
  const atFrom = tax(from);
  const atTo = tax(to);
  const rate = tax(from + 1) - atFrom;
  const isStraight =
    Math.abs(atTo - tax(to - 1) - rate) < SAME && Math.abs(atTo - atFrom - rate * (to - from)) < SAME * (to - from);
  if (isStraight) {
    const last = pieces.at(-1);
    if (last !== undefined && Math.abs(last.rate - rate) < SAME) last.to = to;
    else pieces.push({ from, to, rate });
  } else {
    const middle = Math.floor((from + to) / 2);
    addPieces(tax, from, middle, pieces);
    addPieces(tax, middle, to, pieces);
  }
}
