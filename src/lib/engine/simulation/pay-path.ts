/**
 * Pay of one offer on one path, by the month in which the candidate leaves: present values after tax, added up. Only listed shares are other
 * on another path, and with them the year's rate on all pay; without them everything here is made once.
 */
import { clawbackShare } from '../cash/sign-on.ts';
import { milestoneChance } from '../equity/rsu.ts';
import { isBenefit, type PayComponent } from '../pay.ts';
import type { Row } from '../row.ts';
import { growth } from '../price-path.ts';
import type { ResolvedOffer, ResolvedSignOn } from '../resolved.ts';
import { addedRate, layerRates, type TaxYears, type YearTaxes } from '../tax/sharing.ts';
import type { OfferPay } from '../valuation.ts';
import type { PathTaxes } from './offer-taxes.ts';
import { emptyPart, partNames, type PayPart } from './pay-part.ts';

export class PayPath {
  /** By employment month L of leaving, 0 … months of employment within the grid: what was received before. */
  readonly received: Float64Array;
  /** What leaving in month L gives back of sign-ons. */
  readonly givenBack: Float64Array;
  /** By tax year in the regime's currency, other income included; and the taxes on it. */
  readonly earnings: Float64Array;
  readonly benefits: Float64Array;
  readonly taxes: YearTaxes;
  readonly taxYears: TaxYears;
  /** Whether another path has other pay. */
  readonly isDrawn: boolean;
  readonly #offer: ResolvedOffer;
  readonly #grounds: OfferPay;
  readonly #pathTaxes: readonly PathTaxes[];
  readonly #all: PayPart;
  readonly #parts = new Map<string, PayPart>();
  readonly #signOns: readonly ResolvedSignOn[];
  readonly #discount: Float64Array;
  /** Shares that vest, at today's price: taxed in their year, discounted nowhere. */
  readonly #vesting: Float64Array;
  /** P_k / P_0 of the share by employment month, and what the ladder expects. */
  readonly #relative: Float64Array;
  readonly #expectedRelative: Float64Array;
  readonly #rates: { earnings: Float64Array; benefits: Float64Array };
  /** Of the ladder: the rate at which the price's part of shares has a known mean. */
  readonly #ladderRates: Float64Array;
  #share: Float64Array | null = null;

  /** @param isShareDrawn whether the share's price is another on another path */
  constructor(grounds: OfferPay, discount: Float64Array, pathTaxes: readonly PathTaxes[], isShareDrawn: boolean) {
    const { offer, withPay, layer, otherTaxes, taxes } = grounds;
    const { start, taxUnit: unit, stock } = offer;
    const grid = grounds.stays.length;
    const months = Math.max(0, grid - start);
    this.#offer = offer;
    this.#grounds = grounds;
    this.taxYears = grounds.taxYears;
    this.#pathTaxes = pathTaxes;
    this.#discount = discount.subarray(start);
    this.#all = emptyPart(months);
    this.#vesting = new Float64Array(months);
    this.#signOns = offer.components.filter((one): one is ResolvedSignOn => one.kind === 'signOn');
    grounds.components.forEach((component, place) => this.#add(component, grounds.rows[place]!));
    const isWorth = stock?.kind === 'public' && !stock.worthNothing;
    this.#expectedRelative = isWorth ? growth(stock.growthPerYear, grid).subarray(start) : new Float64Array(months);
    this.#relative = this.#expectedRelative.slice();
    this.isDrawn = isShareDrawn && isWorth && this.#vesting.some((value) => value !== 0);
    this.received = new Float64Array(months + 1);
    this.givenBack = new Float64Array(months + 1);
    this.earnings = Float64Array.from(withPay, ({ earnings }) => earnings);
    this.benefits = Float64Array.from(withPay, ({ benefits }) => benefits);
    this.taxes = { income: taxes.income.slice(), payroll: taxes.payroll.slice() };
    this.#rates = layerRates(otherTaxes, taxes, layer, unit);
    this.#ladderRates = this.#rates.earnings.slice();
    this.#writeMonths();
  }

  #add(component: PayComponent, row: Row): void {
    const { start } = this.#offer;
    const part = emptyPart(this.#discount.length);
    const taxed = isBenefit(component, this.#offer) ? part.benefits : part.earnings;
    for (let k = 0; k < this.#discount.length; k++) {
      const discount = this.#discount[k]!;
      if (component.kind === 'equity') {
        const today = row.sticker[start + k]!;
        part.shares[k] = today * milestoneChance(component.vests, k) * discount;
        this.#vesting[k]! += today;
      } else {
        part.worth[k] = row.worth[start + k]! * discount;
        taxed[k] = row.taxable[start + k]! * discount;
      }
      for (const name of partNames) this.#all[name][k]! += part[name][k]!;
    }
    this.#parts.set(component.id, part);
  }

  /** On a path. @param share ln of the share's price over today's, by calendar month */
  write(share: Float64Array | null): void {
    if (!this.isDrawn || share === null) return;
    this.#share = share;
    const { start } = this.#offer;
    const relative = this.#relative;
    const vesting = this.#vesting;
    for (let k = 0; k < relative.length; k++) {
      if (vesting[k] !== 0) relative[k] = Math.exp(share[start + k]!);
    }
    this.#writeTaxes();
    this.#writeMonths();
  }

  #writeTaxes(): void {
    const { offer, taxYears: years, withPay, other, otherTaxes, layer } = this.#grounds;
    const { start, taxUnit: unit } = offer;
    const { earnings } = this;
    const { indexOfMonth } = years;
    const vesting = this.#vesting;
    const relative = this.#relative;
    const expected = this.#expectedRelative;
    for (let year = 0; year < years.count; year++) earnings[year] = withPay[year]!.earnings;
    for (let k = 0; k < vesting.length; k++) {
      const today = vesting[k]!;
      if (today !== 0) earnings[indexOfMonth[start + k]!]! += (today * (relative[k]! - expected[k]!)) / unit;
    }
    for (let year = 0; year < years.count; year++) {
      const earned = this.earnings[year]!;
      const income = this.#pathTaxes[year]!.income(earned, this.benefits[year]!);
      const payroll = this.#pathTaxes[year]!.payroll(earned);
      this.taxes.income[year] = income;
      this.taxes.payroll[year] = payroll;
      const added = (earned - other[year]!.earnings) * unit;
      const rate = addedRate(income - otherTaxes.income[year]!, added + layer.benefits[year]!, unit);
      this.#rates.benefits[year] = rate;
      this.#rates.earnings[year] = rate + addedRate(payroll - otherTaxes.payroll[year]!, added, unit);
    }
  }

  #writeMonths(): void {
    this.#addUp(this.#all, this.received);
    this.givenBack.fill(0);
    for (const signOn of this.#signOns) this.#addGivenBack(signOn, this.givenBack);
  }

  #addUp({ worth, earnings, benefits, shares }: PayPart, into: Float64Array): void {
    const { indexOfMonth } = this.#grounds.taxYears;
    const { start } = this.#offer;
    const rates = this.#rates;
    const relative = this.#relative;
    let sum = 0;
    for (let k = 0; k < worth.length; k++) {
      const year = indexOfMonth[start + k]!;
      const rate = rates.earnings[year]!;
      const taxed = earnings[k]! * rate + benefits[k]! * rates.benefits[year]!;
      sum += worth[k]! - taxed + shares[k]! * relative[k]! * (1 - rate);
      into[k + 1] = sum;
    }
  }

  #addGivenBack(signOn: ResolvedSignOn, into: Float64Array): void {
    const paid = this.#offer.start + signOn.paidInMonth;
    const months = this.#discount.length;
    if (signOn.paidInMonth >= months) return;
    const kept = signOn.amount * (1 - this.#rates.earnings[this.#grounds.taxYears.indexOfMonth[paid]!]!);
    const end = Math.min(months, signOn.clawbackMonths);
    for (let k = signOn.paidInMonth + 1; k < end; k++) into[k]! += kept * clawbackShare(signOn, k) * this.#discount[k]!;
  }

  /** One component by month of leaving: what was received before; what leaving in a month gives back. */
  component(id: string): { received: Float64Array; givenBack: Float64Array } {
    const received = new Float64Array(this.received.length);
    const givenBack = new Float64Array(this.received.length);
    this.#addUp(this.#parts.get(id)!, received);
    const signOn = this.#signOns.find((one) => one.id === id);
    if (signOn) this.#addGivenBack(signOn, givenBack);
    return { received, givenBack };
  }

  /**
   * Expected over leaving. Shares whose price is drawn are worth what the ladder says on average, at its rates: their surprise is taken off.
   * @param stays by employment month @param leaves chance of leaving in it
   */
  given(stays: Float64Array, leaves: Float64Array): number {
    const { received, givenBack } = this;
    let sum = 0;
    for (let k = 0; k < stays.length; k++) {
      sum += (received[k + 1]! - received[k]!) * stays[k]! - givenBack[k]! * leaves[k]!;
    }
    return this.#share === null ? sum : sum - this.#surprise(stays);
  }

  /** What the path's prices bring above the ladder's, at its rates. */
  #surprise(stays: Float64Array): number {
    const { shares } = this.#all;
    const { indexOfMonth } = this.#grounds.taxYears;
    const { start } = this.#offer;
    const relative = this.#relative;
    const expected = this.#expectedRelative;
    const rates = this.#ladderRates;
    let sum = 0;
    for (let k = 0; k < stays.length; k++) {
      if (shares[k] !== 0) {
        sum += shares[k]! * (relative[k]! - expected[k]!) * (1 - rates[indexOfMonth[start + k]!]!) * stays[k]!;
      }
    }
    return sum;
  }
}
