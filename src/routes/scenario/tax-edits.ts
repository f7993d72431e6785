/**
 * Edits of a tax, the candidate's or an offer's own: another country, state or way to file takes along what the document's
 * format would refuse, in the same step. Drafts are changed in place.
 */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import {
  type ComputeBasis,
  type FilingStatus,
  regimeCurrency,
  type Scenario,
  type Tax,
  type UsRegion,
  type UsTax
} from '#lib/engine/index.ts';
import { offerIn, setField } from './document-edits.ts';
import { fitInstruments } from './equity-edits.ts';
import type { Regime } from './tax-words.ts';

/** The own tax of an offer, undefined where it has none; without an offer the candidate's. */
export function taxAt(scenario: Scenario, offer?: string): Tax | undefined {
  return offer === undefined ? scenario.candidate.tax : offerIn(scenario, offer).tax;
}

/** What the amounts of that tax are in. */
export function taxCurrency(scenario: Scenario, offer?: string): string {
  return (offer === undefined ? undefined : offerIn(scenario, offer).currency) ?? scenario.currency;
}

/** The currency of a country's schedules where it is not the scenario's. */
export function foreignCurrency({ currency }: Pick<Scenario, 'currency'>, regime: Regime): string | undefined {
  if (regime === 'flat' || regimeCurrency[regime] === currency) return undefined;
  return regimeCurrency[regime];
}

/** The same, where the document has no rate for it: without one the tax cannot be worked out. */
export function missingRate(scenario: Scenario, regime: Regime): string | undefined {
  const currency = foreignCurrency(scenario, regime);
  return currency === undefined || hasRate(scenario, currency) ? undefined : currency;
}

/** Whether amounts in a currency can be converted. */
export function hasRate({ currency: own, market }: Scenario, currency: string): boolean {
  return currency === own || Object.hasOwn(market.fx ?? {}, currency);
}

export function setRate({ market }: Scenario, currency: string, rate: number): void {
  (market.fx ??= {})[currency] = rate;
}

/**
 * A tax in another country: what was said of it before or, for the first time, the least that can be assumed. Other income
 * goes along; what compute is taxed on does not, since each country has its own rule.
 */
export function taxIn(regime: Regime, from: Tax, said: Tax = plainTax(regime)): Tax {
  const { otherIncomePerYear: _before, ...tax } = said;
  return from.otherIncomePerYear === undefined ? tax : { ...tax, otherIncomePerYear: from.otherIncomePerYear };
}

function plainTax(regime: Regime): Tax {
  switch (regime) {
    case 'us':
      return { regime, filingStatus: 'single' };
    case 'uk':
      return { regime, region: 'england' };
    case 'flat':
      return { regime, rate: guessFacts().flatTaxRate.value, employerRate: guessFacts().flatEmployerRate.value };
  }
}

/** The first own tax of an offer: like the candidate's where that is of the same country; amounts in another currency stay behind. */
export function firstOwnTax(scenario: Scenario, offer: string, regime: Regime): Tax {
  const own = scenario.candidate.tax;
  const tax = { ...(own.regime === regime ? own : taxIn(regime, own)) };
  if (taxCurrency(scenario, offer) !== scenario.currency) {
    delete tax.otherIncomePerYear;
    if (tax.regime === 'us') delete tax.spouseWagesPerYear;
  }
  return tax;
}

/** Puts a tax in its place; an offer without one is taxed as the candidate is. An option that the new country does not know becomes one that it does. */
export function setTax(scenario: Scenario, offer: string | undefined, tax: Tax | undefined): void {
  if (offer !== undefined) setField(offerIn(scenario, offer), 'tax', tax);
  else if (tax !== undefined) scenario.candidate.tax = tax;
  fitInstruments(scenario);
}

/** Another state; the city and the flat local rate were of the one before. */
export function setState(tax: UsTax, region: UsRegion | undefined): void {
  setField(tax, 'region', region);
  delete tax.localRate;
  if (region !== 'NY') delete tax.city;
}

/** Another way to file; only a joint return has a spouse on it. */
export function setFilingStatus(tax: UsTax, status: FilingStatus): void {
  tax.filingStatus = status;
  if (status !== 'mfj') delete tax.spouseWagesPerYear;
}

/** What compute is taxed on; the country's own rule is what holds when nothing is said. */
export function setComputeBasis(tax: Tax, basis: ComputeBasis, ownBasis: ComputeBasis): void {
  setField(tax, 'computeBasis', basis === ownBasis ? undefined : basis);
}
