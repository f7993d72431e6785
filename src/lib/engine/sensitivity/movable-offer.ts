/**
 * One offer whose chances (leaving, cuts) and use (own demand, what the job needs) are moved again and again while all else stays: pay and taxes are made once, and
 * a valuation is what the simulation does on a path, on the path that is expected. The same value as the ladder's, but that the taxes of exits stay what they are
 * when compute adds more or less to the other income: a few dollars in ten thousand of what the exits bring.
 */
import { monthSum } from '../row.ts';
import type { Resolved, ResolvedGrant } from '../resolved.ts';
import { expectedMarket, type Market } from '../simulation/market.ts';
import { OfferModel } from '../simulation/offer-model.ts';
import { survival } from '../survival.ts';
import { common } from '../valuation.ts';
import { isSame, type Patch } from './patch.ts';

/** What moves: nothing that this offer has, chances, use (and perhaps chances), or something that needs the offer to be made anew. */
export const MOVES = ['nothing', 'chances', 'use', 'other'] as const;
export type Move = (typeof MOVES)[number];

/** What some changes move of an offer, at most. */
export function moveOf(changes: readonly Patch[], resolved: Resolved, offer: number): Move {
  const ranks = changes.flatMap((change) =>
    [...change].map(([place, part]) => MOVES.indexOf(moveAt(place, part, resolved, offer)))
  );
  return MOVES[Math.max(0, ...ranks)]!;
}

function moveAt(place: string, part: unknown, resolved: Resolved, index: number): Move {
  const offer = resolved.offers[index]!;
  const grants = offer.components.filter((one) => one.kind === 'compute');
  const claims = offer.components.some(({ kind }) => kind === 'claim');
  const [name, which, field, component] = place.split('.');
  // A withdrawal ends what is kept lot by lot, which no table has.
  if (grants.some(({ keptOnLeaving, service }) => keptOnLeaving && resolved.services[service]!.withdrawalPerYear > 0))
    return 'other';
  // Options on a listed share are taxed in years of the grid, on top of compute; what the exits of a private company bear of it is next to nothing.
  const use: Move = claims && offer.stock?.kind === 'public' && offer.regime.id !== 'flat' ? 'other' : 'use';
  // The ladder has them as rows only: of an exit's cost, and of options on a listed share.
  const chances: Move =
    grants.some(({ exitCost }) => exitCost > 0) || (claims && offer.stock?.kind === 'public') ? 'other' : 'chances';
  if (name === 'demand') {
    if (!grants.some(({ family }) => family === which)) return 'nothing';
    const demand = part as Resolved['demand']['gpu'];
    return demand.elasticity === resolved.demand[which as 'gpu'].elasticity ? use : 'other';
  }
  if (name === 'services') return grants.some(({ service }) => service === Number(which)) ? 'other' : 'nothing';
  if (name !== 'offers') return 'other';
  if (Number(which) !== index) return 'nothing';
  if (field === 'leaveRatePerYear') return chances;
  if (field !== 'components' || (part as ResolvedGrant).kind !== 'compute') return 'other';
  const [grant, was] = [part as ResolvedGrant, offer.components[Number(component)] as ResolvedGrant];
  const { workShare, revocationRatePerYear } = was;
  if (!isSame({ ...grant, workShare, revocationRatePerYear }, was)) return 'other';
  if (grant.workShare !== workShare) return use === 'other' || chances === 'other' ? 'other' : 'use';
  return chances;
}

export class MovableOffer {
  readonly #model: OfferModel;
  readonly #market: Market;
  readonly #months: number;
  readonly #offer: number;
  /** No service is withdrawn: that is a chance, which is reckoned with apart. */
  readonly #never: Int32Array;
  /** Private claims by month of leaving, whatever becomes of the company. */
  readonly #claims: Float64Array | null;
  /** Exit costs, and options on a listed share. */
  readonly #ofLadder: number;
  readonly #chances = new Map<string, Float64Array>();
  #leaveRatePerYear = NaN;
  #stays: Float64Array = new Float64Array();
  #apart = 0;
  #isUseKnown = false;

  constructor(resolved: Resolved, offer: number) {
    const shared = common(resolved);
    this.#market = { ...expectedMarket(shared), isUseDrawn: true };
    this.#model = new OfferModel(offer, shared, this.#market, true);
    this.#months = resolved.months;
    this.#offer = offer;
    this.#never = new Int32Array(resolved.services.length).fill(resolved.months);
    this.#claims = expectedByLeave(this.#model);
    this.#ofLadder = rowsOfLadder(this.#model);
  }

  /** What it is compared by. @param resolved what it was made from, with nothing but chances and use moved */
  value(resolved: Resolved): number {
    this.#use(resolved);
    this.#leave(resolved);
    return this.#model.byEnd.reduce(
      (sum, byEnd, g) => sum + this.#grantValue(byEnd, this.#grantOf(resolved, g), resolved),
      this.#apart
    );
  }

  /** @param byEnd what it brings if it ends with an employment month */
  #grantValue(byEnd: Float64Array, grant: ResolvedGrant, { services }: Resolved): number {
    const { start } = this.#model.offer;
    const notCut = this.#lasting(grant.revocationRatePerYear, start, grant.cutAfter);
    const onOffer = this.#lasting(services[grant.service]!.withdrawalPerYear, 0, null);
    let sum = 0;
    for (let k = 0; k + start < this.#months; k++) {
      const i = start + k;
      sum += (byEnd[k + 1]! - byEnd[k]!) * this.#stays[i]! * notCut[i]! * onOffer[i]!;
    }
    return sum;
  }

  /** Chances by calendar month; each is asked for by a line of cells, and its powers are most of the work. */
  #lasting(ratePerYear: number, start: number, certainMonths: number | null): Float64Array {
    const key = `${ratePerYear} ${start} ${certainMonths}`;
    const known = this.#chances.get(key) ?? survival(ratePerYear, start, this.#months, certainMonths);
    this.#chances.set(key, known);
    return known;
  }

  #grantOf({ offers }: Resolved, g: number): ResolvedGrant {
    return offers[this.#offer]!.components[this.#model.grants.places[g]!] as ResolvedGrant;
  }

  /** Draws the plans of use anew where one of them has moved. */
  #use(resolved: Resolved): void {
    const { spend, workShares } = this.#market;
    const { places } = this.#model.grants;
    const { gpu, tokens } = resolved.demand;
    let isKnown = this.#isUseKnown && spend.gpu === gpu.spendPerMonth && spend.tokens === tokens.spendPerMonth;
    spend.gpu = gpu.spendPerMonth;
    spend.tokens = tokens.spendPerMonth;
    for (let g = 0; g < places.length; g++) {
      const { workShare } = this.#grantOf(resolved, g);
      isKnown &&= workShares[this.#offer]![places[g]!] === workShare;
      workShares[this.#offer]![places[g]!] = workShare;
    }
    if (isKnown) return;
    this.#isUseKnown = true;
    this.#model.write();
    this.#model.writeEnds(this.#never);
  }

  /** Pay, elsewhere and claims, which only leaving moves. */
  #leave({ offers }: Resolved): void {
    const { leaveRatePerYear, leavesAfter, start } = offers[this.#offer]!;
    if (leaveRatePerYear === this.#leaveRatePerYear) return;
    this.#leaveRatePerYear = leaveRatePerYear;
    this.#stays = this.#lasting(leaveRatePerYear, start, leavesAfter);
    const { employed, pay, elsewhere } = this.#model;
    const stays = this.#stays.subarray(start);
    const leaves = stays.map((chance, k) => (k === 0 ? 1 : stays[k - 1]!) - chance);
    const remains = employed === 0 ? 1 : stays[employed - 1]!;
    this.#apart = pay.given(stays, leaves) + elsewhere[employed]! * remains;
    for (let k = 0; k < employed; k++) this.#apart += elsewhere[k]! * leaves[k]!;
    if (this.#claims !== null) this.#apart += overLeaves(this.#claims, leaveRatePerYear, leavesAfter);
    this.#apart += this.#ofLadder;
  }
}

/** What is no table: where there is some, neither leaving nor cuts are moved. */
function rowsOfLadder({ valued: { rows, claims }, claims: tables }: OfferModel): number {
  return rows
    .filter(({ id, kind }) => kind === 'exitCost' || (tables === null && claims.has(id)))
    .reduce((sum, { present }) => sum + monthSum(present), 0);
}

/** Over the outcomes of a private company, by month of leaving; null where there are no claims on one. */
function expectedByLeave({ claims }: OfferModel): Float64Array | null {
  if (claims === null) return null;
  const { cumulative } = claims;
  const sum = new Float64Array(claims.byLeave(0).length);
  cumulative.forEach((upTo, outcome) => {
    const chance = upTo - (cumulative[outcome - 1] ?? 0);
    claims.byLeave(outcome).forEach((value, leave) => (sum[leave]! += chance * value));
  });
  return sum;
}

/** The last month stands for all later ones. */
function overLeaves(byLeave: Float64Array, leaveRatePerYear: number, leavesAfter: number | null): number {
  const last = byLeave.length - 1;
  const stays = survival(leaveRatePerYear, 0, last, leavesAfter);
  let sum = byLeave[0]!;
  for (let leave = 1; leave <= last; leave++) sum += (byLeave[leave]! - byLeave[leave - 1]!) * stays[leave - 1]!;
  return sum;
}
