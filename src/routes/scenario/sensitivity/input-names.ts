/** What every input is called within a sentence, and in which unit its figure is. */
import type { Component, SensitivityKind } from '#lib/engine/index.ts';

/** `units`: of a service, which has a noun for them. */
export type InputUnit = 'money' | 'price' | 'percent' | 'times' | 'months' | 'years' | 'count' | 'units';

/** Whose an input is, in words. */
export interface Owner {
  /** `Halcyon’s`; of no offer, `your`. */
  offers: string;
  /** `Halcyon’s GPU grant`. */
  part: string;
  company: string;
  companys: string;
  service: string;
  /** `GPU time`, `tokens`. */
  what: string;
  currency: string;
  component: Component | undefined;
  /** Of a clause of the letter. */
  clause: string;
  /** Of the offer; undefined where the input is of all. */
  offer: string | undefined;
}

type Named = [unit: InputUnit | ((owner: Owner) => InputUnit), name: (owner: Owner) => string];

const ofGrant = ({ component }: Owner): InputUnit =>
  component?.kind === 'compute' && component.denomination === 'credit' ? 'money' : 'units';

export const INPUT_NAMES: Readonly<Record<SensitivityKind, Named>> = {
  ownDemand: ['money', ({ what }) => `what you would buy of ${what} a month yourself`],
  leaving: [
    'percent',
    ({ offer }) => (offer === undefined ? 'your chance of leaving a year' : `your chance a year of leaving ${offer}`)
  ],
  jobNeed: ['percent', ({ part }) => `the share of ${part} that the job needs`],
  workCredit: ['percent', ({ part }) => `what ${part} counts as pay where it is a tool for the job`],
  revocation: ['percent', ({ part }) => `the chance a year that ${part} is cut`],
  retail: ['price', ({ service }) => `the retail price of ${service}`],
  signOn: ['money', ({ part }) => part],
  sharePrice: ['price', ({ company }) => `the price of a share of ${company}`],
  exitValues: ['percent', ({ company }) => `what every exit of ${company} brings, of what is listed`],
  companyValue: ['money', ({ company }) => `what ${company} as a whole is worth today`],
  failure: ['percent', ({ company }) => `the chance a year that ${company} fails`],
  exitMonth: ['months', ({ company }) => `the time until ${company} is sold`],
  salary: ['money', ({ part }) => part],
  raise: ['percent', ({ part }) => `the raise a year of ${part}`],
  bonus: ['money', ({ part }) => `${part} a year`],
  targetShare: ['percent', ({ part }) => `${part}, of the salary`],
  payout: ['percent', ({ part }) => `what is paid of ${part}`],
  benefit: ['money', ({ part }) => `${part} a year`],
  valuedAt: ['percent', ({ part }) => `what ${part} is worth to you of what it costs`],
  units: ['count', ({ part }) => `the number of ${part}`],
  refresherUnits: ['count', ({ part }) => `the number of each refresher of ${part}`],
  strike: ['price', ({ part }) => `the strike price of ${part}`],
  threshold: ['money', ({ part }) => `the threshold of ${part}`],
  dismissalChance: ['percent', ({ part }) => `the chance of dismissal after a sale, for ${part}`],
  exerciseMultiple: ['times', ({ part }) => `the multiple of the strike at which you exercise ${part}`],
  upfront: [ofGrant, ({ part }) => `${part} at the start`],
  perMonth: [ofGrant, ({ part }) => `${part} a month`],
  clusterShare: ['percent', ({ part }) => part],
  haircut: ['percent', ({ part }) => `what is lost when ${part} is sold`],
  shadowPremium: ['times', ({ part }) => `the scarcity premium of ${part}`],
  exitCost: ['money', ({ part }) => `the cost of moving off ${part}`],
  cashAlternative: ['money', ({ part }) => `the cash in place of ${part}`],
  clause: ['percent', ({ part, clause }) => `what is kept of ${part} under “${clause}”`],
  elasticity: ['count', ({ what }) => `the elasticity of your demand for ${what}`],
  discountRate: ['percent', () => 'your discount rate'],
  outsidePay: ['money', () => 'what you would earn elsewhere a year'],
  otherIncome: ['money', ({ offers }) => `${offers} other income a year`],
  taxRate: ['percent', ({ offers }) => `${offers} tax rate`],
  exchangeRate: ['count', ({ currency }) => `what one ${currency} is`],
  prices: ['times', ({ service }) => `all prices of ${service}, against what is expected`],
  drift: ['percent', ({ service }) => `the price drift a year of ${service}`],
  fairMarketValue: ['price', ({ service }) => `the price of ${service} for tax`],
  wholesale: ['price', ({ service }) => `the wholesale price of ${service}`],
  marginal: ['price', ({ service }) => `the marginal cost of ${service}`],
  marginalDrift: ['percent', ({ service }) => `the drift a year of the marginal cost of ${service}`],
  reversionLevel: ['price', ({ service }) => `the price that ${service} comes back to`],
  reversionHalfLife: ['years', ({ service }) => `the half-life of ${service} on its way back`],
  withdrawal: ['percent', ({ service }) => `the chance a year that ${service} is withdrawn`],
  shareGrowth: ['percent', ({ company }) => `the growth a year of a share of ${company}`],
  dividendYield: ['percent', ({ companys }) => `${companys} dividend yield`],
  shareVolatility: ['percent', ({ company }) => `the volatility of a share of ${company}`],
  ventureRate: ['percent', ({ companys }) => `the discount rate of ${companys} shares`],
  commonValue: ['price', ({ company }) => `the value of a common share of ${company}`],
  companyVolatility: ['percent', ({ companys }) => `${companys} volatility`],
  companyGrowth: ['percent', ({ companys }) => `${companys} growth a year`],
  dilution: ['percent', ({ companys }) => `${companys} dilution a round`],
  illiquidityDiscount: ['percent', ({ companys }) => `the mark-down of ${companys} shares that cannot be sold`],
  clusterGpus: ['count', ({ companys }) => `the GPUs of ${companys} cluster`]
};
