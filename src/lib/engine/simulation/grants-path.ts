/**
 * All grants of one offer on one path: plans of use at the path's prices and demand, the tax that compute adds on top of the path's pay,
 * and present values by the month that ends each. The ladder's kernels, without its rows.
 */
import { deliveries } from '../compute/deliveries.ts';
import { FamilyPlan } from '../compute/plan.ts';
import type { ServiceFamily } from '../document.ts';
import type { Resolved, ResolvedComponent, ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { addedRate, type TaxYears } from '../tax/sharing.ts';
import type { Common } from '../valuation.ts';
import { GrantPath } from './grant-path.ts';
import type { Market } from './market.ts';
import type { PathTaxes } from './offer-taxes.ts';
import type { PayPath } from './pay-path.ts';

interface FamilyPaths {
  family: ServiceFamily;
  plan: FamilyPlan;
  grants: readonly GrantPath[];
}

export class GrantsPath {
  /** In the order of the letter, each with its place among the offer's components. */
  readonly grants: readonly GrantPath[];
  readonly places: readonly number[];
  /** Whether another path has another value. */
  readonly isDrawn: boolean;
  readonly #families: readonly FamilyPaths[];
  readonly #market: Market;
  readonly #workShares: Float64Array;
  readonly #pay: PayPath;
  readonly #taxes: readonly PathTaxes[];
  readonly #years: TaxYears;
  readonly #yearEnds: Int32Array;
  readonly #unit: number;
  readonly #benefitsAreEarnings: boolean;
  readonly #resolved: Common['resolved'];
  /** By tax year: what compute adds to earnings and benefits, its rates, and the marginal rates that pay leaves. */
  readonly #layer: { earnings: Float64Array; benefits: Float64Array };
  readonly #rates: { earnings: Float64Array; benefits: Float64Array };
  readonly #marginal: { earnings: Float64Array; benefits: Float64Array };
  readonly #blended: Float64Array;
  #isMarginalKnown = false;
  #areRatiosKnown = false;

  constructor(
    offer: ResolvedOffer,
    { resolved, candidateDiscount }: Common,
    { market, pay, taxes, offerIndex }: { market: Market; pay: PayPath; taxes: readonly PathTaxes[]; offerIndex: number }
  ) {
    const { months, services } = resolved;
    const years = pay.taxYears;
    this.#market = market;
    this.#workShares = market.workShares[offerIndex]!;
    this.#pay = pay;
    this.#taxes = taxes;
    this.#years = years;
    this.#yearEnds = Int32Array.from({ length: years.count }, (_, year) => years.indexOfMonth.lastIndexOf(year) + 1);
    this.#unit = offer.taxUnit;
    this.#benefitsAreEarnings = offer.regime.benefitsAreEarnings;
    this.#resolved = resolved;
    this.places = offer.components.flatMap(({ kind }, place) => (kind === 'compute' ? [place] : []));
    this.grants = this.places.map((place) => {
      const grant = offer.components[place] as ResolvedGrant;
      return new GrantPath(grant, {
        offer,
        service: services[grant.service]!,
        price: market.prices[grant.service]!,
        isPriceDrawn: market.isPriceDrawn[grant.service]!,
        delivered: deliveries(grant, offer.start, months),
        relativeDemand: market.relativeDemand[grant.service]!,
        discount: candidateDiscount,
        months
      });
    });
    this.#families = (['gpu', 'tokens'] satisfies ServiceFamily[]).flatMap((family) => {
      const grants = this.grants.filter(({ grant }) => grant.family === family);
      return grants.length === 0 ? [] : [{ family, grants, plan: new FamilyPlan(grants, { start: offer.start, months }) }];
    });
    this.isDrawn =
      market.isUseDrawn || pay.isDrawn || this.grants.some(({ grant: { service } }) => market.isPriceDrawn[service]!);
    const byYear = () => ({ earnings: new Float64Array(years.count), benefits: new Float64Array(years.count) });
    this.#layer = byYear();
    this.#rates = byYear();
    this.#marginal = byYear();
    this.#blended = new Float64Array(years.count);
  }

  /** @param components the offer's, with other rates of cuts */
  setCuts(components: readonly ResolvedComponent[]): void {
    for (let g = 0; g < this.grants.length; g++) {
      this.grants[g]!.setCuts((components[this.places[g]!] as ResolvedGrant).revocationRatePerYear);
    }
  }

  /** Goes on with other figures of the services, whose prices are in the market already. */
  setServices(services: Resolved['services']): void {
    for (const path of this.grants) path.setService(services[path.grant.service]!);
    this.#areRatiosKnown = false;
  }

  /** On a path, after its pay. */
  write(): void {
    if (this.grants.length === 0) return;
    this.#writeRatios();
    this.#draw();
    this.#tax();
  }

  /** Work shares, and what the next unit bears of tax above pay. */
  #writeRatios(): void {
    const { grants } = this;
    const areKnown = this.#areRatiosKnown && !this.#pay.isDrawn;
    this.#areRatiosKnown = true;
    if (!this.#isMarginalKnown || this.#pay.isDrawn) this.#writeMarginal();
    for (let g = 0; g < grants.length; g++) {
      const path = grants[g]!;
      const { grant } = path;
      grant.workShare = this.#workShares[this.places[g]!]!;
      const before = path.taxation.perUnitUsed;
      path.writeTaxation();
      const { perUnitUsed, earningsShare } = path.taxation;
      // Written over in the same array, with retail: the quotient has not moved.
      if (areKnown && perUnitUsed === before && path.isTaxedByPrice) continue;
      path.writeTaxRatio(this.#blend(this.#marginal, earningsShare), this.#years.indexOfMonth);
    }
  }

  #writeMarginal(): void {
    const { earnings, benefits } = this.#pay;
    this.#isMarginalKnown = true;
    for (let year = 0; year < this.#years.count; year++) {
      this.#marginal.earnings[year] = this.#taxes[year]!.marginal(earnings[year]!, benefits[year]!, 'earnings');
      if (!this.#benefitsAreEarnings)
        this.#marginal.benefits[year] = this.#taxes[year]!.marginal(earnings[year]!, benefits[year]!, 'benefits');
    }
  }

  #draw(): void {
    const { demand } = this.#resolved;
    for (const { family, plan, grants } of this.#families) {
      plan.draw({ spendPerMonth: this.#market.spend[family], elasticity: demand[family].elasticity });
      for (let g = 0; g < grants.length; g++) grants[g]!.count(plan.uses[g]!);
    }
  }

  /** What compute adds to the year's taxes, shared out over it. */
  #tax(): void {
    const { earnings, benefits } = this.#layer;
    const { grants } = this;
    let from = 0;
    for (let year = 0; year < this.#yearEnds.length; year++) {
      const end = this.#yearEnds[year]!;
      earnings[year] = 0;
      benefits[year] = 0;
      for (let g = 0; g < grants.length; g++) {
        const share = grants[g]!.taxation.earningsShare;
        const taxable = grants[g]!.taxableBetween(from, end);
        earnings[year]! += taxable * share;
        benefits[year]! += taxable * (1 - share);
      }
      this.#writeRates(year);
      from = end;
    }
    for (let g = 0; g < grants.length; g++) {
      grants[g]!.receive(this.#blend(this.#rates, grants[g]!.taxation.earningsShare), this.#yearEnds);
    }
  }

  #writeRates(year: number): void {
    const pay = this.#pay;
    const unit = this.#unit;
    const earnings = this.#layer.earnings[year]!;
    const benefits = this.#layer.benefits[year]!;
    const allEarnings = pay.earnings[year]! + earnings / unit;
    const income = this.#taxes[year]!.income(allEarnings, pay.benefits[year]! + benefits / unit) - pay.taxes.income[year]!;
    const payroll = this.#taxes[year]!.payroll(allEarnings) - pay.taxes.payroll[year]!;
    const rate = addedRate(income, earnings + benefits, unit);
    this.#rates.benefits[year] = rate;
    this.#rates.earnings[year] = rate + addedRate(payroll, earnings, unit);
  }

  /** The rates of what is earnings in part. @returns scratch */
  #blend({ earnings, benefits }: { earnings: Float64Array; benefits: Float64Array }, share: number): Float64Array {
    for (let year = 0; year < this.#blended.length; year++) {
      this.#blended[year] = share === 1 ? earnings[year]! : earnings[year]! * share + benefits[year]! * (1 - share);
    }
    return this.#blended;
  }
}
