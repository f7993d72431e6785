/** One component of an offer, resolved: defaults filled in, means of ranges, services looked up. */
import type { AmountReader } from './amount-reader.ts';
import type { Amount, BonusComponent, Component, ComputeComponent, EquityComponent, Offer, Scenario } from './document.ts';
import { componentKey } from './component-key.ts';
import type { FormulaAmounts } from './formula-inputs.ts';
import type { EquityModel } from './equity/model.ts';
import { refresherMonths, sumOfVests, vestedUnits } from './equity/vesting.ts';
import type { ResolvedBonus, ResolvedComponent, ResolvedGrant, ResolvedOffer } from './resolved.ts';

/** Hours in an average month, for shares of a cluster. */
export const HOURS_PER_MONTH = 730;

/** Where a component stands, and what it refers to. */
export interface ComponentContext {
  scenario: Scenario;
  offer: Offer;
  amounts: FormulaAmounts;
  read: AmountReader;
  serviceIds: readonly string[];
  /** The employer's, resolved. */
  stock: ResolvedOffer['stock'];
  atStock: string;
  equity: EquityModel | null;
  /** Months of employment within the grid. */
  months: number;
  /** The candidate's. */
  discountRatePerYear: number;
  /** Scenario currency for one unit of the offer's. */
  fx: number;
}

/**
 * @param at its path in the document
 * @throws RangeError for a grant of a service that does not exist: the schema refuses such documents
 */
export function resolvedComponent(component: Component, at: string, context: ComponentContext): ResolvedComponent {
  const { read, fx } = context;
  const { id } = component;
  const mean = (amount: Amount | undefined, field: string, fallback = 0) => read.mean(amount, `${at}.${field}`, fallback);
  switch (component.kind) {
    case 'salary':
      return {
        kind: 'salary',
        id,
        perYear: mean(component.perYear, 'perYear') * fx,
        raisePerYear: mean(component.raisePerYear, 'raisePerYear')
      };
    case 'bonus':
      return resolvedBonus(component, mean, fx);
    case 'signOn':
      return {
        kind: 'signOn',
        id,
        amount: mean(component.amount, 'amount') * fx,
        paidInMonth: component.paidInMonth ?? 0,
        clawbackMonths: component.clawbackMonths ?? 0,
        clawback: component.clawback ?? 'proRata'
      };
    case 'benefit':
      return {
        kind: 'benefit',
        id,
        perYear: mean(component.perYear, 'perYear') * fx,
        taxable: component.taxable ?? true,
        valuedAt: mean(component.valuedAt, 'valuedAt', 1)
      };
    case 'custom':
      return {
        kind: 'custom',
        id,
        formula: component.formula,
        amounts: (context.amounts[componentKey(context.offer.id, id)] ?? new Float64Array()).map((amount) => amount * fx),
        taxable: component.taxable ?? true,
        valuedAt: mean(component.valuedAt, 'valuedAt', 1)
      };
    case 'equity':
      return resolvedEquity(component, mean, at, context);
    case 'compute':
      return resolvedGrant(component, mean, at, context);
  }
}

type FieldMean = (amount: Amount | undefined, field: string, fallback?: number) => number;

function resolvedBonus(bonus: BonusComponent, mean: FieldMean, fx: number): ResolvedBonus {
  return {
    kind: 'bonus',
    id: bonus.id,
    perYear: mean(bonus.perYear, 'perYear') * fx,
    targetShare: mean(bonus.targetShare, 'targetShare'),
    payout: mean(bonus.payout, 'payout', 1)
  };
}

/** RSUs on a listed share are pay; all else is for the equity model. */
function resolvedEquity(equity: EquityComponent, mean: FieldMean, at: string, context: ComponentContext): ResolvedComponent {
  const { stock, months, equity: model } = context;
  if (stock === null) throw new RangeError(`${at}: shares need an employer with stock`);
  if (stock.kind === 'private' || equity.instrument !== 'rsu') {
    if (model === null) throw new RangeError(`${at}: ${equity.instrument} needs the equity model`);
    return model.claim(equity, { ...context, at, stock, mean });
  }
  const { refreshers } = equity;
  const first = vestedUnits(mean(equity.units, 'units'), equity, months);
  if (refreshers === undefined) return { kind: 'equity', id: equity.id, vests: first };
  const units = mean(refreshers.units, 'refreshers.units');
  const later = refresherMonths(refreshers, months).map((from) => vestedUnits(units, refreshers, months, from));
  return { kind: 'equity', id: equity.id, vests: sumOfVests([first, ...later]) };
}

function resolvedGrant(grant: ComputeComponent, mean: FieldMean, at: string, context: ComponentContext): ResolvedGrant {
  const { scenario, serviceIds, fx } = context;
  const ofCluster = grant.denomination === 'clusterShare';
  const cluster = scenario.employers.find((employer) => employer.id === context.offer.employer)?.cluster;
  const serviceId = ofCluster ? cluster?.service : grant.service;
  const service = serviceIds.indexOf(serviceId ?? '');
  if (service < 0) throw new RangeError(`${at}.service: there is no service ${serviceId ?? 'named'}`);
  const upfrontUnits = mean(grant.upfront, 'upfront');
  const expiry = grant.expiresAfterMonths === undefined ? (ofCluster ? 1 : null) : grant.expiresAfterMonths;
  return {
    kind: 'compute',
    id: grant.id,
    service,
    family: scenario.market.services[serviceIds[service]!]!.family,
    upfront: vestedUnits(upfrontUnits, grant, context.months).units,
    upfrontUnits,
    perMonth: ofCluster ? mean(grant.share, 'share') * (cluster?.gpus ?? 0) * HOURS_PER_MONTH : mean(grant.perMonth, 'perMonth'),
    months: grant.months ?? Infinity,
    cliffMonths: grant.cliffMonths ?? 0,
    expiresAfterMonths: expiry ?? Infinity,
    workShare: mean(grant.workShare, 'workShare'),
    cutAfter: null,
    revocationRatePerYear: mean(grant.revocationRatePerYear, 'revocationRatePerYear'),
    transferable: grant.transferable ?? false,
    haircut: mean(grant.haircut, 'haircut', 1),
    keptOnLeaving: grant.keptOnLeaving ?? false,
    grossUp: grant.grossUp ?? false,
    drawsAll: grant.draw === 'all',
    premium: (grant.clauses ?? []).reduce(
      (product, clause) => product * clause.factor,
      mean(grant.shadowPremium, 'shadowPremium', 1)
    ),
    workCredit: mean(grant.workCredit, 'workCredit'),
    exitCost: mean(grant.exitCost, 'exitCost') * fx,
    discountExclusion: grant.discountExclusion ?? 0,
    cashAlternative: mean(grant.cashAlternative, 'cashAlternative') * fx,
    workUseExempt: grant.workUseExempt ?? true,
    workUseRelief: grant.workUseRelief ?? false
  };
}
