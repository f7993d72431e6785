/**
 * A company's futures: paths of prices, on each of which hires draw their grants by the ladder's plan, and for each of those several draws of the company itself
 * (own-draws.ts), which cost next to nothing. A point depends on the question, its scramble and its index alone.
 */
import { sobolPoints } from '../../simulation/sobol.ts';
import type { SimulationBasis } from '../../simulation/question.ts';
import { wordHash } from '../../simulation/word-hash.ts';
import type { CompanyQuestion } from '../answer.ts';
import { clusterMoney, noMoney, tabledWeeks, type ClusterMoney } from '../../cluster/cluster-months.ts';
import { addServiceCosts, noCosts } from '../compute-costs.ts';
import type { Treatment } from '../head.ts';
import { companyOf } from '../hire-scenario.ts';
import { resolvedCompany, type ResolvedCompany } from '../resolved-company.ts';
import { runwayMonths } from '../runway.ts';
import { HeadSums } from './head-sums.ts';
import { OwnDraws } from './own-draws.ts';
import { PathHead } from './path-head.ts';
import { PriceDraws } from './price-draws.ts';

export const treatments = ['asOffered', 'none', 'cash', 'oneOff'] as const satisfies readonly Treatment[];

/** Price paths of a scramble, and draws of the company on each. */
export interface RunwayPoints {
  scramble: number;
  paths: number;
  draws: number;
  seed: number;
}

/** Where a scramble is written: by treatment the months that cash lasts, Infinity beyond the grid; by month the cash as offered, one future after the other. */
export interface RunwaySamples {
  runways: Record<Treatment, Float64Array>;
  /** As offered, where no raise comes that is not certain. */
  withoutUncertainRaises: Float64Array;
  cash: Float64Array[];
}

/** One treatment: heads on the path, and what they cost there. */
interface Treated {
  treatment: Treatment;
  heads: ReadonlySet<PathHead>;
  hired: HeadSums;
  /** By month: compute and the cluster; of that what no grant of them moves on this path. */
  besides: Float64Array;
  fixed: Float64Array;
}

export class RunwayModel {
  readonly company: ResolvedCompany;
  readonly #prices: PriceDraws;
  readonly #own: OwnDraws;
  readonly #treated: Treated[];
  readonly #areCountsDrawn: boolean;
  /** Hour by hour where nothing is in doubt that the cluster hangs on: the plan's own figures. */
  readonly #weekOf: ReturnType<typeof tabledWeeks> | undefined;
  readonly #cash: Float64Array;
  readonly #certainCash: Float64Array;
  readonly #nothing: Float64Array;
  /** Written over by each. */
  readonly #money: ClusterMoney;

  constructor(question: CompanyQuestion, basis: SimulationBasis) {
    const { company } = companyOf(question.scenario, question.employer);
    this.company = resolvedCompany(question, basis);
    const { marketCorrelation } = basis.uncertainty;
    this.#prices = new PriceDraws(this.company, question.scenario.market.correlation ?? marketCorrelation, basis.uncertainty);
    // What is bought is bought at the path's prices.
    this.company = { ...this.company, prices: this.#prices.own };
    this.#own = new OwnDraws(company, this.company);
    this.#areCountsDrawn = (company.hires ?? []).some(({ probability = 1 }) => probability < 1);
    const { cluster, months } = this.company;
    const isInDoubt = this.#areCountsDrawn || this.#prices.drawn.size > 0;
    this.#weekOf = cluster?.production && isInDoubt ? tabledWeeks(cluster, cluster.production, months) : undefined;
    this.#treated = treatments.map((treatment) => {
      const heads = this.#pathHeads(treatment);
      const hired = new HeadSums(this.company, heads, this.#own.isReplacementDrawn);
      return { treatment, heads: new Set(heads), hired, besides: new Float64Array(months), fixed: new Float64Array(months) };
    });
    this.#cash = new Float64Array(months);
    this.#certainCash = new Float64Array(months);
    this.#nothing = new Float64Array(months);
    this.#money = noMoney(months);
  }

  /** Hires of one offer and start are one head. */
  #pathHeads(treatment: Treatment): PathHead[] {
    const made = new Map<object, PathHead>();
    return this.company.hires.map((hire) => {
      const head = made.get(hire.offer) ?? new PathHead(hire, treatment, this.company, this.#prices);
      made.set(hire.offer, head);
      return head;
    });
  }

  /** Writes a scramble's futures, from place `at` on. */
  write(into: RunwaySamples, at: number, { scramble, paths, draws, seed }: RunwayPoints): void {
    const prices = sobolPoints({ dimensions: this.#prices.dimensions, seed, scramble });
    const own = sobolPoints({ dimensions: this.#own.dimensions, seed: wordHash(seed, OWN), scramble });
    const priceAt = new Float64Array(this.#prices.dimensions);
    const ownAt = new Float64Array(this.#own.dimensions);
    for (let path = 0; path < paths; path++) {
      prices.fill(path, priceAt);
      this.#prices.write(priceAt);
      for (const { heads, hired } of this.#treated) {
        for (const head of heads) head.write();
        hired.writePath();
      }
      for (let draw = 0; draw < draws; draw++) {
        const index = path * draws + draw;
        own.fill(index, ownAt);
        this.#own.write(ownAt);
        if (draw === 0 || this.#areCountsDrawn) this.#spend(draw === 0);
        this.#writeFuture(into, at + index);
      }
    }
  }

  /** What the hires of this draw cost on this path. Compute that no grant uses is the same for whoever comes. */
  #spend(isNewPath: boolean): void {
    for (const treated of this.#treated) {
      const { hired } = treated;
      hired.writeSums(this.#own.counts);
      if (isNewPath) this.#writeFixed(treated);
      if (isNewPath || hired.movesBesides) this.#writeBesides(treated);
    }
  }

  /** The cluster whatever is used, and services that no hire draws from; units that are in the cash of hires are not in it. */
  #writeFixed({ hired, fixed }: Treated): void {
    fixed.set(this.company.cluster?.cost ?? this.#nothing);
    this.company.prices.forEach((_, service) => {
      if (!hired.services.has(service)) this.#addService(fixed, hired, service);
    });
  }

  #writeBesides({ hired, besides, fixed }: Treated): void {
    besides.set(fixed);
    for (const service of hired.services) this.#addService(besides, hired, service);
    const { burst, idleSale, lostRevenue } = clusterMoney(this.company, hired.sums.granted, this.#weekOf, this.#money);
    for (let i = 0; i < besides.length; i++) besides[i]! += burst[i]! + lostRevenue[i]! - idleSale[i]!;
  }

  #addService(into: Float64Array, { sums }: HeadSums, service: number): void {
    const { commitments, overage } = addServiceCosts(noCosts(into.length), sums.units[service]!, service, this.company);
    for (let i = 0; i < into.length; i++) into[i]! += commitments[i]! + overage[i]!;
  }

  #writeFuture({ runways, withoutUncertainRaises, cash }: RunwaySamples, at: number): void {
    const { cash: start, interestPerYear, debt, replacementCostPerLeaver: planned } = this.company;
    const { revenue, burn, raises, certainRaises, replacementCost } = this.#own;
    const growth = 1 + interestPerYear / 12;
    const held = this.#cash;
    const certain = this.#certainCash;
    // A hire's cash has the planned cost of successors in it.
    const dearer = replacementCost - planned;
    for (const { treatment, hired, besides } of this.#treated) {
      const { cash: paid, leavers } = hired.sums;
      let before = start;
      let certainBefore = start;
      for (let i = 0; i < held.length; i++) {
        const spent = burn[i]! + besides[i]! + paid[i]! + dearer * leavers[i]!;
        before = before * growth + revenue[i]! + raises[i]! + debt[i]! - spent;
        held[i] = before;
        if (treatment !== 'asOffered') continue;
        cash[i]![at] = before;
        certain[i] = certainBefore = certainBefore * growth + revenue[i]! + certainRaises[i]! + debt[i]! - spent;
      }
      runways[treatment][at] = runwayMonths(start, held) ?? Infinity;
      if (treatment === 'asOffered') withoutUncertainRaises[at] = runwayMonths(start, certain) ?? Infinity;
    }
  }
}

/** Apart from prices: one seed, two sets of points. */
const OWN = 0x0b;
