/**
 * A private company's stock, resolved: its exits (or its path as exits) with what a common share receives in each, after the rounds
 * to come and the preferences. Guesses are taken, and noted, only for what is used.
 */
import { amountMean } from '../amount.ts';
import { AmountReader } from '../amount-reader.ts';
import type { Amount, Exit, PrivateStock } from '../document.ts';
import type { ExitCase, ResolvedPrivateStock } from '../resolved.ts';
import { breakPoints, type BreakPoint } from './break-points.ts';
import { roundsBefore } from './dilution.ts';
import { fairGrowth, pathCases } from './exit-path.ts';
import { markDowns } from './mark-down.ts';
import type { EquityContext, EquityGuesses } from './model.ts';
import { shareClasses } from './share-classes.ts';
import { commonPerShare } from './waterfall.ts';

type Outcome = Omit<ExitCase, 'perShare'>;

interface Reading extends EquityContext {
  guesses: EquityGuesses;
}

/** The company as it is divided: all shares, and what one receives in a sale. */
interface CapTable {
  shares: number;
  points: BreakPoint[];
}

/**
 * Money in scenario currency. An exit in `month` of the document is month `month − 1` of the grid, at whose end `month` months have
 * passed, so that it is discounted by month / 12 years; months 0 and 1 are both the first. A list of exits goes before the path.
 */
export function privateStock(stock: PrivateStock, context: EquityContext, guesses: EquityGuesses): ResolvedPrivateStock {
  const { fx } = context;
  const worthNothing = stock.worthNothing ?? false;
  // What comes to nothing uses no guess and no range: none of them is noted.
  const reading: Reading = { ...context, guesses, read: worthNothing ? new AmountReader() : context.read };
  const illiquidity = illiquidityOf(stock, reading);
  const rates = ratesOf(stock, illiquidity, reading);
  const months = exitMonths(stock, reading);
  const tableIn = capTables(stock, fx, dilutionOf(stock, months, reading));
  const perShare: ResolvedPrivateStock['perShare'] = (equityValue, { month, ipo }) => {
    const { shares, points } = tableIn(month);
    // Listed: preferred shares become common ones, and their preferences end.
    return ipo ? equityValue / shares : commonPerShare(points, equityValue);
  };
  const outcomes = hasExits(stock)
    ? listedOutcomes(stock.exits, months, fx)
    : pathOutcomes(stock, months[0]!, tableIn(months[0]!), { ...reading, ...rates });
  const cases = worthNothing ? [] : outcomes.map((outcome) => ({ ...outcome, perShare: perShare(outcome.equityValue, outcome) }));
  const commonValue = stock.commonValue === undefined ? null : stock.commonValue * fx;
  const markDown = markDowns({ illiquidity, ...rates }, context.discountRatePerYear);
  return {
    kind: 'private',
    preferredPrice: stock.preferredPrice * fx,
    commonValue,
    fullyDilutedShares: stock.fullyDilutedShares,
    cases,
    perShare,
    fairValue: {
      today: commonValue ?? modelValue(cases, rates.discountRatePerYear, markDown),
      growthPerYear: rates.discountRatePerYear
    },
    ...rates,
    illiquidity,
    worthNothing
  };
}

/** Where no valuation is known: what a common share is expected to bring, discounted and marked down, as valuations for the tax office are. */
function modelValue(cases: readonly ExitCase[], ratePerYear: number, markDown: (months: number) => number): number {
  return cases.reduce((sum, { probability, perShare, month }) => {
    const today = probability * perShare * Math.pow(1 + ratePerYear, -(month + 1) / 12);
    return sum + today * (1 - markDown(month + 1));
  }, 0);
}

/** The mean of what was given or guessed; what is guessed is noted if it is used. */
function guessed({ read, at }: Reading, amount: Amount | undefined, field: string, guess: number, isUsed = true): number {
  return isUsed ? read.assumed(amount, `${at}.${field}`, guess) : amountMean(amount ?? guess);
}

function hasExits(stock: PrivateStock): stock is PrivateStock & { exits: Exit[] } {
  return stock.exits !== undefined && stock.exits.length > 0;
}

function illiquidityOf(
  { illiquidity: method = 'finnerty', illiquidityDiscount }: PrivateStock,
  { read, at }: Reading
): ResolvedPrivateStock['illiquidity'] {
  if (method !== 'own') return { method };
  return { method, discount: read.mean(illiquidityDiscount, `${at}.illiquidityDiscount`, 0) };
}

/** The volatility is that of the path, and what a mark-down is made from. */
function ratesOf(stock: PrivateStock, { method }: ResolvedPrivateStock['illiquidity'], reading: Reading) {
  const { guesses } = reading;
  const moves = !hasExits(stock) || method === 'finnerty' || method === 'chaffe';
  return {
    discountRatePerYear: guessed(reading, stock.discountRatePerYear, 'discountRatePerYear', guesses.ventureDiscountRatePerYear),
    volatilityPerYear: guessed(reading, stock.volatilityPerYear, 'volatilityPerYear', guesses.privateVolatilityPerYear, moves)
  };
}

/** Months of the grid: of each exit, or of the path's. */
function exitMonths(stock: PrivateStock, reading: Reading): number[] {
  const months = hasExits(stock)
    ? stock.exits.map(({ month }) => month)
    : [guessed(reading, stock.path?.exitMonth, 'path.exitMonth', reading.guesses.exitMonths)];
  return months.map((month) => Math.max(0, month - 1));
}

/** Share that a round takes. Nobody is diluted by a round that no exit has time for. */
function dilutionOf(stock: PrivateStock, months: readonly number[], reading: Reading): number {
  const isUsed = months.some((month) => roundsBefore(stock, month + 1) > 0);
  return guessed(reading, stock.dilutionPerRound, 'dilutionPerRound', reading.guesses.dilutionPerRound, isUsed);
}

/** By month of the grid, after the rounds until then; made once for each number of rounds. */
function capTables(stock: PrivateStock, fx: number, dilutionPerRound: number): (month: number) => CapTable {
  const byRounds = new Map<number, CapTable>();
  return (month) => {
    const rounds = roundsBefore(stock, month + 1);
    const known = byRounds.get(rounds);
    if (known) return known;
    const classes = shareClasses(stock, { fx, rounds, dilutionPerRound });
    const table = { shares: classes.reduce((sum, { shares }) => sum + shares, 0), points: breakPoints(classes) };
    byRounds.set(rounds, table);
    return table;
  };
}

function listedOutcomes(exits: readonly Exit[], months: readonly number[], fx: number): Outcome[] {
  return exits.map(({ probability, equityValue, ipo = false }, i) => ({
    probability,
    month: months[i]!,
    equityValue: equityValue * fx,
    ipo
  }));
}

/**
 * Left open, the growth is what makes today's price fair at the rate and the failure that are usual: what investors are taken to count on.
 * Whoever expects more failure, or asks for more, then values the shares below their price. It leaves out what new owners bring in: a round
 * at a fair price costs nobody anything. A growth of one's own is that of all shares, new ones included.
 */
function pathOutcomes(
  { path = {}, preferredPrice, fullyDilutedShares }: PrivateStock,
  month: number,
  { points, shares }: CapTable,
  reading: Reading & { volatilityPerYear: number }
): Outcome[] {
  const { fx, guesses, volatilityPerYear } = reading;
  const failurePerYear = guessed(reading, path.failurePerYear, 'path.failurePerYear', guesses.failurePerYear);
  const newMoney = path.growthPerYear === undefined ? shares / fullyDilutedShares : 1;
  const terms = {
    equityValue: (path.equityValue ?? preferredPrice * fullyDilutedShares) * fx * newMoney,
    growthPerYear: guessed(reading, path.growthPerYear, 'path.growthPerYear', usualGrowth(guesses)),
    volatilityPerYear,
    failurePerYear,
    years: (month + 1) / 12
  };
  const bends = points.map(({ equityValue }) => equityValue);
  return pathCases(terms, bends).map((each) => ({ ...each, month, ipo: false }));
}

/** The growth while a company lasts at which today's price is fair, under the usual rate and the usual failure. */
export function usualGrowth({ ventureDiscountRatePerYear, failurePerYear }: EquityGuesses): number {
  return fairGrowth(ventureDiscountRatePerYear, failurePerYear);
}
