/**
 * The American and the British tax under which a grant is tried: the document's own where it has one, else California and
 * England. A trial changes nothing in the document.
 */
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import {
  type FilingStatus,
  type Jurisdiction,
  type Jurisdictions,
  regimeCurrency,
  type Resolved,
  type Scenario,
  type Tax,
  type UkRegion,
  type UkTax,
  type UsRegion,
  usRegions,
  type UsTax
} from '#lib/engine/index.ts';
import { hasRate } from '../tax-edits.ts';
import { NATIONS, STATES } from '../tax-words.ts';

/** A state, the one city whose tax is known, or federal tax alone. */
export type UsPlace = UsRegion | 'NYC' | '';

/** What the choices on the page say; what nobody has chosen is the document's. */
export interface TrialChoices {
  place?: UsPlace;
  filingStatus?: FilingStatus;
  nation?: UkRegion;
  /** Scenario currency for one unit, where the document has no rate. */
  rates: Readonly<Record<string, number | undefined>>;
}

export interface Trial {
  us: UsTax;
  uk: UkTax;
}

/** In a list of choices, New York City below its state. */
export const US_PLACES: readonly { value: UsPlace; label: string }[] = STATES.flatMap((state) =>
  state.value === 'NY' ? [state, { value: 'NYC' as const, label: 'New York City' }] : [state]
);

/** The taxes to try for an offer. */
export function trialTaxes(scenario: Scenario, offer: string, choices: TrialChoices): Trial {
  const own = [scenario.offers.find(({ id }) => id === offer)?.tax, scenario.candidate.tax].filter((tax) => tax !== undefined);
  const us = own.find((tax): tax is UsTax => tax.regime === 'us') ?? { regime: 'us', region: 'CA' };
  const uk = own.find((tax): tax is UkTax => tax.regime === 'uk');
  const filingStatus = choices.filingStatus ?? us.filingStatus ?? 'single';
  const moved = choices.place !== undefined && choices.place !== placeOf(us);
  return {
    us: {
      regime: 'us',
      ...(moved ? placeTax(choices.place!) : placeTax(placeOf(us))),
      filingStatus,
      // A flat local rate is of the place that it was entered for.
      ...(!moved && us.localRate !== undefined && { localRate: us.localRate })
    },
    uk: { regime: 'uk', region: choices.nation ?? uk?.region ?? 'england' }
  };
}

export function placeOf({ region, city }: UsTax): UsPlace {
  return city ?? region ?? '';
}

function placeTax(place: UsPlace): Pick<UsTax, 'region' | 'city'> {
  if (place === 'NYC') return { region: 'NY', city: 'NYC' };
  const region = usRegions.find((one) => one === place);
  return region === undefined ? {} : { region };
}

/** In a sentence: "in California", "in New York City", "in the United States". */
export function placeName(tax: UsTax | UkTax): string {
  if (tax.regime === 'uk') return NATIONS.find(({ value }) => value === (tax.region ?? 'england'))!.label;
  if (tax.city === 'NYC') return 'New York City';
  return tax.region === undefined ? 'the United States' : STATES.find(({ value }) => value === tax.region)!.label;
}

/** Currencies of the two countries that neither the document nor the page has a rate for. */
export function missingRates(scenario: Scenario, { rates }: TrialChoices): string[] {
  return foreignCurrencies(scenario).filter((currency) => rates[currency] === undefined);
}

/** Currencies of the two countries that the document has no rate for. */
export function foreignCurrencies(scenario: Scenario): string[] {
  return Object.values(regimeCurrency).filter((currency) => !hasRate(scenario, currency));
}

/** What the engine needs to know of the countries whose money can be converted. */
export function jurisdictions(
  scenario: Scenario,
  { resolved, offer, taxes }: { resolved: Resolved; offer: string; taxes: Trial },
  { rates }: TrialChoices
): Jurisdictions {
  const country = (tax: UsTax | UkTax): Jurisdiction | undefined => {
    const currency = regimeCurrency[tax.regime];
    const unit = currency === scenario.currency ? 1 : (scenario.market.fx?.[currency] ?? rates[currency]);
    return unit === undefined ? undefined : { regime: taxLaw(tax), unit, spouseWagesPerYear: spouseWages(tax) };
  };
  /** What the document says of a spouse on a joint American return. */
  const spouseWages = (tax: Tax) => {
    if (tax.regime !== 'us' || tax.filingStatus !== 'mfj') return 0;
    const there = resolved.offers.find(({ id }) => id === offer);
    return there?.regime.id === 'us' ? there.spouseWagesPerYear : resolved.spouseWagesPerYear;
  };
  const [us, uk] = [country(taxes.us), country(taxes.uk)];
  return { ...(us && { us }), ...(uk && { uk }) };
}
