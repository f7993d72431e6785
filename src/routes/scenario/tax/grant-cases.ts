/**
 * The words of a grant under each basis and country: what a case is called, who says so, and the finding in a sentence. No
 * authority speaks of compute grants as such, so all of it is a position; where not even a general rule settles a case, it says so.
 */
import type { ComputeBasis, GrantCase, GrantElsewhere, Tax } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import { basisWords, taxWords } from '../tax-words.ts';
import { placeName, type Trial } from './trial-countries.ts';

/** What all sentences are about. */
export interface CaseSubject {
  taxes: Trial;
  /** The offer's own tax, and what its compute is taxed on. */
  own: Tax;
  ownBasis: ComputeBasis;
  currency: string;
  /** "Halcyon". */
  employer: string;
  /** "GPU grant". */
  grant: string;
  /** The employer pays the tax. */
  grossUp: boolean;
  /** It can be sold. */
  transferable: boolean;
  /** Their price of a unit over what it is taken for at retail. */
  costShare: number;
}

/** A case as it is shown. */
export interface ShownCase extends GrantElsewhere {
  name: string;
  authority: string;
  /** Why it is in doubt, where no general rule settles it. */
  doubt?: string;
  /** How the offer is taxed as it is entered. */
  entered: boolean;
}

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;

/** The cases with their words; where the offer as entered is one of the others, that one says so. */
export function shownCases(cases: readonly GrantElsewhere[], about: CaseSubject): ShownCase[] {
  const own = cases.find((one) => one.case === 'own');
  const twin = own && cases.find((one) => one !== own && isOwnRule(one.case, about) && isSame(one, own));
  return cases
    .filter((one) => one !== own || twin === undefined)
    .map((one) => ({ ...one, ...caseWords(one.case, about), entered: one === (twin ?? own) }));
}

/** A case of the offer's own country, or that of nothing taxed where it is entered so. */
function isOwnRule(one: GrantCase, { own, ownBasis }: CaseSubject): boolean {
  return one === 'untaxed' ? ownBasis === 'none' : one.startsWith(own.regime);
}

/** Also with the same tax on other terms, where those come to nothing. */
function isSame(one: GrantElsewhere, other: GrantElsewhere): boolean {
  const figures = ['taxable', 'tax', 'employerTax', 'present', 'adds', 'employerCost'] as const;
  return figures.every((figure) => Math.abs(one[figure] - other[figure]) < NOTHING);
}

function caseWords(one: GrantCase, about: CaseSubject): Pick<ShownCase, 'name' | 'authority' | 'doubt'> {
  const [us, uk] = [placeName(about.taxes.us), placeName(about.taxes.uk)];
  switch (one) {
    case 'own':
      return { ...ownWords(about), name: taxWords(about.own) };
    case 'usRetail':
      return {
        name: `${us}: fair market value`,
        authority: 'Treas. Reg. §1.61-21(b): what an individual would pay; neither their cost nor your own view of it counts.'
      };
    case 'usDiscount':
      return {
        name: `${us}: 20% discount`,
        authority: 'IRC §132(c): for what they sell to customers in your line of business.',
        doubt: 'unsettled for a grant that is free'
      };
    case 'ukCost':
      return {
        name: `${uk}: their cost`,
        authority: 'ITEPA 2003 s.203–204: what they pay for it, bought in.'
      };
    case 'ukMarginal':
      return {
        name: `${uk}: marginal cost`,
        authority: 'Pepper v Hart, HMRC EIM21110: the extra cost of a service that they themselves sell.'
      };
    case 'ukResale':
      return {
        name: `${uk}: resale value`,
        authority:
          'ITEPA 2003 s.62, 64: a right that can be sold is earnings at what it fetches, with National Insurance on both sides; what it costs them beyond that is a benefit.'
      };
    case 'ukCash':
      return {
        name: `${uk}: cash instead`,
        authority: 'ITEPA 2003 s.69A, 203A: the greater of their cost and the cash that you could have taken.'
      };
    case 'untaxed':
      return { name: 'Nothing taxed', ...UNTAXED };
  }
}

const UNTAXED = { authority: 'For comparison.', doubt: 'no authority is known that leaves personal use untaxed' };

/** A country's own rule in the words of its case; any other basis is somebody else's rule. */
function ownWords(about: CaseSubject): Pick<ShownCase, 'authority' | 'doubt'> {
  const { own, ownBasis } = about;
  if (ownBasis === 'none') return UNTAXED;
  const british = own.regime === 'uk' && ownBasis !== 'fairMarketValue';
  const rule = british && about.transferable ? 'ukResale' : OWN_RULES[own.regime]?.[ownBasis];
  return rule ? caseWords(rule, about) : { authority: basisWords(ownBasis, own.regime), doubt: 'unsettled' };
}

const OWN_RULES: Partial<Record<Tax['regime'], Partial<Record<ComputeBasis, GrantCase>>>> = {
  us: { fairMarketValue: 'usRetail' },
  uk: { employerCost: 'ukCost', marginalCost: 'ukMarginal' }
};

/** "Taxed at retail, the GPU grant would cost you $18k in California; at what it costs Borealis, $2.1k in England: their price is 25% of yours." */
export function finding(cases: readonly ShownCase[], about: CaseSubject): string {
  const { currency, employer, grant, grossUp, costShare, taxes } = about;
  const taxed = cases.filter((one) => one.case !== 'untaxed');
  if (taxed.every(({ taxable }) => taxable < NOTHING)) return `Nothing of the ${grant} is taxed, here or there.`;
  const us = cases.find((one) => one.case === 'usRetail');
  const uk = cases.find((one) => one.case === 'ukCost' || one.case === 'ukResale');
  const payer = grossUp ? employer : 'you';
  const cost = (one: ShownCase) => `${one.entered ? 'costs' : 'would cost'} ${payer} ${shortMoney(one.tax, currency)} of tax`;
  const british =
    uk?.case === 'ukResale'
      ? `taxed at the greater of what it can be sold for and what it costs ${employer}`
      : `taxed at what it costs ${employer}`;
  if (us && uk) {
    const price =
      uk.case === 'ukCost' && costShare < 0.995 ? `: their price is ${percent(costShare, { digits: 0 })} of yours` : '';
    const cash = cases.find((one) => one.case === 'ukCash' && one.tax - uk.tax >= NOTHING);
    const instead = cash ? `, or ${shortMoney(cash.tax, currency)} since you could have taken cash` : '';
    const there = `${shortMoney(uk.tax, currency)} in ${placeName(taxes.uk)}`;
    return `Taxed at retail, the ${grant} ${cost(us)} in ${placeName(taxes.us)}; ${british}, ${there}${instead}${price}.`;
  }
  if (us) return `Taxed at retail, the ${grant} ${cost(us)} in ${placeName(taxes.us)}.`;
  if (uk) return `${capital(british)}, the ${grant} ${cost(uk)} in ${placeName(taxes.uk)}.`;
  const own = cases.find(({ entered }) => entered);
  return own ? `As it is entered, the ${grant} ${cost(own)}.` : '';
}

/** How the job's part is taken, which the two countries ask about differently; nothing where there is none. */
export function jobSentence(grant: { workShare: number; workUseExempt: boolean }): string | undefined {
  if (grant.workShare === 0) return undefined;
  const part = percent(grant.workShare, { digits: 0 });
  if (!grant.workUseExempt) return `The ${part} that the job needs is taxed too, as the letter’s terms say.`;
  return `The ${part} that the job needs is left out: in the United States where it is metered (IRC §132(d)), in the United Kingdom only where private use is not significant (ITEPA 2003 s.316), else all of it is taxed.`;
}

/** That less is used where the tax is dear; nothing where it is the same everywhere. */
export function useSentence(cases: readonly ShownCase[]): string | undefined {
  const byUse = [...cases].sort((a, b) => a.personalUnits - b.personalUnits);
  const [fewest, free] = [byUse[0], byUse.at(-1)];
  if (fewest === undefined || free === undefined || fewest.personalUnits > 0.95 * free.personalUnits) return undefined;
  const share = percent(fewest.personalUnits / free.personalUnits, { digits: 0 });
  return `What is not worth its tax is left alone: under “${fewest.name}” you would use ${share} of what you would under “${free.name}”.`;
}

/** The cases in which the grant takes more than it gives. */
export function harmSentence(cases: readonly ShownCase[], { currency, grant }: CaseSubject): string | undefined {
  const harmful = cases.filter(({ adds, taxable }) => adds <= -NOTHING && taxable > 0);
  const [worst] = [...harmful].sort((a, b) => a.adds - b.adds);
  if (worst === undefined) return undefined;
  const more = harmful.length > 1 ? `, and less than nothing in ${harmful.length - 1} more of these` : '';
  return `Under “${worst.name}” the ${grant} is worth less than nothing after tax: it takes ${shortMoney(-worst.adds, currency)} from you${more}. Ask for work use, metered, or decline.`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
