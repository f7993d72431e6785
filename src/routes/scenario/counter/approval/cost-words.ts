/** What the cost of a package rests on, in a sentence: the employer's own figures, as they were entered. */
import { guesses } from '#lib/catalogue/guesses.ts';
import { amountMean, type Offer, type Scenario } from '#lib/engine/index.ts';
import { longDate } from '#lib/format/dates.ts';
import { unitPrice } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import { usedServices } from '../../used-services.ts';

export function costWords(scenario: Scenario, offer: Offer): string {
  const { employers, market, currency } = scenario;
  const { computeSupply, discountRatePerYear } = employers.find(({ id }) => id === offer.employer)!;
  const rate =
    discountRatePerYear === undefined
      ? `${percent(guesses(scenario).employerDiscountRatePerYear)} a year (a guess)`
      : `${percent(amountMean(discountRatePerYear))} a year`;
  const supplies = { onDemand: 'bought as it is used', committed: 'on a commitment', owned: 'on own machines' } as const;
  const prices = usedServices({ ...scenario, offers: [offer] }).map((id) => {
    const { name, unit, wholesale, marginal, from } = market.services[id]!;
    const price = (value: typeof wholesale, word: string) =>
      value === undefined ? [] : [`${unitPrice(amountMean(value), currency)} ${word}`];
    const date = from === undefined ? '' : `, prices of ${longDate(from.asOf)}`;
    return `${name ?? id} at ${[...price(wholesale, 'wholesale'), ...price(marginal, 'marginal')].join(' and ') || 'retail'} a ${unit}${date}`;
  });
  const compute = prices.length === 0 ? '' : ` Compute is ${supplies[computeSupply?.basis ?? 'onDemand']}: ${prices.join('; ')}.`;
  return `Cost is before profit tax, chances counted, discounted at ${rate}.${compute}`;
}
