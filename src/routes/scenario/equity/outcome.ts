/**
 * What an offer's equity brings when the trial comes true, in money of the day on which it is received: before tax, tax by name, after tax,
 * grant by grant, if the candidate stays; and what that is worth today counting everything else.
 */
import { certainSale, monthSum, type NamedTax, saleTaxes, vestTaxes } from '#lib/engine/index.ts';
import { unitsOf, type EquityPart } from './equity-parts.ts';
import type { TrialValuation } from './exit-trial.ts';

/** Money in scenario currency. */
export interface PartOutcome {
  id: string;
  units: number;
  /** Before tax, less what has to be paid for the units. */
  before: number;
  /** Counting tax, leaving, waiting and what cannot be sold; today. */
  present: number;
}

export interface Outcome {
  parts: PartOutcome[];
  before: number;
  /** What equity adds to each tax; those that it does not touch are left out. */
  taxes: NamedTax[];
  tax: number;
  after: number;
  present: number;
}

/** @param parts of the offer under the trial */
export function outcome(parts: readonly EquityPart[], trial: TrialValuation): Outcome {
  const { valued, shared } = trial;
  const { stock } = valued.offer;
  const sale = stock?.kind === 'private' ? certainSale(valued, stock, shared) : undefined;
  const outcomes = parts.map((part): PartOutcome => {
    const { row, component } = part;
    return {
      id: component.id,
      units: unitsOf(part),
      before: sale?.before.get(component.id) ?? monthSum(row.worth),
      present: monthSum(row.present)
    };
  });
  const taxes = summedByName([...vestTaxes(valued), ...(sale ? saleTaxes(valued, shared, sale.income) : []), ...payTax(parts)]);
  const before = outcomes.reduce((sum, part) => sum + part.before, 0);
  const tax = taxes.reduce((sum, { amount }) => sum + amount, 0);
  return {
    parts: outcomes,
    before,
    taxes,
    tax,
    after: before - tax,
    present: outcomes.reduce((sum, part) => sum + part.present, 0)
  };
}

/** RSUs on a listed share are pay, taxed together with it. */
function payTax(parts: readonly EquityPart[]): NamedTax[] {
  const amount = parts.reduce(
    (sum, { resolved, row }) => (resolved.kind === 'equity' ? sum + monthSum(row.worth) - monthSum(row.afterTax) : sum),
    0
  );
  return amount === 0 ? [] : [{ id: 'onPay', name: 'Taxes on pay, the RSUs’ part', amount }];
}

/** Each tax once; what comes to nothing is left out. */
function summedByName(taxes: readonly NamedTax[]): NamedTax[] {
  const sums = new Map<string, NamedTax>();
  for (const tax of taxes) {
    const known = sums.get(tax.id);
    if (known) known.amount += tax.amount;
    else sums.set(tax.id, { ...tax });
  }
  return [...sums.values()].filter(({ amount }) => Math.abs(amount) >= 0.005);
}
