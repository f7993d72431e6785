// Prices: a catalogue of 3,000 models against parsing its JSON alone, a promise's range against as many bare exponentials, and fits of
// a long daily series against reading it once.
import { driftFit, promisedValue, reversionFit } from '#lib/engine/index.ts';
import { importedPrices } from '#lib/exchange/price-import.ts';
import type { Bench } from './run.ts';

const MODELS = 3000;
const PATHS = 4096;
const MONTHS = 48;

const catalogue = JSON.stringify(
  Object.fromEntries(
    Array.from({ length: MODELS }, (_, index) => [
      `${['openai', 'azure/eu', 'bedrock/us-east-1', 'openrouter/maker'][index % 4]}/model-${index >> 2}`,
      {
        litellm_provider: ['openai', 'azure', 'bedrock', 'openrouter'][index % 4],
        mode: 'chat',
        input_cost_per_token: 1e-6 * (1 + (index % 7)),
        output_cost_per_token: 4e-6 * (1 + (index % 7)),
        max_input_tokens: 200_000,
        max_output_tokens: 64_000,
        supports_function_calling: true
      }
    ])
  )
);
const model = { price: 3.23, driftPerYear: -0.1, driftLow: -0.33, driftHigh: 0.34, volatilityPerYear: 0.3 };
const days = Array.from({ length: 1500 }, (_, day) => ({
  years: day / 365,
  price: 3 * Math.exp(0.1 * Math.sin(day / 40) + 0.02 * Math.sin(day))
}));

function exponentials(): number {
  let sum = 0;
  for (let i = 0; i < PATHS * MONTHS; i += 1) sum += Math.exp(-((i % MONTHS) / 12));
  return sum;
}

export const benches: Bench[] = [
  {
    title: `A LiteLLM catalogue of ${MODELS} models`,
    contenders: {
      'JSON.parse alone': () => JSON.parse(catalogue) as unknown,
      'to a rate card': () => importedPrices(catalogue, { kind: 'litellm', fileName: 'prices.json', asOf: '2026-08-01' })
    }
  },
  {
    title: `The range of a promise, ${PATHS} paths of ${MONTHS} months`,
    contenders: {
      'as many exponentials': exponentials,
      'a drifting price': () => promisedValue({ model, perYear: 100_000, months: MONTHS, paths: PATHS, seed: 1 })
    }
  },
  {
    title: 'Fits of 1,500 daily prices',
    contenders: {
      'reading them once': () => days.reduce((sum, { price }) => sum + Math.log(price), 0),
      'drift and volatility': () => driftFit(days),
      'a level that pulls': () => reversionFit(days)
    }
  }
];
