/**
 * The parts of an offer that are valued apart. Pay does not depend on compute, so that it is valued once for each choice of its own levers; under a flat rate neither
 * compute nor options depend on pay, and each is valued once for each of its own.
 */
import { isPay } from '../pay.ts';
import type { ResolvedOffer } from '../resolved.ts';
import { monthSum, type Row } from '../row.ts';
import { offerCompute, offerPay, offerValuation, type Common, type OfferPay } from '../valuation.ts';
import { cashSum, grossUpCash, noCash, payCash, type CashUse } from './limit-usage.ts';
import type { MovedComponent } from './offer-components.ts';

/** What some components of a package come to. */
export interface Part {
  cost: number;
  /** Present value by row of the ladder. */
  presents: ReadonlyMap<string, number>;
  cash: CashUse;
}
interface PayPart extends Part {
  pay: OfferPay;
}

export class OfferParts {
  /** How often the ladder was asked. */
  valuations = 0;
  /** Whether what parts come to does not depend on the other parts. */
  readonly areSeparable: boolean;
  readonly #offer: ResolvedOffer;
  readonly #shared: Common;
  readonly #hasClaims: boolean;
  readonly #countsCash: boolean;
  readonly #pays = new Map<string, PayPart>();
  readonly #others = new Map<string, Part>();

  /** @param countsCash whether anybody asks for it */
  constructor(offer: ResolvedOffer, shared: Common, countsCash: boolean) {
    this.#offer = offer;
    this.#shared = shared;
    this.#countsCash = countsCash;
    this.#hasClaims = offer.components.some(({ kind }) => kind === 'claim');
    this.areSeparable = offer.regime.id === 'flat';
  }

  /** Of all components of a package. */
  of(components: readonly MovedComponent[]): Part[] {
    if (this.#hasClaims && !this.areSeparable) return [this.whole(components)];
    const pay = this.#pay(components);
    const compute = this.#compute(components, pay);
    return this.#hasClaims ? [pay, compute, this.#claims(components)] : [pay, compute];
  }

  /** In one piece. */
  whole(components: readonly MovedComponent[]): Part {
    this.valuations += 1;
    const offer = this.#with(components);
    const part = partOf(offerValuation(offer, this.#shared).rows);
    if (!this.#countsCash) return part;
    const pay = offerPay(offer, this.#shared);
    const grossUps = components.some(isGrant) ? grossUpCash(offerCompute(pay, this.#shared), pay) : noCash;
    return { ...part, cash: cashSum(payCash(pay), grossUps) };
  }

  #pay(components: readonly MovedComponent[]): PayPart {
    const paid = components.filter(isPaid);
    return remembered(this.#pays, idsOf(paid), () => {
      this.valuations += 1;
      const offer = this.#with(paid);
      const pay = offerPay(offer, this.#shared);
      const part = partOf(offerValuation(offer, this.#shared).rows);
      return { ...part, pay, cash: this.#countsCash ? payCash(pay) : noCash };
    });
  }

  #compute(components: readonly MovedComponent[], { pay }: PayPart): Part {
    const grants = components.filter(isGrant);
    if (grants.length === 0) return partOf([]);
    const below = this.areSeparable ? '' : idsOf(components.filter(isPaid));
    return remembered(this.#others, `compute ${idsOf(grants)} on ${below}`, () => {
      this.valuations += 1;
      const compute = offerCompute({ ...pay, offer: this.#with(grants) }, this.#shared);
      const part = partOf([...compute.rows, ...compute.exitRows]);
      return { ...part, cash: this.#countsCash ? grossUpCash(compute, pay) : noCash };
    });
  }

  #claims(components: readonly MovedComponent[]): Part {
    const claims = components.filter(({ resolved }) => resolved.kind === 'claim');
    return remembered(this.#others, `claims ${idsOf(claims)}`, () => {
      this.valuations += 1;
      return partOf(offerValuation(this.#with(claims), this.#shared).rows);
    });
  }

  #with(components: readonly MovedComponent[]): ResolvedOffer {
    return { ...this.#offer, components: components.map(({ resolved }) => resolved) };
  }
}

function isPaid({ resolved }: MovedComponent): boolean {
  return isPay(resolved);
}

function isGrant({ resolved }: MovedComponent): boolean {
  return resolved.kind === 'compute';
}

function idsOf(components: readonly MovedComponent[]): string {
  return components.map(({ id }) => id).join();
}

function partOf(rows: readonly Row[]): Part {
  return {
    cost: rows.reduce((sum, { employerCost, operationsCost }) => sum + monthSum(employerCost) + monthSum(operationsCost), 0),
    presents: new Map(rows.map(({ id, present }) => [id, monthSum(present)])),
    cash: noCash
  };
}

function remembered<Of>(known: Map<string, Of>, key: string, make: () => Of): Of {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
