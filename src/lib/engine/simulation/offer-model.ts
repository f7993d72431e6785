/**
 * One offer on one path: what each month of leaving, each cut and each exit would bring, made so that a sample is a few look-ups; and the
 * same expected over all of them. Rows of the ladder serve only for what no path changes.
 */
import { elsewhereRow } from '../elsewhere.ts';
import { growth } from '../price-path.ts';
import type { ResolvedOffer } from '../resolved.ts';
import { monthSum } from '../row.ts';
import { offerValuation, type Common, type OfferValuation } from '../valuation.ts';
import { offerClaimTables, type OfferClaimTables } from './claim-tables.ts';
import { GrantsPath } from './grants-path.ts';
import { listedClaimPaths, type ListedClaimPaths } from './listed-option-path.ts';
import type { Market } from './market.ts';
import { exactTaxes, tabulatedTaxes } from './offer-taxes.ts';
import { PayPath } from './pay-path.ts';

export class OfferModel {
  readonly offer: ResolvedOffer;
  readonly valued: OfferValuation;
  readonly pay: PayPath;
  readonly grants: GrantsPath;
  readonly claims: OfferClaimTables | null;
  readonly listed: ListedClaimPaths | null;
  /** Months of employment within the grid. */
  readonly employed: number;
  /** By employment month L of leaving: what is received before it, grants and private claims apart; and what leaving then costs. */
  readonly received: Float64Array;
  readonly lost: Float64Array;
  /** Elsewhere, by employment month of leaving. */
  readonly elsewhere: Float64Array;
  /** By grant, on the path's withdrawals: present value if it ends with an employment month, up to the last in which something comes. */
  readonly byEnd: Float64Array[];
  readonly lastEnds: Int32Array;
  /** Expected over leaving, cuts, withdrawals and exits, on this path. */
  given = 0;
  readonly givenElsewhere: number;
  readonly #market: Market;
  readonly #start: number;
  readonly #service: Int32Array;
  readonly #exitCosts: Float64Array;
  readonly #stays: Float64Array;
  readonly #leaves: Float64Array;
  readonly #listedByVest: Float64Array;
  /** ln of the share's price over today's, as the ladder expects. */
  readonly #expectedShare: Float64Array;
  /** Of the ladder: exit costs and all claims. */
  readonly #certain: number;
  readonly #discount: Float64Array;
  /** Sums by calendar month. */
  readonly #elsewhere: Float64Array;
  #isWritten = false;

  /** @param isRebuilt made for a few paths: taxes are asked of the law */
  constructor(offerIndex: number, shared: Common, market: Market, isRebuilt: boolean) {
    const { resolved, candidateDiscount } = shared;
    const offer = resolved.offers[offerIndex]!;
    const valued = offerValuation(offer, shared);
    const { start } = offer;
    const employed = Math.max(0, resolved.months - start);
    const share = market.shares[offer.employer] ?? null;
    this.offer = offer;
    this.valued = valued;
    this.employed = employed;
    this.#market = market;
    this.#start = start;

    const taxed = { first: valued.taxYears.first, other: valued.incomes.other };
    const isConstant = share === null && !market.isUseDrawn && !market.isPriceDrawn.includes(true);
    const most = Math.max(0, ...valued.incomes.withCompute.map(({ earnings, benefits }) => earnings + benefits));
    const taxes = isRebuilt || isConstant ? exactTaxes(offer, taxed) : tabulatedTaxes(offer, taxed, most);
    this.pay = new PayPath(valued, shared, taxes, share !== null);
    this.grants = new GrantsPath(valued, shared, { market, pay: this.pay, taxes, offerIndex });
    this.claims = offerClaimTables(offer, shared, valued);
    this.listed = listedClaimPaths(offer, shared, valued);

    this.received = new Float64Array(employed + 1);
    this.lost = new Float64Array(employed + 1);
    this.byEnd = this.grants.grants.map(({ received }) => received);
    this.lastEnds = new Int32Array(this.byEnd.length);
    this.#service = Int32Array.from(this.grants.grants, ({ grant }) => grant.service);
    this.#listedByVest = new Float64Array(employed);
    const growthPerYear = offer.stock?.kind === 'public' ? offer.stock.growthPerYear : 0;
    this.#expectedShare = growth(growthPerYear, resolved.months).map(Math.log);
    this.#exitCosts = new Float64Array(employed + 1);
    const exitCost = this.grants.grants.reduce((sum, { grant }) => sum + grant.exitCost, 0);
    for (let k = 0; k < employed; k++) this.#exitCosts[k] = exitCost * candidateDiscount[start + k]!;
    this.#stays = valued.stays.subarray(start);
    this.#leaves = this.#stays.map((stays, k) => (k === 0 ? 1 : this.#stays[k - 1]!) - stays);
    this.#discount = candidateDiscount;
    // What is earned by who is nowhere employed, from today on.
    this.#elsewhere = summed(elsewhereRow(offer, new Float64Array(resolved.months), shared).present);
    this.elsewhere = Float64Array.from({ length: employed + 1 }, (_, left) => this.elsewhereUntil(resolved.months, left));
    this.givenElsewhere = monthSum(valued.elsewhere.present);
    this.#certain = valued.rows
      .filter(({ id, kind }) => kind === 'exitCost' || valued.claims.has(id))
      .reduce((sum, { present }) => sum + monthSum(present), 0);
  }

  /** On the market's path. */
  write(): void {
    const isFirst = !this.#isWritten;
    this.#isWritten = true;
    const share = this.#market.shares[this.offer.employer] ?? null;
    const isSame = !isFirst && share === null && !this.grants.isDrawn;
    if (isSame) return;
    this.pay.write(share);
    if (isFirst || this.grants.isDrawn) this.grants.write();
    this.received.set(this.pay.received);
    if (this.listed !== null) this.#addListed(this.listed, share);
    for (let k = 0; k < this.employed; k++) this.lost[k] = this.pay.givenBack[k]! + this.#exitCosts[k]!;
    this.given = this.pay.given(this.#stays, this.#leaves) + this.#certain;
    for (const grant of this.grants.grants) this.given += grant.given(this.valued.stays);
  }

  /** @param share of the path; null: as expected */
  #addListed(listed: ListedClaimPaths, share: Float64Array | null): void {
    this.#listedByVest.fill(0);
    listed.write(null, share ?? this.#expectedShare, this.#listedByVest);
    let sum = 0;
    for (let k = 0; k < this.employed; k++) this.received[k + 1]! += sum += this.#listedByVest[k]!;
  }

  /** What is earned elsewhere before a month of the grid by who leaves in month L of employment: until the start, and from then on. */
  elsewhereUntil(end: number, left: number): number {
    const back = this.#start + Math.min(left, this.employed);
    const since = end > back ? this.#elsewhere[end]! - this.#elsewhere[back]! : 0;
    return this.#elsewhere[Math.min(this.#start, end)]! + since;
  }

  /** Of an employment month. */
  discount(k: number): number {
    return this.#discount[this.#start + k]!;
  }

  /** One claim on the path's share, by month of leaving. */
  listedClaim(place: number): Float64Array {
    const share = this.#market.shares[this.offer.employer] ?? this.#expectedShare;
    const byVest = new Float64Array(this.employed);
    this.listed!.write(place, share, byVest);
    return summed(byVest);
  }

  /** Grants by their end, on the path's withdrawals. @param withdrawn month of the grid, by service */
  writeEnds(withdrawn: Int32Array): void {
    for (let g = 0; g < this.byEnd.length; g++) {
      const { last, values } = this.grants.grants[g]!.byEnd(withdrawn[this.#service[g]!]!);
      this.byEnd[g] = values;
      this.lastEnds[g] = last;
    }
  }
}

/** Sums of the first 0, 1, … values. */
function summed(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}
