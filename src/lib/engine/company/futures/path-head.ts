/**
 * One hire on a path: what is drawn of the grants at the path's prices, by the plan of use of the ladder, and the payroll tax and gross-ups that go with it.
 * Rates of tax stay those of the plan, and so does everything that is no compute.
 */
import { FamilyPlan } from '../../compute/plan.ts';
import type { ServiceFamily } from '../../document.ts';
import { offerValuation } from '../../valuation.ts';
import { treatedOffer, valuedHead, type Head, type Treatment } from '../head.ts';
import { payrollRates, taxedMonths } from '../payroll-tax.ts';
import type { ResolvedCompany, ResolvedHire } from '../resolved-company.ts';
import { PathGrant } from './path-grant.ts';
import type { PriceDraws } from './price-draws.ts';

export class PathHead {
  /** Its cash and what its grants draw are written over by each path. */
  readonly head: Head;
  /** First month of employment on the company's grid: there is nothing before. */
  readonly from: number;
  readonly #company: ResolvedCompany;
  readonly #families: { plan: FamilyPlan; spendPerMonth: number; elasticity: number }[];
  readonly #grants: PathGrant[];
  /** Of the company's grid: all but what compute is taxed by. */
  readonly #fixed: Float64Array;
  readonly #ofCompute: Float64Array;

  constructor(hire: ResolvedHire, treatment: Treatment, company: ResolvedCompany, prices: PriceDraws) {
    const { shared, back, months } = company;
    const offer = treatedOffer(hire, treatment, company);
    const valued = offerValuation(offer, shared);
    const head = valuedHead(hire, valued, company);
    this.#company = company;
    this.#ofCompute = new Float64Array(shared.resolved.months);
    this.from = Math.max(0, offer.start - back);
    this.head = { ...head, cash: head.cash.slice(), grants: head.grants.map((one) => ({ ...one, drawn: one.drawn.slice() })) };
    const { grounds } = valued;
    const rates = payrollRates(valued, taxedMonths(valued, shared.resolved.months));
    // A family none of whose prices is drawn is used as planned, on every path.
    const isDrawn = (family: ServiceFamily) =>
      grounds.some(({ grant }) => grant.family === family && prices.drawn.has(grant.service));
    this.#grants = grounds.flatMap((one, place) =>
      isDrawn(one.grant.family) ? [new PathGrant(one, place, { offer, valued, rates, prices, shared })] : []
    );
    this.#families = (['gpu', 'tokens'] satisfies ServiceFamily[]).flatMap((family) => this.#family(family, offer.start));
    this.#draw();
    const ofCompute = this.#computeCash();
    this.#fixed = Float64Array.from({ length: months }, (_, i) => head.cash[i]! - ofCompute[i + back]! / company.fx);
  }

  /** After the path's prices have been written. */
  write(): void {
    if (this.#families.length === 0) return;
    this.#draw();
    const { back, fx } = this.#company;
    const ofCompute = this.#computeCash();
    const { cash, grants } = this.head;
    for (let i = 0; i < cash.length; i++) cash[i] = this.#fixed[i]! + ofCompute[i + back]! / fx;
    for (const grant of this.#grants) grant.writeDrawn(grants[grant.place]!, back);
  }

  #family(family: ServiceFamily, start: number) {
    const { resolved } = this.#company.shared;
    const ofFamily = this.#grants.filter(({ planned }) => planned.grant.family === family);
    if (ofFamily.length === 0) return [];
    const plan = new FamilyPlan(
      ofFamily.map(({ planned }) => planned),
      { start, months: resolved.months }
    );
    ofFamily.forEach((grant, index) => (grant.use = plan.uses[index]!));
    return [{ plan, ...resolved.demand[family] }];
  }

  #draw(): void {
    for (const grant of this.#grants) grant.writeTaxation();
    for (const { plan, ...demand } of this.#families) plan.drawUnits(demand);
  }

  /** Payroll tax on compute, and gross-ups with theirs, by month of the grid of hires in scenario currency. */
  #computeCash(): Float64Array {
    const cash = this.#ofCompute.fill(0);
    for (const grant of this.#grants) grant.addCash(cash);
    return cash;
  }
}
