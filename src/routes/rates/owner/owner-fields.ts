/** The inputs of an owner's cost as fields: their words, the unit that a bare figure is in, and how a figure is written so that it can be read again. */
import type { OwnerCostInputs } from '#lib/engine/index.ts';
import { figureText } from '#lib/format/figure.ts';

export type OwnerInput = keyof OwnerCostInputs;

export interface OwnerField {
  input: OwnerInput;
  name: string;
  meaning: string;
  /** For `quantity`: what a bare figure is counted in; empty for shares and ratios. */
  unit: string;
  text: (value: number, currency: string) => string;
  /** Why a figure will not do, as the engine has it too. */
  refusal: (value: number) => string | undefined;
}

const plain = (value: number) => figureText(value, 'count', 'USD');
const share = (value: number) => figureText(value, 'percent', 'USD');

function atLeast(least: number): OwnerField['refusal'] {
  return (value) => (value >= least ? undefined : least === 0 ? 'Not below zero.' : `At least ${least}.`);
}
const aboveZero: OwnerField['refusal'] = (value) => (value > 0 ? undefined : 'Above zero.');
const aShare: OwnerField['refusal'] = (value) => (value >= 0 && value <= 1 ? undefined : 'From 0% to 100%: write 10% or 0.1.');

/** In the order of the page: what is bought, how long and how much it is used, what it takes to run. */
export const ownerFields: readonly OwnerField[] = [
  {
    input: 'pricePerGpu',
    name: 'Price for one GPU',
    meaning: 'with its share of server, network and installation',
    unit: 'USD',
    text: (value, currency) => figureText(value, 'money', currency),
    refusal: atLeast(0)
  },
  {
    input: 'utilisation',
    name: 'Time that it is used',
    meaning: 'of all hours in the year',
    unit: '',
    text: share,
    refusal: (value) => (value > 0 && value <= 1 ? undefined : 'Above 0% and at most 100%: write 80% or 0.8.')
  },
  {
    input: 'lifeYears',
    name: 'Life',
    meaning: 'until it is sold or scrapped',
    unit: 'year',
    text: (value) => `${plain(value)} ${value === 1 ? 'year' : 'years'}`,
    refusal: aboveZero
  },
  {
    input: 'residualShare',
    name: 'Worth at the end of it',
    meaning: 'of the price',
    unit: '',
    text: share,
    refusal: aShare
  },
  {
    input: 'capitalCostPerYear',
    name: 'Cost of capital',
    meaning: 'a year',
    unit: '',
    text: share,
    refusal: atLeast(0)
  },
  {
    input: 'operationsShare',
    name: 'Operations',
    meaning: 'staff, maintenance and insurance a year, of the price',
    unit: '',
    text: share,
    refusal: atLeast(0)
  },
  {
    input: 'kilowattsPerGpu',
    name: 'Power for one GPU',
    meaning: 'its share of the whole server’s, at full load',
    unit: 'kW',
    text: (value) => `${plain(value)} kW`,
    refusal: atLeast(0)
  },
  {
    input: 'loadShare',
    name: 'Average draw',
    meaning: 'of that power',
    unit: '',
    text: share,
    refusal: aShare
  },
  {
    input: 'pue',
    name: 'PUE',
    meaning: 'what the building draws for each kWh of the machines',
    unit: '',
    text: plain,
    refusal: atLeast(1)
  },
  {
    input: 'pricePerKilowattHour',
    name: 'Electricity',
    meaning: 'a kWh',
    unit: 'USD/kWh',
    text: (value, currency) => `${plain(value)} ${currency}/kWh`,
    refusal: atLeast(0)
  },
  {
    input: 'colocationPerKilowattMonth',
    name: 'Space and cooling',
    meaning: 'rent for each kW a month, power not included',
    unit: 'USD/kW/month',
    text: (value, currency) => `${plain(value)} ${currency}/kW/month`,
    refusal: atLeast(0)
  }
];
