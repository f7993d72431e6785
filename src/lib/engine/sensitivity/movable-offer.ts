/**
 * One offer whose chances (leaving, cuts) and use (own demand, what the job needs) are moved again and again while all else stays: pay and taxes are made once, and
 * a valuation is what the simulation does on a path, on the path that is expected. The same value as the ladder's, but that the taxes of exits stay what they are
 * when compute adds more or less to the other income: a few dollars in ten thousand of what the exits bring.
 */
import type { Resolved, ResolvedGrant } from '../resolved.ts';
import { expectedMarket, type Market } from '../simulation/market.ts';
import { OfferModel } from '../simulation/offer-model.ts';
import { common } from '../valuation.ts';

export class MovableOffer {
  readonly #model: OfferModel;
  readonly #market: Market;
  readonly #offer: number;
  #isUseKnown = false;

  constructor(resolved: Resolved, offer: number) {
    const shared = common(resolved);
    this.#market = { ...expectedMarket(shared), isUseDrawn: true };
    this.#model = new OfferModel(offer, shared, this.#market, 'byLaw');
    this.#offer = offer;
  }

  /** What it is compared by. @param resolved what it was made from, with nothing but chances and use moved */
  value(resolved: Resolved): number {
    this.#model.setChances(resolved.offers[this.#offer]!);
    if (this.#isUseMoved(resolved)) this.#model.write();
    else this.#model.expect();
    return this.#model.given + this.#model.givenElsewhere;
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
