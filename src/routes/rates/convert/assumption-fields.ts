/** The assumptions of a conversion that are typed: their words, unit and bounds. What is chosen from lists stands in Assumptions.svelte. */
import { figureText } from '#lib/format/figure.ts';
import type { ConversionField } from './conversion.svelte.ts';

export interface AssumptionField {
  field: ConversionField;
  name: string;
  meaning: string;
  /** For `quantity`; empty for shares. */
  unit: string;
  text: (value: number) => string;
  refusal: (value: number) => string | undefined;
}

const plain = (value: number) => figureText(value, 'count', 'USD');
const share = (value: number) => figureText(value, 'percent', 'USD');
const aboveZero = (value: number) => (value > 0 ? undefined : 'Above zero.');
const positiveShare = (value: number) => (value > 0 && value <= 1 ? undefined : 'Above 0% and at most 100%: write 45% or 0.45.');

/** @param runUnit what a run is counted in */
export function assumptionFields(runUnit: 'gpuHours' | 'millionTokens'): readonly AssumptionField[] {
  return [
    {
      field: 'planningFactor',
      name: 'Planning factor',
      meaning: 'of the best benchmark result, what to plan with',
      unit: '',
      text: share,
      refusal: positiveShare
    },
    {
      field: 'outputShare',
      name: 'Written',
      meaning: 'of all tokens; the rest is read. Prices of tokens are blended at 25%',
      unit: '',
      text: share,
      refusal: positiveShare
    },
    {
      field: 'gpus',
      name: 'Size of the cluster',
      meaning: 'that a share is of',
      unit: 'GPU',
      text: (value) => `${plain(value)} GPUs`,
      refusal: aboveZero
    },
    {
      field: 'run',
      name: 'One run takes',
      meaning: runUnit === 'gpuHours' ? 'GPU-hours, of whichever accelerator' : 'million tokens, read and written',
      unit: runUnit === 'gpuHours' ? 'GPU-hour' : 'Mtoken',
      text: (value) => (runUnit === 'gpuHours' ? `${plain(value)} GPU-hours` : `${plain(value)} Mtokens`),
      refusal: aboveZero
    },
    {
      field: 'tokensPerSecond',
      name: 'Speed of one session',
      meaning: 'tokens written without a pause',
      unit: 'token/second',
      text: (value) => `${plain(value)} tokens/s`,
      refusal: aboveZero
    }
  ];
}
