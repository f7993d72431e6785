/** Figures of the employers of a pair: of their stock what its turning points do not have, and the cluster that shares are granted of. */
import type { Employer, PrivateStock, PublicStock, Scenario } from '../document.ts';
import { usualGrowth } from '../equity/private-stock.ts';
import type { EquityGuesses } from '../equity/model.ts';
import { growth } from '../price-path.ts';
import type { ResolvedListedStock, ResolvedOffer, ResolvedPrivateStock } from '../resolved.ts';
import { amountQuantile } from '../simulation/distribution.ts';
import { averagePriceFactors, driftingCovariance } from './average-price.ts';
import { noDoubt, type Doubt } from './doubt.ts';
import { fromZero, ofOne, type Figure } from './figure.ts';
import type { SensitivityKind } from './sensitivity-input.ts';

type StockFigure = Omit<Figure, 'of' | 'path' | 'field' | 'bounds'> & { field: string; bounds?: Figure['bounds'] };

const RATE = { bounds: { min: -0.5, max: 1 }, search: { least: 0, most: 1 } };
const VOLATILITY = { bounds: { min: 0, max: 3 }, search: { least: 0, most: 2 } };
const GROWTH = { bounds: { min: -0.99, max: 100 }, search: { least: -0.5, most: 1 } };
const LOSS = { bounds: { min: 0, max: 0.99 }, search: { least: 0, most: 0.9 } };

/** @param offer the first of the pair at this employer, resolved */
export function employerFigures(scenario: Scenario, offer: ResolvedOffer, guesses: EquityGuesses): Figure[] {
  const { id, stock, cluster } = scenario.employers[offer.employer]!;
  const of = { employer: id, offer: offer.id };
  const figures = stock === undefined || stock.worthNothing ? [] : stockFigures(stock, offer.stock!, guesses);
  return [
    ...figures.map(({ field, ...rest }): Figure => {
      const path = ['employers', offer.employer, 'stock', ...field.split('.')];
      return { of, path, field: `stock.${field}`, bounds: fromZero, ...rest };
    }),
    ...(cluster === undefined
      ? []
      : [
          {
            kind: 'clusterGpus',
            of,
            path: ['employers', offer.employer, 'cluster', 'gpus'],
            field: 'cluster.gpus',
            fallback: cluster.gpus,
            bounds: fromZero,
            // A cluster of none is no cluster.
            search: { least: Math.min(1, cluster.gpus), most: 4 * cluster.gpus }
          } satisfies Figure
        ])
  ];
}

function stockFigures(
  stock: NonNullable<Employer['stock']>,
  resolved: NonNullable<ResolvedOffer['stock']>,
  guesses: EquityGuesses
) {
  return stock.kind === 'public'
    ? listedFigures(stock, resolved as ResolvedListedStock, guesses)
    : privateFigures(stock, guesses);
}

function listedFigures(
  { dividendYieldPerYear }: PublicStock,
  resolved: ResolvedListedStock,
  guesses: EquityGuesses
): StockFigure[] {
  return [
    { kind: 'shareGrowth', field: 'growthPerYear', fallback: resolved.growthPerYear, ...GROWTH },
    {
      kind: 'shareVolatility',
      field: 'volatilityPerYear',
      fallback: guesses.listedVolatilityPerYear,
      guess: 'listedVolatilityPerYear',
      ...VOLATILITY
    },
    ...(dividendYieldPerYear === undefined
      ? []
      : [
          {
            kind: 'dividendYield',
            field: 'dividendYieldPerYear',
            fallback: 0,
            search: { least: 0, most: 0.2 }
          } satisfies StockFigure
        ])
  ];
}

function privateFigures({ exits = [], path, commonValue, illiquidity }: PrivateStock, guesses: EquityGuesses): StockFigure[] {
  const guessed = (kind: SensitivityKind, field: string, guess: keyof EquityGuesses, within: Pick<Figure, 'bounds' | 'search'>) =>
    ({ kind, field, guess, fallback: guesses[guess], ...within }) satisfies StockFigure;
  const some = (is: boolean, figure: StockFigure) => (is ? [figure] : []);
  return [
    guessed('ventureRate', 'discountRatePerYear', 'ventureDiscountRatePerYear', RATE),
    guessed('companyVolatility', 'volatilityPerYear', 'privateVolatilityPerYear', VOLATILITY),
    guessed('dilution', 'dilutionPerRound', 'dilutionPerRound', LOSS),
    ...some(commonValue !== undefined, { kind: 'commonValue', field: 'commonValue', fallback: 0 }),
    ...some(illiquidity === 'own', {
      kind: 'illiquidityDiscount',
      field: 'illiquidityDiscount',
      fallback: 0,
      bounds: ofOne,
      search: { least: 0, most: 1 }
    }),
    ...some(exits.length === 0, {
      kind: 'companyGrowth',
      field: 'path.growthPerYear',
      fallback: usualGrowth(guesses),
      ...GROWTH
    }),
    // A range has no one value to turn at, so that it is no turning point.
    ...some(
      exits.length === 0 && typeof path?.failurePerYear === 'object',
      guessed('failure', 'path.failurePerYear', 'failurePerYear', LOSS)
    )
  ];
}

/** Of a listed share's average price over the grid, as of a service's. @param price today's, in the unit of the document */
export function shareDoubt(stock: ResolvedListedStock, price: number, on: { months: number; guesses: EquityGuesses }): Doubt {
  const volatility = stock.volatilityPerYear ?? on.guesses.listedVolatilityPerYear;
  if (volatility === 0 || price === 0) return noDoubt(price);
  const { low, high } = averagePriceFactors(growth(stock.growthPerYear, on.months), driftingCovariance(volatility));
  return { low: price * low, high: price * high, basis: stock.volatilityPerYear === null ? 'guess' : 'range' };
}

/** Of what a company fetches when it ends, failure included, over what is expected of it, times today's figure. */
export function exitDoubt({ cases }: ResolvedPrivateStock, current: number): Doubt {
  const certain = cases.reduce((sum, { probability }) => sum + probability, 0);
  const mean = cases.reduce((sum, { probability, equityValue }) => sum + probability * equityValue, 0);
  if (mean === 0) return noDoubt(current);
  const ends = cases.map(({ probability, equityValue }) => ({ probability, value: (current * equityValue) / mean }));
  const quantile = amountQuantile({ cases: [...ends, { probability: Math.max(0, 1 - certain), value: 0 }] });
  return { low: quantile(0.1), high: quantile(0.9), basis: 'range' };
}
