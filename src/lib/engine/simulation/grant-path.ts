/**
 * One compute grant on one path: from its use to present values after tax by the month in which leaving or a cut ends it. What was
 * delivered before is kept where the letter says so, and then a month's value is shared out over the lots that it was drawn from.
 */
import type { GrantUse, PlannedGrant } from '../compute/plan.ts';
import { unitCosts } from '../compute/supply.ts';
import { grantTaxation, taxedAmounts, type GrantTaxation } from '../compute/taxation.ts';
import { countUse, writeWorth, type CountedUse } from '../compute/used-grant.ts';
import type { PricePath } from '../price-path.ts';
import type { ResolvedGrant, ResolvedOffer, ResolvedService } from '../resolved.ts';
import { survival } from '../survival.ts';
import { writeByLot } from './value-by-lot.ts';

/** What a grant's path is made on. */
export interface GrantGrounds {
  offer: ResolvedOffer;
  service: ResolvedService;
  price: PricePath;
  /** Whether another path has other prices. */
  isPriceDrawn: boolean;
  delivered: Float64Array;
  relativeDemand: Float64Array;
  discount: Float64Array;
  months: number;
}

export class GrantPath implements PlannedGrant {
  /** Its own copy: the work share is the path's. */
  readonly grant: ResolvedGrant;
  readonly delivered: Float64Array;
  readonly retail: Float64Array;
  readonly relativeDemand: Float64Array;
  readonly taxRatio: Float64Array;
  /** By calendar month: what is taxed, after `count`. */
  taxable: Float64Array;
  taxation: GrantTaxation;
  /** By employment month L, 0 … months of employment: present value of what comes before it; for what is not kept. */
  readonly received: Float64Array;
  /** Of the ladder: not cut in a month of employment, and the service not withdrawn in one of the grid. */
  notCut: Float64Array;
  onOffer: Float64Array;
  readonly #on: GrantGrounds;
  #service: ResolvedService;
  readonly #counted: CountedUse;
  readonly #worth: Float64Array;
  /** Present value after tax by employment month, and by month of delivery before leaving. */
  readonly #months: Float64Array;
  readonly #byLot: Float64Array;
  readonly #kept: Float64Array;
  readonly #isTaxedAlike: boolean;
  #use: GrantUse | null = null;
  /** Chance, by employment month, that what comes in it comes: made once for its rates. */
  readonly #chances: Float64Array;
  #stays: Float64Array | null = null;

  constructor(grant: ResolvedGrant, on: GrantGrounds) {
    const { offer, price, delivered, relativeDemand, months } = on;
    this.#on = on;
    this.#service = on.service;
    this.grant = { ...grant };
    this.delivered = delivered;
    this.retail = price.retail;
    this.relativeDemand = relativeDemand;
    this.taxRatio = new Float64Array(months);
    this.#counted = { personal: new Float64Array(months), work: new Float64Array(months) };
    this.#worth = new Float64Array(months);
    this.taxable = this.#counted.personal;
    const employed = Math.max(0, months - offer.start);
    this.received = new Float64Array(employed + 1);
    this.#months = new Float64Array(employed);
    this.#chances = new Float64Array(employed);
    this.#byLot = new Float64Array(employed + 1);
    this.#kept = new Float64Array(employed + 1);
    this.notCut = survival(grant.revocationRatePerYear, offer.start, months, grant.cutAfter);
    this.onOffer = survival(on.service.withdrawalPerYear, 0, months);
    this.taxation = this.#taxed();
    const { perUnit, cashForgone } = this.taxation;
    const isLive = perUnit === price.fairMarketValue || perUnit === price.wholesale || perUnit === price.marginal;
    this.#isTaxedAlike = cashForgone === null && (isLive || !on.isPriceDrawn);
  }

  /** Another rate of cuts. */
  setCuts(revocationRatePerYear: number): void {
    const { grant } = this;
    if (grant.revocationRatePerYear === revocationRatePerYear) return;
    grant.revocationRatePerYear = revocationRatePerYear;
    this.notCut = survival(revocationRatePerYear, this.#on.offer.start, this.#on.months, grant.cutAfter);
    this.#stays = null;
  }

  /** The same service with other figures. */
  setService(service: ResolvedService): void {
    const { withdrawalPerYear } = this.#service;
    this.#service = service;
    if (service.withdrawalPerYear === withdrawalPerYear) return;
    this.onOffer = survival(service.withdrawalPerYear, 0, this.#on.months);
    this.#stays = null;
  }

  /** At the path's prices and work share, where they change what a unit counts as otherwise than in the arrays of its price. */
  writeTaxation(): void {
    if (!this.#isTaxedAlike) this.taxation = this.#taxed();
  }

  #taxed(): GrantTaxation {
    const { offer, price, delivered } = this.#on;
    const unitCost = offer.basis === 'employerCost' ? unitCosts(offer.supply, this.#service, price) : price.wholesale;
    return grantTaxation(this.grant, offer, { price, unitCost, delivered });
  }

  /** Whether what a unit counts as moves with its price, from path to path too. */
  get isTaxedByPrice(): boolean {
    const { price, isPriceDrawn } = this.#on;
    const { perUnitUsed } = this.taxation;
    return !isPriceDrawn || perUnitUsed === price.fairMarketValue || perUnitUsed === price.wholesale;
  }

  /** What the next unit bears of tax, over its price. @param marginal by tax year @param yearOf of a calendar month */
  writeTaxRatio(marginal: Float64Array, yearOf: Int32Array): void {
    const { perUnitUsed } = this.taxation;
    const { offer, months, isPriceDrawn } = this.#on;
    const service = this.#service;
    // One quotient, so that a level of worth is the same month after month, and its power is known.
    const isOneQuotient = isPriceDrawn && perUnitUsed === this.#on.price.fairMarketValue && service.retail > 0;
    const quotient = service.fairMarketValue / service.retail;
    for (let i = offer.start; i < months; i++) {
      const rate = marginal[yearOf[i]!]!;
      this.taxRatio[i] = isOneQuotient ? rate * quotient : (rate * perUnitUsed[i]!) / this.retail[i]!;
    }
  }

  /** What the use is taxed on. */
  count(use: GrantUse): void {
    this.#use = use;
    countUse(this.#counted, this.grant, use, this.taxation, this.#on.offer.start);
    this.taxable = taxedAmounts(this.taxation, this.#counted).taxable;
  }

  /** What is taxed in the months `from` (included) to `to` (excluded). */
  taxableBetween(from: number, to: number): number {
    const { taxable } = this;
    let sum = 0;
    for (let i = from; i < to; i++) sum += taxable[i]!;
    return sum;
  }

  /** Present values after tax. @param rates on what the grant counts as, by tax year @param ends of the tax years, in months of the grid */
  receive(rates: Float64Array, ends: Int32Array): void {
    const { discount, offer } = this.#on;
    const { grant, retail, taxable, received } = this;
    const { start } = offer;
    const worth = this.#worth;
    const months = this.#months;
    writeWorth(worth, grant, this.#use!, retail, start);
    let sum = 0;
    let i = start;
    for (let year = 0; year < ends.length; year++) {
      const rate = grant.grossUp ? 0 : rates[year]!;
      const end = ends[year]!;
      for (; i < end; i++) {
        const value = (worth[i]! - taxable[i]! * rate) * discount[i]!;
        months[i - start] = value;
        sum += value;
        received[i - start + 1] = sum;
      }
    }
  }

  /** Expected over leaving, cuts and withdrawal. @param stays by calendar month, in an array of its own for each rate of leaving */
  given(stays: Float64Array): number {
    const { onOffer } = this;
    const isKept = this.#use!.byLot !== null;
    if (isKept) this.#shareOut((i) => onOffer[i]!);
    if (stays !== this.#stays) this.#setChances(stays, isKept);
    const months = isKept ? this.#byLot : this.#months;
    const chances = this.#chances;
    let sum = 0;
    for (let k = 0; k < chances.length; k++) sum += months[k]! * chances[k]!;
    return sum;
  }

  #setChances(stays: Float64Array, isKept: boolean): void {
    const { start } = this.#on.offer;
    this.#stays = stays;
    for (let k = 0; k < this.#chances.length; k++) {
      const i = start + k;
      const chance = stays[i]! * this.notCut[i]!;
      this.#chances[k] = isKept ? chance : chance * this.onOffer[i]!;
    }
  }

  /**
   * Present value of what comes if the grant ends with an employment month, for every such month up to `last`, after which nothing comes.
   * What is kept goes on after its end: then by the value of all that was delivered before.
   * @param until months of the grid that count: those before the service is withdrawn
   */
  byEnd(until: number): { last: number; values: Float64Array } {
    const { start } = this.#on.offer;
    const employed = this.#months.length;
    if (this.#use!.byLot === null) return { last: Math.min(employed, Math.max(0, until - start)), values: this.received };
    this.#shareOut((i) => (i < until ? 1 : 0));
    let sum = 0;
    for (let k = 0; k < employed; k++) this.#kept[k + 1] = sum += this.#byLot[k]!;
    return { last: employed, values: this.#kept };
  }

  #shareOut(weight: (i: number) => number): void {
    writeByLot(this.#byLot, this.#use!, this.#months, { start: this.#on.offer.start, weight });
  }
}
