/**
 * The shipped throughputs (models/throughput), looked up by model, accelerator and condition. They are best cases of a
 * benchmark: multiply by the planning factor of conversions.ts. Load with `import()` where a page opens without them.
 */
import type { ModelThroughput, ThroughputCondition, ThroughputResult } from '#lib/schema/throughput.ts';
import deepseekR1 from '#models/throughput/deepseek-r1.json' with { type: 'json' };
import gptOss120b from '#models/throughput/gpt-oss-120b.json' with { type: 'json' };
import llama2 from '#models/throughput/llama2-70b.json' with { type: 'json' };
import llama405b from '#models/throughput/llama3.1-405b.json' with { type: 'json' };
import llama8b from '#models/throughput/llama3.1-8b.json' with { type: 'json' };

const models = [gptOss120b, deepseekR1, llama405b, llama2, llama8b] as readonly ModelThroughput[];

/** Every model with its results, in the order of a select. */
export function modelThroughputs(): readonly ModelThroughput[] {
  return models;
}

/** Output tokens a second of one GPU; undefined where nobody has submitted that. `service` is a rate card's GPU-hour. */
export function throughput(model: string, service: string, condition: ThroughputCondition): ThroughputResult | undefined {
  const results = models.find(({ id }) => id === model)?.results;
  return results?.find((result) => result.service === service && result.condition === condition);
}
