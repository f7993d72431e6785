/** The explanatory answer: rows with labels, totals, years and units, made from the valuation's monthly arrays. */
import { COSTS, RUNGS, type Answer, type ComponentAnswer, type Ladder, type OfferAnswer } from './answer.ts';
import type { Resolved } from './resolved.ts';
import { monthSum, stepSums, type Row } from './row.ts';
import { salaryEquivalent } from './salary-equivalent.ts';
import { common, offerValuation, type Common, type OfferValuation } from './valuation.ts';

/** Everything that `cli value` prints for a scenario. */
export function answer(resolved: Resolved): Answer {
  const shared = common(resolved);
  return {
    scenario: resolved.id,
    currency: resolved.currency,
    defaulted: resolved.defaulted,
    offers: resolved.offers.map((offer) => offerAnswer(offerValuation(offer, shared), shared))
  };
}

/** The answer of one valued offer. */
export function offerAnswer(valued: OfferValuation, shared: Common): OfferAnswer {
  const total = summed(valued.rows.map((row) => ladder(row)));
  const level = salaryEquivalent(total.present, valued, shared);
  return {
    id: valued.offer.id,
    total: { ...total, salaryEquivalent: level.perYear, surplus: level.employerCost - total.employerCost },
    elsewhere: { expected: monthSum(valued.elsewhere.expected), present: monthSum(valued.elsewhere.present) },
    components: valued.rows.map((row) => componentAnswer(row, valued, total.present, shared)),
    taxYears: taxYears(valued),
    employmentYears: employmentYears(valued)
  };
}

/** Rungs and costs of a row over the months `from` (included) to `to` (excluded). */
function ladder(row: Row, from = 0, to = row.sticker.length): Ladder {
  return Object.fromEntries([...RUNGS, ...COSTS].map((rung) => [rung, monthSum(row[rung], from, to)])) as Ladder;
}

/** Sum of ladders, rung by rung. */
function summed(ladders: readonly Ladder[]): Ladder {
  return Object.fromEntries(
    [...RUNGS, ...COSTS].map((rung) => [rung, ladders.reduce((sum, one) => sum + one[rung], 0)])
  ) as Ladder;
}

function componentAnswer(row: Row, valued: OfferValuation, present: number, shared: Common): ComponentAnswer {
  const units = valued.units.get(row.id);
  const answer: ComponentAnswer = { id: row.id, kind: row.kind, ...ladder(row), steps: stepSums(row) };
  return units === undefined ? answer : { ...answer, units, adds: present - presentWithout(row.id, valued, shared) };
}

/** The offer's present value without one of its components. */
function presentWithout(id: string, { offer }: OfferValuation, shared: Common): number {
  const without = { ...offer, components: offer.components.filter((component) => component.id !== id) };
  return offerValuation(without, shared).rows.reduce((sum, row) => sum + monthSum(row.present), 0);
}

/**
 * Taxable amounts and the candidate's own tax (not what the employer grosses up), by tax year. Of equity that waits for an exit only
 * what is taxed at vest: the exit's tax falls in years of its own.
 */
function taxYears({ rows, claims, taxYears: years }: OfferValuation): OfferAnswer['taxYears'] {
  const sums = Array.from({ length: years.count }, (_, index) => ({ year: years.first + index, taxable: 0, tax: 0 }));
  for (const row of rows) {
    for (let i = 0; i < row.taxable.length; i++) {
      const sum = sums[years.indexOfMonth[i]!]!;
      sum.taxable += row.taxable[i]!;
      sum.tax += claims.get(row.id)?.taxAtVest[i] ?? row.worth[i]! - row.afterTax[i]!;
    }
  }
  return sums;
}

function employmentYears({ rows, offer, stays }: OfferValuation): OfferAnswer['employmentYears'] {
  const count = Math.ceil((stays.length - offer.start) / 12);
  return Array.from({ length: count }, (_, index) => {
    const from = offer.start + 12 * index;
    const to = Math.min(stays.length, from + 12);
    return {
      year: index + 1,
      components: Object.fromEntries(
        rows.map((row) => [
          row.id,
          {
            sticker: monthSum(row.sticker, from, to),
            worth: monthSum(row.worth, from, to),
            afterTax: monthSum(row.afterTax, from, to),
            present: monthSum(row.present, from, to)
          }
        ])
      )
    };
  });
}
