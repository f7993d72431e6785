/** What must hold between the parts of a scenario: names that lead somewhere, a rate for every currency, starts in reach. */
import {
  regimeCurrency,
  type Amount,
  type Component,
  type Employer,
  type Offer,
  type Scenario,
  type ServiceFamily,
  type Tax
} from '#lib/engine/document.ts';
import { companyFaults } from './company-references.ts';
import { counterFaults } from './counter-references.ts';
import { pathText } from './document-path.ts';
import { unknownName, type Path, type ReferenceFault } from './reference-fault.ts';

const latestStartMonths = 24;

/** Everything that a scenario of the right shape may still have wrong between its parts. */
export function referenceFaults(scenario: Scenario): ReferenceFault[] {
  return [
    ...regimeFaults(scenario, scenario.candidate.tax, ['candidate', 'tax']),
    ...scenario.employers.flatMap((employer, index) => employerFaults(scenario, employer, ['employers', index])),
    ...scenario.offers.flatMap((offer, index) => offerFaults(scenario, offer, ['offers', index])),
    ...(scenario.counter ? counterFaults(scenario, scenario.counter) : [])
  ];
}

function employerFaults(scenario: Scenario, employer: Employer, path: Path): ReferenceFault[] {
  const { cluster, company, stock } = employer;
  const faults = cluster ? serviceFaults(scenario, cluster.service, 'gpu', [...path, 'cluster', 'service']) : [];
  if (company) faults.push(...companyFaults(scenario, employer, company, [...path, 'company']));
  if (stock?.kind !== 'public') return faults;
  const lowestGrowth = lowest(scenario.candidate.discountRatePerYear ?? 0) - (stock.dividendYieldPerYear ?? 0);
  if (stock.growthPerYear === undefined && lowestGrowth <= -1)
    faults.push({ path: [...path, 'stock', 'dividendYieldPerYear'], message: "a yield below 1 + the candidate's discount rate" });
  return faults;
}

function offerFaults(scenario: Scenario, offer: Offer, path: Path): ReferenceFault[] {
  const employers = scenario.employers.map(({ id }) => id);
  const employer = employers.indexOf(offer.employer);
  const faults = employer < 0 ? [unknownName('the id of an employer', [...path, 'employer'], employers)] : [];
  faults.push(...startFaults(scenario, offer, path), ...currencyFaults(scenario, offer, path));
  if (offer.tax !== undefined) faults.push(...regimeFaults(scenario, offer.tax, [...path, 'tax']));
  for (const [index, component] of offer.components.entries())
    faults.push(
      ...exitRowFaults(offer, component, [...path, 'components', index, 'id']),
      ...componentFaults(scenario, component, employer, [...path, 'components', index]),
      ...instrumentFaults(scenario, offer, component, [...path, 'components', index])
    );
  return faults;
}

/** A grant's exit cost is a row of its own in the answer, `<id>.exitCost`: no component may have that name. */
function exitRowFaults(offer: Offer, { id }: Component, path: Path): ReferenceFault[] {
  const taken = offer.components.some((other) => other.kind === 'compute' && id === `${other.id}.exitCost`);
  return taken ? [{ path, message: `another id than ${id}, which is the exit cost of a grant` }] : [];
}

function startFaults({ valuationMonth }: Scenario, { startMonth }: Offer, path: Path): ReferenceFault[] {
  const months = monthNumber(startMonth) - monthNumber(valuationMonth);
  // A text that is no month gives NaN here; the schema of months has refused it already.
  if (!(months < 0 || months > latestStartMonths)) return [];
  const message = `a month from the valuation month (${valuationMonth}) to ${latestStartMonths} months after it`;
  return [{ path: [...path, 'startMonth'], message }];
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

function currencyFaults({ currency, market }: Scenario, offer: Offer, path: Path): ReferenceFault[] {
  if (offer.currency === undefined || offer.currency === currency) return [];
  return rateFaults({ currency, market }, offer.currency, `${pathText(path)} is in ${offer.currency}`);
}

/** A country's schedules are in its own money. */
function regimeFaults(scenario: Scenario, { regime }: Tax, path: Path): ReferenceFault[] {
  if (regime === 'flat') return [];
  const currency = regimeCurrency[regime];
  return rateFaults(scenario, currency, `${pathText(path)} is computed in ${currency}`);
}

function rateFaults({ currency, market }: Pick<Scenario, 'currency' | 'market'>, needed: string, why: string): ReferenceFault[] {
  if (needed === currency || (market.fx && Object.hasOwn(market.fx, needed))) return [];
  return [{ path: ['market', 'fx', needed], message: `the rate of ${needed} in ${currency}, since ${why}` }];
}

/** `employer` is the index of the offer's, −1 where there is none. */
function componentFaults(scenario: Scenario, component: Component, employer: number, path: Path): ReferenceFault[] {
  const { stock, cluster } = scenario.employers[employer] ?? {};
  const missing = (field: string, message: string) => (employer < 0 ? [] : [{ path: ['employers', employer, field], message }]);
  if (component.kind === 'equity') return stock ? [] : missing('stock', `the stock that ${pathText(path)} is granted in`);
  if (component.kind !== 'compute') return [];
  if (component.denomination === 'clusterShare')
    return cluster ? [] : missing('cluster', `the cluster that ${pathText(path)} is a share of`);
  const family = component.denomination === 'gpuHours' ? 'gpu' : component.denomination === 'tokens' ? 'tokens' : undefined;
  return component.service === undefined ? [] : serviceFaults(scenario, component.service, family, [...path, 'service']);
}

/** What an instrument needs of its stock and of the country that taxes it. */
function instrumentFaults({ candidate, employers }: Scenario, offer: Offer, component: Component, path: Path): ReferenceFault[] {
  if (component.kind !== 'equity') return [];
  const { regime } = offer.tax ?? candidate.tax;
  const stock = employers.find(({ id }) => id === offer.employer)?.stock?.kind;
  const faults: ReferenceFault[] = [];
  const fault = (field: string, message: string) => faults.push({ path: [...path, field], message });
  if (component.instrument === 'iso' && regime === 'uk')
    fault('instrument', 'another than "iso", an option of US law; the tax is uk');
  if (component.instrument === 'emi' && regime === 'us')
    fault('instrument', 'another than "emi", an option of UK law; the tax is us');
  if (stock === 'private')
    for (const field of ['method', 'expectedLifeMonths', 'exerciseMultiple'] as const)
      if (component[field] !== undefined) fault(field, 'no such field, since options on private stock are valued by its exits');
  if (stock !== 'public') return faults;
  if (component.instrument === 'profitUnits') fault('instrument', 'another than "profitUnits", which need private stock');
  if (component.exercise === 'atStart') fault('exercise', '"atExit" or "atVest", since early exercise needs private stock');
  if (component.trigger === 'double') fault('trigger', '"single", since a double trigger needs private stock');
  if (component.acceleration) fault('acceleration', 'no such field, since acceleration needs private stock');
  return faults;
}

/** Without a `family`, a service of any will do. */
function serviceFaults({ market }: Scenario, name: string, family: ServiceFamily | undefined, path: Path): ReferenceFault[] {
  const fitting = Object.keys(market.services).filter((key) => !family || market.services[key]?.family === family);
  if (fitting.includes(name)) return [];
  return [unknownName(family ? `the name of a service of the family ${family}` : 'the name of a service', path, fitting)];
}

function lowest(amount: Amount): number {
  if (typeof amount === 'number') return amount;
  return 'cases' in amount ? Math.min(...amount.cases.map(({ value }) => value)) : amount.low;
}
