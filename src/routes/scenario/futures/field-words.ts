/** Fields of a document that may hold a range, in words. */

export type FigureKind = 'money' | 'percent' | 'count';

/** Fields in words, and how their figures are written. */
export const FIELD_WORDS: Readonly<Record<string, [name: string, kind: FigureKind]>> = {
  perYear: ['amount a year', 'money'],
  amount: ['amount', 'money'],
  raisePerYear: ['raise a year', 'percent'],
  targetShare: ['target', 'percent'],
  payout: ['payout', 'percent'],
  valuedAt: ['worth to you', 'percent'],
  workShare: ['share that the job needs', 'percent'],
  haircut: ['loss on resale', 'percent'],
  revocationRatePerYear: ['chance of a cut a year', 'percent'],
  workCredit: ['credit for work', 'percent'],
  perMonth: ['amount a month', 'count'],
  upfront: ['amount at the start', 'count'],
  share: ['share', 'percent'],
  units: ['number', 'count'],
  shadowPremium: ['premium for scarcity', 'percent'],
  exitCost: ['cost of moving off the provider', 'money'],
  cashAlternative: ['cash in its place', 'money'],
  leaveRatePerYear: ['chance of leaving a year', 'percent'],
  discountRatePerYear: ['discount rate', 'percent'],
  outsidePayPerYear: ['pay elsewhere a year', 'money'],
  spendPerMonth: ['spend a month', 'money'],
  elasticity: ['elasticity', 'count'],
  list: ['list price', 'money'],
  retail: ['retail price', 'money'],
  wholesale: ['wholesale price', 'money'],
  marginal: ['marginal cost', 'money'],
  fairMarketValue: ['price for tax', 'money'],
  driftPerYear: ['price drift a year', 'percent'],
  marginalDriftPerYear: ['drift of the marginal cost a year', 'percent'],
  reversionLevel: ['price that it comes back to', 'money'],
  reversionHalfLifeYears: ['years until half way back', 'count'],
  withdrawalPerYear: ['chance of withdrawal a year', 'percent'],
  growthPerYear: ['growth a year', 'percent'],
  failurePerYear: ['chance of failing a year', 'percent'],
  dilutionPerRound: ['dilution a round', 'percent'],
  illiquidityDiscount: ['mark-down', 'percent']
};

/** Of an employer's stock, where the field alone does not say of what. */
export const STOCK_FIELD_WORDS: Readonly<Record<string, string>> = {
  'stock.growthPerYear': 'share price, growth a year',
  'stock.discountRatePerYear': 'shares, rate that they are discounted at',
  'stock.dilutionPerRound': 'shares, dilution a round',
  'stock.illiquidityDiscount': 'shares, mark-down until they can be sold',
  'stock.path.growthPerYear': 'worth, growth a year',
  'stock.path.failurePerYear': 'chance of failing a year'
};
