/** Figures that belong to the candidate: rates, tax, pay elsewhere, elasticity, and the rates of exchange that a pair of offers is converted at. */
import type { Scenario, ServiceFamily, Tax } from '../document.ts';
import type { Guesses } from '../resolve.ts';
import type { Resolved } from '../resolved.ts';
import { fromZero, ofOne, type Figure } from './figure.ts';
import type { DocumentPath } from './document-values.ts';
import type { InputOwner } from './sensitivity-input.ts';

/** Where money that is nothing today is looked for. */
const SOME_PAY = 250_000;

export function candidateFigures(
  scenario: Scenario,
  resolved: Resolved,
  on: { guesses: Guesses; families: readonly ServiceFamily[] }
): Figure[] {
  const { guesses, families } = on;
  return [
    {
      kind: 'discountRate',
      of: {},
      path: ['candidate', 'discountRatePerYear'],
      fallback: guesses.candidateDiscountRatePerYear,
      guess: 'candidateDiscountRatePerYear',
      bounds: { min: -0.5, max: 1 },
      search: { least: 0, most: 0.5 }
    },
    {
      kind: 'outsidePay',
      of: {},
      path: ['candidate', 'outsidePayPerYear'],
      fallback: resolved.outsidePayPerYear,
      bounds: fromZero,
      search: { least: 0, most: Math.max(SOME_PAY, 4 * resolved.outsidePayPerYear) }
    },
    ...taxFigures(scenario.candidate.tax, {}, ['candidate', 'tax']),
    ...families.map((family): Figure => ({
      kind: 'elasticity',
      of: { family },
      path: ['candidate', 'computeDemand', family, 'elasticity'],
      fallback: guesses.elasticity,
      guess: 'elasticity',
      bounds: { min: 0, max: 5 },
      search: { least: 0, most: 5 }
    })),
    ...Object.entries(scenario.market.fx ?? {}).map(([currency, rate]): Figure => {
      const search = { least: rate / 2, most: rate * 2 };
      return {
        kind: 'exchangeRate',
        of: { currency },
        path: ['market', 'fx', currency],
        fallback: rate,
        bounds: fromZero,
        search
      };
    })
  ];
}

/** A flat rate, and other income, of a tax of the candidate's or of one offer. */
export function taxFigures(tax: Tax, of: InputOwner, path: DocumentPath): Figure[] {
  const rate: Figure = {
    kind: 'taxRate',
    of,
    path: [...path, 'rate'],
    field: 'tax.rate',
    fallback: 0,
    guess: 'flatTaxRate',
    bounds: ofOne,
    search: { least: 0, most: 0.8 }
  };
  const other: Figure = {
    kind: 'otherIncome',
    of,
    path: [...path, 'otherIncomePerYear'],
    field: 'tax.otherIncomePerYear',
    fallback: 0,
    bounds: fromZero,
    search: { least: 0, most: Math.max(SOME_PAY, 4 * (tax.otherIncomePerYear ?? 0)) }
  };
  return tax.regime === 'flat' ? [rate, other] : [other];
}
