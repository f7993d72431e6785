/**
 * The words of taxes: countries, states and nations, ways to file, and what compute may be taxed on with the authority
 * behind it. No authority speaks of compute grants as such: every basis is a position, not a ruling.
 */
import { usStates } from '#lib/catalogue/us-states.ts';
import {
  ukRegions,
  usRegions,
  type ComputeBasis,
  type FilingStatus,
  type Tax,
  type UkRegion,
  type UsRegion
} from '#lib/engine/index.ts';
import { percent } from '#lib/format/percent.ts';

export type Regime = Tax['regime'];

/** In a list of choices. */
export const COUNTRIES: readonly { value: Regime; label: string }[] = [
  { value: 'us', label: 'United States' },
  { value: 'uk', label: 'United Kingdom' },
  { value: 'flat', label: 'another country: a flat rate' }
];

/** In a sentence: "by the law of …". */
export const COUNTRY_IN_SENTENCE: Record<Regime, string> = {
  us: 'the United States',
  uk: 'the United Kingdom',
  flat: 'a country with a flat rate'
};

/** As its own law calls it. */
function stateName(region: UsRegion): string {
  return usStates[region]?.at(-1)?.name ?? region;
}

/** By name, then what stands for all the others. */
export const STATES: readonly { value: UsRegion | ''; label: string }[] = [
  ...usRegions
    .map((value) => ({ value, label: stateName(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en')),
  { value: '', label: 'another state: federal alone' }
];

const NATION_NAMES: Record<UkRegion, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  northernIreland: 'Northern Ireland'
};

export const NATIONS: readonly { value: UkRegion; label: string }[] = ukRegions.map((value) => ({
  value,
  label: NATION_NAMES[value]
}));

const STATUS_WORDS: Record<FilingStatus, string> = {
  single: 'single',
  mfj: 'married, one joint return',
  mfs: 'married, separate returns',
  hoh: 'head of a household'
};

export const STATUSES = (Object.keys(STATUS_WORDS) as FilingStatus[]).map((value) => ({ value, label: STATUS_WORDS[value] }));

/** A tax in a few words: "California, single", "Scotland", "42% flat". */
export function taxWords(tax: Tax): string {
  switch (tax.regime) {
    case 'flat':
      return `${percent(tax.rate)} flat`;
    case 'uk':
      return NATION_NAMES[tax.region ?? 'england'];
    case 'us': {
      const place = tax.city === 'NYC' ? 'New York City' : tax.region === undefined ? 'United States' : stateName(tax.region);
      return `${place}, ${STATUS_WORDS[tax.filingStatus ?? 'single']}`;
    }
  }
}

/** `rule`: what it is and who says so; `home`: the country whose rule it is. */
const BASES: Record<Exclude<ComputeBasis, 'none'>, { label: string; home: 'us' | 'uk'; rule: string }> = {
  fairMarketValue: {
    label: 'fair market value',
    home: 'us',
    rule: 'What an individual would have to pay, whatever it costs them or is worth to you: Treas. Reg. §1.61-21(b).'
  },
  employerCost: {
    label: 'what it costs them',
    home: 'uk',
    rule: 'What they pay for it, where it is bought in: ITEPA 2003 s.203–204.'
  },
  marginalCost: {
    label: 'their marginal cost',
    home: 'uk',
    rule: 'The extra cost of a service that they themselves sell: Pepper v Hart, HMRC EIM21110.'
  }
};

export const BASIS_CHOICES: readonly { value: ComputeBasis; label: string }[] = [
  ...(Object.keys(BASES) as (keyof typeof BASES)[]).map((value) => ({ value, label: BASES[value].label })),
  { value: 'none', label: 'nothing' }
];

/** What a basis rests on in a country, and whether it is that country's own. @param ownBasis the regime's default, where it is to be spoken of */
export function basisWords(basis: ComputeBasis, regime: Regime, ownBasis?: ComputeBasis): string {
  const ownLabel = BASIS_CHOICES.find(({ value }) => value === ownBasis)?.label;
  const own = ownLabel === undefined ? '' : ` The default here is ${ownLabel}.`;
  if (basis === 'none') return `Careful: no authority is known that leaves personal use untaxed everywhere.${own}`;
  const { home, rule } = BASES[basis];
  const whose = home === 'us' ? 'American' : 'British';
  if (home !== regime && basis === ownBasis) return `${rule} The ${whose} rule, taken by default: look up your country’s.`;
  if (home !== regime) return `${rule} The ${whose} rule, for which no authority is known here.${own}`;
  return basis === ownBasis ? `${rule} The default here; a position, not a ruling.` : `${rule} A position, not a ruling.${own}`;
}
