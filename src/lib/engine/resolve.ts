/**
 * From the stored document to what the kernels read: every default filled in, ranges replaced by their means, months as
 * indices on the grid, references looked up, amounts converted to scenario currency. Lists by path what was defaulted to
 * an assumption and what is uncertain.
 */
import { amountMean } from './amount.ts';
import { AmountReader } from './amount-reader.ts';
import {
  regimeCurrency,
  type Employer,
  type Offer,
  type Scenario,
  type Service,
  type ServiceFamily,
  type Tax
} from './document.ts';
import { monthNumber } from './months.ts';
import type { FormulaAmounts } from './formula-inputs.ts';
import { resolvedComponent } from './resolve-component.ts';
import type { EquityModel } from './equity/model.ts';
import type { Resolved, ResolvedOffer, ResolvedService, ResolvedSupply } from './resolved.ts';
import { flatLaw, type TaxLaw } from './tax/regime.ts';

/** Defaults for what the document leaves open; shipped with their reasons in models/rates/guesses.json. */
export interface Guesses {
  /** Own spend a month at today's retail price. */
  demand: Record<ServiceFamily, number>;
  elasticity: number;
  leaveRatePerYear: number;
  candidateDiscountRatePerYear: number;
  employerDiscountRatePerYear: number;
  riskAversion: number;
}

/**
 * Resolves a scenario that the schema has accepted.
 * @param amounts of the formula components; one that is missing counts as zero until it has been evaluated
 * @param law makes the regimes; without it only flat rates are known
 * @param equity values private shares and options; without it only RSUs on listed shares are known
 * @throws RangeError where a reference leads nowhere: the schema refuses such documents
 */
export function resolve(
  scenario: Scenario,
  guesses: Guesses,
  amounts: FormulaAmounts = {},
  law: TaxLaw = flatLaw,
  equity: EquityModel | null = null
): Resolved {
  const { candidate, market } = scenario;
  const read = new AmountReader();
  const firstMonth = monthNumber(scenario.valuationMonth);
  const horizonMonths = scenario.horizonMonths ?? 48;
  const starts = scenario.offers.map((offer) => monthNumber(offer.startMonth) - firstMonth);
  const discountRatePerYear = read.assumed(
    candidate.discountRatePerYear,
    'candidate.discountRatePerYear',
    guesses.candidateDiscountRatePerYear
  );
  const leaveRatePerYear = read.assumed(candidate.leaveRatePerYear, 'candidate.leaveRatePerYear', guesses.leaveRatePerYear);
  const months = horizonMonths + Math.max(0, ...starts);
  const context: OfferContext = { scenario, guesses, amounts, law, equity, read, months, leaveRatePerYear, discountRatePerYear };
  return {
    id: scenario.id,
    currency: scenario.currency,
    firstMonth,
    months,
    horizonMonths,
    services: Object.entries(market.services).map(([id, service]) => resolvedService(id, service, read)),
    discountRatePerYear,
    outsidePayPerYear: read.assumed(candidate.outsidePayPerYear, 'candidate.outsidePayPerYear', lowestFirstYearSalary(scenario)),
    // The candidate's own tax is in scenario currency, an offer's in its own.
    ...resolvedTax(candidate.tax, 'candidate.tax', { amounts: 1, job: 1 }, context),
    demand: { gpu: resolvedDemand('gpu', context), tokens: resolvedDemand('tokens', context) },
    offers: scenario.offers.map((offer, index) => resolvedOffer(offer, index, starts[index]!, context)),
    equity,
    defaulted: [...read.defaulted],
    uncertain: [...read.uncertain]
  };
}

interface OfferContext {
  scenario: Scenario;
  guesses: Guesses;
  amounts: FormulaAmounts;
  law: TaxLaw;
  equity: EquityModel | null;
  read: AmountReader;
  months: number;
  leaveRatePerYear: number;
  discountRatePerYear: number;
}

function resolvedDemand(family: ServiceFamily, { scenario, guesses, read }: OfferContext) {
  const demand = scenario.candidate.computeDemand?.[family];
  const at = `candidate.computeDemand.${family}`;
  return {
    spendPerMonth: read.assumed(demand?.spendPerMonth, `${at}.spendPerMonth`, guesses.demand[family]),
    elasticity: read.assumed(demand?.elasticity, `${at}.elasticity`, guesses.elasticity)
  };
}

/** The default of `outsidePayPerYear`: the lowest first-year salary among the offers that name one, else 0. A letter that waits to be typed in has 0: none. */
function lowestFirstYearSalary(scenario: Scenario): number {
  const salaries = scenario.offers.map((offer) => {
    const parts = offer.components.filter((component) => component.kind === 'salary');
    return parts.reduce((sum, salary) => sum + amountMean(salary.perYear), 0) * fxOf(offer, scenario);
  });
  const named = salaries.filter((salary) => salary > 0);
  return named.length === 0 ? 0 : Math.min(...named);
}

function fxOf({ currency }: Offer, scenario: Scenario): number {
  return currency === undefined ? 1 : rateOf(currency, scenario);
}

/** Scenario currency for one unit of another. */
function rateOf(currency: string, { currency: own, market }: Scenario): number {
  if (currency === own) return 1;
  const rate = market.fx?.[currency];
  if (rate === undefined) throw new RangeError(`market.fx has no rate for ${currency}`);
  return rate;
}

/** A tax with its amounts in scenario currency. @param fx of the currency that the document gives them in, and of the job's */
function resolvedTax(tax: Tax, at: string, fx: { amounts: number; job: number }, { scenario, law, read }: OfferContext) {
  const regime = law(tax);
  const us = tax.regime === 'us' ? tax : undefined;
  if (us && us.filingStatus === undefined) read.defaulted.add(`${at}.filingStatus`);
  return {
    regime,
    taxUnit: tax.regime === 'flat' ? fx.job : rateOf(regimeCurrency[tax.regime], scenario),
    otherIncomePerYear: (tax.otherIncomePerYear ?? 0) * fx.amounts,
    spouseWagesPerYear: (us?.spouseWagesPerYear ?? 0) * fx.amounts
  };
}

function resolvedService(id: string, service: Service, read: AmountReader): ResolvedService {
  const at = (field: string) => `market.services.${id}.${field}`;
  const list = read.mean(service.list, at('list'), 0);
  const retail = read.mean(service.retail, at('retail'), list);
  return {
    id,
    family: service.family,
    list,
    retail,
    wholesale: read.mean(service.wholesale, at('wholesale'), retail),
    marginal: read.mean(service.marginal, at('marginal'), 0),
    fairMarketValue: read.mean(service.fairMarketValue, at('fairMarketValue'), retail),
    driftPerYear: read.mean(service.driftPerYear, at('driftPerYear'), 0),
    marginalDriftPerYear: read.mean(service.marginalDriftPerYear, at('marginalDriftPerYear'), 0),
    volatilityPerYear: service.volatilityPerYear ?? 0,
    reversion:
      service.reversionLevel === undefined || service.reversionHalfLifeYears === undefined
        ? null
        : {
            level: read.mean(service.reversionLevel, at('reversionLevel'), retail),
            halfLifeYears: read.mean(service.reversionHalfLifeYears, at('reversionHalfLifeYears'), 1)
          },
    withdrawalPerYear: read.mean(service.withdrawalPerYear, at('withdrawalPerYear'), 0)
  };
}

function resolvedOffer(offer: Offer, index: number, start: number, context: OfferContext): ResolvedOffer {
  const { scenario, read } = context;
  const at = `offers[${index}]`;
  const employerIndex = scenario.employers.findIndex((employer) => employer.id === offer.employer);
  const employer = scenario.employers[employerIndex];
  if (employer === undefined) throw new RangeError(`${at}.employer: there is no employer ${offer.employer}`);
  const atEmployer = `employers[${employerIndex}]`;
  const fx = fxOf(offer, scenario);
  const tax =
    offer.tax === undefined
      ? resolvedTax(scenario.candidate.tax, 'candidate.tax', { amounts: 1, job: fx }, context)
      : resolvedTax(offer.tax, `${at}.tax`, { amounts: fx, job: fx }, context);
  const serviceIds = Object.keys(scenario.market.services);
  const stock = resolvedStock(employer, `${atEmployer}.stock`, fx, context);
  const months = Math.max(0, context.months - start);
  const inOffer = { ...context, offer, serviceIds, stock, atStock: `${atEmployer}.stock`, months, fx };
  return {
    id: offer.id,
    employer: employerIndex,
    start,
    leavesAfter: null,
    leaveRatePerYear: read.mean(offer.leaveRatePerYear, `${at}.leaveRatePerYear`, context.leaveRatePerYear),
    fx,
    ...tax,
    basis: (offer.tax ?? scenario.candidate.tax).computeBasis ?? tax.regime.defaultBasis,
    employerDiscountRatePerYear: read.assumed(
      employer.discountRatePerYear,
      `${atEmployer}.discountRatePerYear`,
      context.guesses.employerDiscountRatePerYear
    ),
    supply: resolvedSupply(employer),
    stock,
    components: offer.components.map((component, place) => resolvedComponent(component, `${at}.components[${place}]`, inOffer))
  };
}

function resolvedSupply({ computeSupply }: Employer): ResolvedSupply {
  switch (computeSupply?.basis) {
    case 'committed':
      return { basis: 'committed', reassignableShare: computeSupply.reassignableShare ?? 1 };
    case 'owned':
      return { basis: 'owned', idleShare: computeSupply.idleShare ?? 0 };
    default:
      return { basis: 'onDemand' };
  }
}

/** Without a view of the candidate's own, a share grows so that it is worth today's price today. */
function resolvedStock({ stock }: Employer, at: string, fx: number, context: OfferContext): ResolvedOffer['stock'] {
  if (stock === undefined) return null;
  const { equity, read, discountRatePerYear } = context;
  if (stock.kind === 'private') {
    if (equity === null) throw new RangeError(`${at}: private shares need the equity model`);
    return equity.privateStock(stock, { read, at, fx, discountRatePerYear });
  }
  const fairGrowth = discountRatePerYear - (stock.dividendYieldPerYear ?? 0);
  return {
    kind: 'public',
    price: stock.price * fx,
    growthPerYear: read.mean(stock.growthPerYear, `${at}.growthPerYear`, fairGrowth),
    volatilityPerYear: stock.volatilityPerYear ?? null,
    worthNothing: stock.worthNothing ?? false
  };
}
