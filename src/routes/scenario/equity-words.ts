/** The words of equity in the letter: instruments, how preferred classes share, when options are exercised. */
import type { ExerciseTime, IlliquidityMethod, Instrument, PreferredClass, Tax } from '#lib/engine/index.ts';

/** After a number: "20,000 options (ISO)". */
const INSTRUMENT_CHOICES: Record<Instrument, string> = {
  rsu: 'shares (RSU)',
  nso: 'options (NSO, non-qualified)',
  iso: 'options (ISO)',
  emi: 'options (EMI)',
  restrictedStock: 'restricted shares',
  profitUnits: 'profit units'
};

export function instrumentChoice(instrument: Instrument, regime: Tax['regime']): string {
  return instrument === 'nso' && regime === 'uk' ? 'options (unapproved)' : INSTRUMENT_CHOICES[instrument];
}

/** What an instrument is, for a tip: its term and its meaning. */
export function instrumentTip(instrument: Instrument, regime: Tax['regime']): { term: string; meaning: string } {
  return instrument === 'nso' && regime === 'uk'
    ? { term: 'what unapproved options are', meaning: 'Options outside any scheme: the gain at exercise is taxed as pay.' }
    : INSTRUMENT_TIPS[instrument];
}

const INSTRUMENT_TIPS: Record<Instrument, { term: string; meaning: string }> = {
  rsu: {
    term: 'what an RSU is',
    meaning:
      'A promise of shares. They cost you nothing and are taxed as pay when they are handed over: at vest or, of a private company, mostly once it is sold or listed too (double trigger).'
  },
  nso: {
    term: 'what an NSO is',
    meaning: 'A right to buy shares at the strike. What they are worth above it when you exercise is taxed as pay.'
  },
  iso: {
    term: 'what an ISO is',
    meaning:
      'An option that the US taxes as a long-term gain where the shares are kept for a year after exercise and two after the grant, and alternative minimum tax until then. Only $100,000 of shares a year, by their value at the grant, count as ISO.'
  },
  emi: {
    term: 'what EMI options are',
    meaning:
      'Enterprise Management Incentives, of small British companies: granted at market value, their gain is taxed as a capital gain alone.'
  },
  restrictedStock: {
    term: 'what restricted shares are',
    meaning: 'Shares that are yours from the start and go back, for what you paid, if you leave before they vest.'
  },
  profitUnits: {
    term: 'what profit units are',
    meaning: 'A share in what a partnership is worth above a threshold, usually its value on the day of the grant.'
  }
};

/** What is counted, as the label of a field. */
export const UNIT_LABELS: Record<Instrument, string> = {
  rsu: 'Shares',
  nso: 'Options',
  iso: 'Options',
  emi: 'Options',
  restrictedStock: 'Shares',
  profitUnits: 'Units'
};

export const EXERCISE_CHOICES: readonly { value: ExerciseTime; label: string }[] = [
  { value: 'atExit', label: 'when the shares can be sold' },
  { value: 'atVest', label: 'as they vest' },
  { value: 'atStart', label: 'at the start (early exercise)' }
];

export const PARTICIPATION_CHOICES: readonly { value: NonNullable<PreferredClass['participation']>; label: string }[] = [
  { value: 'none', label: 'or its share, if that is more' },
  { value: 'full', label: 'and its share of the rest' },
  { value: 'capped', label: 'and its share, up to a cap' }
];

export const ILLIQUIDITY_CHOICES: readonly { value: IlliquidityMethod; label: string }[] = [
  { value: 'finnerty', label: 'Finnerty’s put' },
  { value: 'chaffe', label: 'Chaffe’s put' },
  { value: 'own', label: 'a share of your own' },
  { value: 'none', label: 'nothing' }
];
