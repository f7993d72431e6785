/**
 * One offer on one path: what each month of leaving, each cut and each exit would bring, made so that a sample is a few look-ups; and the
 * same expected over all of them. What a draw of the document's ranges does not touch is taken over from the offer before.
 */
import { stayingChance } from '../equity/claim-chances.ts';
import type { ResolvedOffer } from '../resolved.ts';
import { survival } from '../survival.ts';
import { offerCompute, offerPay, type Common, type OfferPay } from '../valuation.ts';
import { offerClaimTables, type OfferClaimTables } from './claim-tables.ts';
import { ElsewherePath } from './elsewhere-path.ts';
import { GrantsPath } from './grants-path.ts';
import { expectedLogPath, listedClaimPaths, type ListedClaimPaths } from './listed-option-path.ts';
import type { Market } from './market.ts';
import { exactTaxes, redrawnTaxes, tabulatedTaxes, type PathTaxes } from './offer-taxes.ts';
import { PayPath } from './pay-path.ts';
import { summed } from './summed.ts';

/** The same offer in a draw of the document that few paths are made on: its tables of taxes stay where the law sees nothing new. */
interface Redraw {
  before: OfferModel;
  /** Whether nothing but compute, prices and chances is another. */
  isPaidAsBefore: boolean;
}

export class OfferModel {
  /** As it was resolved; its chances may have moved since. */
  offer: ResolvedOffer;
  readonly pay: PayPath;
  readonly grants: GrantsPath;
  readonly claims: OfferClaimTables | null;
  readonly listed: ListedClaimPaths | null;
  readonly elsewhere: ElsewherePath;
  /** Months of employment within the grid. */
  readonly employed: number;
  /** By employment month L of leaving: what is received before it, grants and private claims apart; and what leaving then costs. */
  readonly received: Float64Array;
  readonly lost: Float64Array;
  /** By grant, on the path's withdrawals: present value if it ends with an employment month, up to the last in which something comes. */
  readonly byEnd: Float64Array[];
  readonly lastEnds: Int32Array;
  /** Expected over leaving, cuts, withdrawals and exits, on this path. */
  given = 0;
  givenElsewhere = 0;
  readonly #market: Market;
  readonly #grounds: OfferPay;
  readonly #taxes: readonly PathTaxes[];
  readonly #months: number;
  readonly #service: Int32Array;
  readonly #exitCosts: Float64Array;
  /** By calendar month, by employment month, and the chance of leaving in each. */
  #calendarStays: Float64Array = new Float64Array();
  #stays: Float64Array = new Float64Array();
  readonly #leaves: Float64Array;
  /** Of the ladder: exit costs and all claims. */
  #certain = 0;
  readonly #listedByVest: Float64Array;
  /** ln of the share's price over today's, as the ladder expects. */
  readonly #expectedShare: Float64Array;
  readonly #discount: Float64Array;
  /** Of pay that no path changes: what is expected of it over leaving, once it is known. */
  #givenPay: number | null = null;
  #isWritten = false;
  #isExpected = false;

  /** @param made whether many paths ask for taxes, or what another draw of the document leaves as it was */
  constructor(index: number, shared: Common, market: Market, made: 'withTables' | 'byLaw' | Redraw) {
    const { resolved, candidateDiscount } = shared;
    const offer = resolved.offers[index]!;
    const { start } = offer;
    const employed = Math.max(0, resolved.months - start);
    const share = market.shares[offer.employer] ?? null;
    this.offer = offer;
    this.employed = employed;
    this.#market = market;
    this.#months = resolved.months;

    const redraw = typeof made === 'string' ? null : made;
    const before = redraw?.before ?? null;
    const paid = redraw?.isPaidAsBefore ? redraw.before : null;
    const grounds = paid === null ? offerPay(offer, shared) : paid.#grounds;
    const isMoving = share !== null || market.isUseDrawn || market.isPriceDrawn.includes(true);
    const isTabulated = made === 'withTables' && isMoving;
    const hasClaims = offer.stock !== null && offer.components.some(({ kind }) => kind === 'claim');
    const withCompute = isTabulated || hasClaims ? offerCompute({ ...grounds, offer }, shared).incomes : grounds.withPay;
    this.#grounds = grounds;
    if (before !== null) this.#taxes = redrawnTaxes(grounds, before.#grounds, before.#taxes);
    else this.#taxes = isTabulated ? tabulatedTaxes(grounds, withCompute) : exactTaxes(grounds);
    this.pay = paid?.pay ?? new PayPath(grounds, candidateDiscount, this.#taxes, share !== null);
    this.elsewhere = paid?.elsewhere ?? new ElsewherePath(offer, shared);
    this.grants = new GrantsPath(offer, shared, { market, pay: this.pay, taxes: this.#taxes, offerIndex: index });
    const below = { ...grounds, offer, incomes: { withCompute }, layers: { pay: grounds.layer } };
    this.claims = hasClaims ? offerClaimTables(offer, shared, below) : null;
    this.listed = hasClaims ? listedClaimPaths(offer, shared, below) : null;

    this.received = new Float64Array(employed + 1);
    this.lost = new Float64Array(employed + 1);
    this.byEnd = this.grants.grants.map(({ received }) => received);
    this.lastEnds = new Int32Array(this.byEnd.length);
    this.#service = Int32Array.from(this.grants.grants, ({ grant }) => grant.service);
    this.#listedByVest = new Float64Array(employed);
    this.#expectedShare = expectedLogPath(offer, resolved.months);
    this.#exitCosts = new Float64Array(employed + 1);
    const exitCost = this.grants.grants.reduce((sum, { grant }) => sum + grant.exitCost, 0);
    for (let k = 0; k < employed; k++) this.#exitCosts[k] = exitCost * candidateDiscount[start + k]!;
    this.#discount = candidateDiscount;
    this.#leaves = new Float64Array(employed);
    this.#setStays();
  }

  /** Takes over the rates of leaving and of cuts, from an offer that differs in nothing else. */
  setChances(offer: ResolvedOffer): void {
    const isSameLeaving = offer.leaveRatePerYear === this.offer.leaveRatePerYear;
    this.offer = offer;
    this.grants.setCuts(offer.components);
    if (!isSameLeaving) this.#setStays();
    this.#isExpected = false;
  }

  /** What is expected over leaving alone is made once for its rate. */
  #setStays(): void {
    const { leaveRatePerYear, leavesAfter, start } = this.offer;
    this.#calendarStays = survival(leaveRatePerYear, start, this.#months, leavesAfter);
    this.#stays = this.#calendarStays.subarray(start);
    for (let k = 0; k < this.employed; k++) this.#leaves[k] = (k === 0 ? 1 : this.#stays[k - 1]!) - this.#stays[k]!;
    this.#givenPay = null;
    this.givenElsewhere = this.elsewhere.given(this.#calendarStays);
    this.#certain = this.listed?.expected ?? 0;
    if (this.claims !== null) this.#certain += this.claims.expected(stayingChance(this.offer, this.#calendarStays));
    for (let k = 0; k < this.employed; k++) this.#certain -= this.#exitCosts[k]! * this.#leaves[k]!;
  }

  /** On the market's path. */
  write(): void {
    const share = this.#market.shares[this.offer.employer] ?? null;
    const isSame = this.#isWritten && share === null && !this.grants.isDrawn;
    if (!isSame) this.#writePath(share);
    if (!isSame || !this.#isExpected) this.expect();
  }

  #writePath(share: Float64Array | null): void {
    const isFirst = !this.#isWritten;
    this.#isWritten = true;
    this.pay.write(share);
    if (isFirst || this.grants.isDrawn) this.grants.write();
    if (isFirst || this.pay.isDrawn || this.listed !== null) this.#writeReceived(share);
  }

  #writeReceived(share: Float64Array | null): void {
    const { givenBack, received } = this.pay;
    const { lost } = this;
    const costs = this.#exitCosts;
    this.received.set(received);
    if (this.listed !== null) this.#addListed(this.listed, share);
    for (let k = 0; k < costs.length; k++) lost[k] = givenBack[k]! + costs[k]!;
  }

  /** Writes `given` from what was written of the path. */
  expect(): void {
    this.#isExpected = true;
    if (this.pay.isDrawn || this.#givenPay === null) this.#givenPay = this.pay.given(this.#stays, this.#leaves);
    let given = this.#givenPay + this.#certain;
    for (const grant of this.grants.grants) given += grant.given(this.#calendarStays);
    this.given = given;
  }

  /** @param share of the path; null: as expected */
  #addListed(listed: ListedClaimPaths, share: Float64Array | null): void {
    this.#listedByVest.fill(0);
    listed.write(null, share ?? this.#expectedShare, this.#listedByVest);
    let sum = 0;
    for (let k = 0; k < this.employed; k++) this.received[k + 1]! += sum += this.#listedByVest[k]!;
  }

  /** Of an employment month. */
  discount(k: number): number {
    return this.#discount[this.offer.start + k]!;
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
