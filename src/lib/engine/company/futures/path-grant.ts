/** One grant of a hire on a path: what its use is planned from, and what is drawn of it and paid on it at the path's prices. Rates of tax stay those of the plan. */
import type { GrantUse, PlannedGrant } from '../../compute/plan.ts';
import type { GrantGrounds } from '../../compute/rows.ts';
import { grantTaxation, taxedAmounts, type GrantTaxation } from '../../compute/taxation.ts';
import { countUse, type CountedUse } from '../../compute/used-grant.ts';
import type { PricePath } from '../../price-path.ts';
import type { ResolvedOffer } from '../../resolved.ts';
import { addByYear } from '../../tax/sharing.ts';
import type { OfferValuation } from '../../valuation.ts';
import type { HeadGrant } from '../head.ts';
import type { TaxedMonths } from '../payroll-tax.ts';
import type { ResolvedCompany } from '../resolved-company.ts';
import type { PriceDraws } from './price-draws.ts';

/** What the offer of a grant leaves for it, and the path's prices. */
export interface GrantPathGround {
  offer: ResolvedOffer;
  valued: OfferValuation;
  /** The employer's, by month. */
  rates: TaxedMonths;
  prices: PriceDraws;
  shared: ResolvedCompany['shared'];
}

/** A grant with what its use depends on, in arrays that live as long as the path's prices. */
export class PathGrant {
  readonly planned: PlannedGrant;
  /** Among the grants of the offer. */
  readonly place: number;
  use: GrantUse | null = null;
  readonly #offer: ResolvedOffer;
  readonly #price: PricePath;
  /** At the path's prices; null where it is made of them, and moves with them by itself. */
  readonly #taxed: (() => GrantTaxation) | null;
  #taxation: GrantTaxation;
  /** What the candidate's next unit bears of what it counts as; null where the ratio to its price is the same on every path. */
  readonly #marginal: Float64Array | null;
  readonly #counted: CountedUse;
  /** By month: the employer's cost of a unit of what the tax is on, and of what is taxable. */
  readonly #payrollRate: Float64Array;
  readonly #grossUpRate: Float64Array;

  constructor(grounds: GrantGrounds, place: number, { offer, valued, rates, prices, shared }: GrantPathGround) {
    const { grant, delivered, taxRatio, taxation } = grounds;
    const live = prices.ofHires[grant.service]!;
    const unitCost = prices.unitCosts[grant.service]!;
    this.place = place;
    this.#offer = offer;
    this.#price = live;
    this.planned = {
      grant,
      delivered,
      retail: live.retail,
      relativeDemand: prices.relativeDemand[grant.service]!,
      taxRatio: taxRatio.slice()
    };
    const taxed = () => grantTaxation(grant, offer, { price: live, unitCost, delivered });
    this.#taxation = taxed();
    const { perUnit, perUnitUsed, cashForgone } = this.#taxation;
    const isLive = cashForgone === null && [live.fairMarketValue, live.marginal, unitCost].includes(perUnit);
    this.#taxed = isLive ? null : taxed;
    const movesWithPrice =
      perUnitUsed === live.fairMarketValue || (perUnitUsed === unitCost && offer.supply.basis === 'onDemand');
    const isFree = shared.resolved.services[grant.service]!.retail === 0;
    this.#marginal = movesWithPrice || isFree ? null : marginalRate(grounds);
    this.#counted = { personal: new Float64Array(delivered.length), work: new Float64Array(delivered.length) };
    const { earningsShare } = taxation;
    this.#payrollRate = rates.earnings.map((rate, i) => rate * earningsShare + rates.benefits[i]! * (1 - earningsShare));
    this.#grossUpRate = grossUpRates(grant.id, valued).map((rate, i) => rate * (1 + rates.earnings[i]!));
  }

  /** Where what a unit counts as does not move with its price, the tax on the next one is another share of it. */
  writeTaxation(): void {
    if (this.#taxed !== null) this.#taxation = this.#taxed();
    const marginal = this.#marginal;
    if (marginal === null) return;
    const { perUnitUsed } = this.#taxation;
    const { taxRatio } = this.planned;
    const { retail } = this.#price;
    for (let i = 0; i < taxRatio.length; i++) taxRatio[i] = (marginal[i]! * perUnitUsed[i]!) / retail[i]!;
  }

  addCash(cash: Float64Array): void {
    countUse(this.#counted, this.planned.grant, this.use!, this.#taxation, this.#offer.start);
    const { taxable, payrollBase } = taxedAmounts(this.#taxation, this.#counted);
    for (let i = this.#offer.start; i < cash.length; i++)
      cash[i]! += payrollBase[i]! * this.#payrollRate[i]! + taxable[i]! * this.#grossUpRate[i]!;
  }

  writeDrawn({ drawn }: HeadGrant, back: number): void {
    const { workUnits, personalUnits } = this.use!;
    for (let i = 0; i < drawn.length; i++) drawn[i] = workUnits[i + back]! + personalUnits[i + back]!;
  }
}

function marginalRate({ taxRatio, retail, taxation }: GrantGrounds): Float64Array {
  const { perUnitUsed } = taxation;
  return taxRatio.map((ratio, i) => (perUnitUsed[i]! > 0 ? (ratio * retail[i]!) / perUnitUsed[i]! : 0));
}

/** What the employer pays towards the tax, over what is taxable: the same in all months of a tax year. */
function grossUpRates(id: string, { rows, grantTaxes, taxYears: years }: OfferValuation): Float64Array {
  const sums = (values: Float64Array) => addByYear(values, years, new Float64Array(years.count));
  const paid = sums(grantTaxes.get(id)!.grossUp);
  const taxable = sums(rows.find((row) => row.id === id)!.taxable);
  return Float64Array.from(years.indexOfMonth, (year) => (taxable[year]! > 0 ? paid[year]! / taxable[year]! : 0));
}
