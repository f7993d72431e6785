/**
 * One offer whose chances (leaving, cuts), use (own demand, what the job needs) and prices of grants are moved again and again while all else stays: pay and taxes are made once, and
 * a valuation is what the simulation does on a path, on the path that is expected. The same value as the ladder's, but that the taxes of exits stay what they are
 * when compute adds more or less to the other income: a few dollars in ten thousand of what the exits bring.
 */
import type { Resolved, ResolvedGrant, ResolvedService } from '../resolved.ts';
import { expectedPricePath, type PricePath } from '../price-path.ts';
import { expectedDemand, expectedMarket, setExpectedPrice, type Market } from '../simulation/market.ts';
import { OfferModel } from '../simulation/offer-model.ts';
import { common } from '../valuation.ts';

export class MovableOffer {
  readonly #model: OfferModel;
  readonly #market: Market;
  readonly #offer: number;
  readonly #services: Resolved['services'];
  #isUseKnown = false;

  constructor(resolved: Resolved, offer: number) {
    const shared = common(resolved);
    this.#market = { ...expectedMarket(shared), isUseDrawn: true, isPriceDrawn: shared.prices.map(() => true) };
    this.#services = [...resolved.services];
    this.#model = new OfferModel(offer, shared, this.#market, 'byLaw');
    this.#offer = offer;
  }

  /** What it is compared by. @param resolved what it was made from, with nothing but chances, use and prices moved */
  value(resolved: Resolved): number {
    this.#model.setChances(resolved.offers[this.#offer]!);
    const arePricesMoved = this.#arePricesMoved(resolved);
    if (this.#isUseMoved(resolved) || arePricesMoved) this.#model.write();
    else this.#model.expect();
    return this.#model.given + this.#model.givenElsewhere;
  }

  /** Writes prices into the market. */
  #arePricesMoved({ services, demand, months }: Resolved): boolean {
    let isMoved = false;
    for (const { grant } of this.#model.grants.grants) {
      const service = services[grant.service]!;
      if (service === this.#services[grant.service]) continue;
      this.#services[grant.service] = service;
      setExpectedPrice(this.#market, grant.service, expectedPrice(service, months, demand[service.family].elasticity));
      isMoved = true;
    }
    if (isMoved) this.#model.grants.setServices(this.#services);
    return isMoved;
  }

  /** Writes own demand and work shares into the market. */
  #isUseMoved({ demand, offers }: Resolved): boolean {
    const { spend, workShares } = this.#market;
    let isMoved = !this.#isUseKnown || spend.gpu !== demand.gpu.spendPerMonth || spend.tokens !== demand.tokens.spendPerMonth;
    this.#isUseKnown = true;
    spend.gpu = demand.gpu.spendPerMonth;
    spend.tokens = demand.tokens.spendPerMonth;
    for (const place of this.#model.grants.places) {
      const { workShare } = offers[this.#offer]!.components[place] as ResolvedGrant;
      isMoved ||= workShares[this.#offer]![place] !== workShare;
      workShares[this.#offer]![place] = workShare;
    }
    return isMoved;
  }
}

interface ExpectedPrice {
  months: number;
  elasticity: number;
  price: PricePath;
  demand: Float64Array;
}

/** A line of a map has the prices of the line before. */
const known = new WeakMap<ResolvedService, ExpectedPrice>();

function expectedPrice(service: ResolvedService, months: number, elasticity: number): ExpectedPrice {
  const last = known.get(service);
  if (last?.months === months && last.elasticity === elasticity) return last;
  const price = expectedPricePath(service, months);
  const found = { months, elasticity, price, demand: expectedDemand(price, { elasticity }) };
  known.set(service, found);
  return found;
}
