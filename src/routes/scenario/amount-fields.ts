/** The fields of a document, prices aside, that may be a range: those whose figure is an `Amount`. The format's schema says the same (a test holds them together). */

const AMOUNT_FIELDS = new Set([
  // You, and each job
  'leaveRatePerYear',
  'discountRatePerYear',
  'outsidePayPerYear',
  'hourValue',
  'spendPerMonth',
  // Pay
  'perYear',
  'raisePerYear',
  'targetShare',
  'payout',
  'amount',
  'valuedAt',
  // Compute
  'upfront',
  'perMonth',
  'share',
  'workShare',
  'revocationRatePerYear',
  'haircut',
  'workCredit',
  'shadowPremium',
  'exitCost',
  'cashAlternative',
  // Stock and equity
  'units',
  'growthPerYear',
  'failurePerYear',
  'dilutionPerRound',
  'illiquidityDiscount',
  // A company
  'revenuePerMonth',
  'revenueGrowthPerMonth',
  'burnPerMonth',
  'burnGrowthPerMonth',
  'replacementCostPerLeaver'
]);

/** Whether the field may be a range. */
export function takesRange(field: string): boolean {
  return AMOUNT_FIELDS.has(field);
}
