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
  { value: 'none', label: 'then nothing more' },
  { value: 'full', label: 'then shares in the rest' },
  { value: 'capped', label: 'then shares up to a cap' }
];

export const ILLIQUIDITY_CHOICES: readonly { value: IlliquidityMethod; label: string }[] = [
  { value: 'finnerty', label: 'Finnerty’s put' },
  { value: 'chaffe', label: 'Chaffe’s put' },
  { value: 'own', label: 'a share of your own' },
  { value: 'none', label: 'nothing' }
];
