/** The accelerators of throughputs, by the GPU-hour of a rate card that each is. */
import { modelThroughputs } from '#lib/catalogue/throughput.ts';
import type { ModelThroughput, ThroughputResult } from '#lib/schema/throughput.ts';

/** Those that a model was measured on, in the order of its results. */
export function acceleratorsOf(results: readonly ThroughputResult[]): { service: string; name: string }[] {
  const services = [...new Set(results.map(({ service }) => service))];
  return services.map((service) => ({ service, name: acceleratorName(service) }));
}

/** `B200` of `b200-hour`. */
export function acceleratorName(service: string): string {
  return service.replace(/-hour$/, '').toUpperCase();
}

/** The GPU-hours that a text names: `8 × H100 × month` is of `h100-hour`. Whether any model was measured on it is another question. */
export function namedAccelerator(text: string): string | undefined {
  const [word] = /(?<![\p{L}\d])\p{L}+\d+\p{L}*/u.exec(text.replace(/(?<=\d)x(?=\p{Lu})/gu, ' ')) ?? [];
  if (word === undefined) return undefined;
  const service = `${word.toLowerCase()}-hour`;
  return modelsMeasuredOn(service).length > 0 ? service : service.replace(/s-hour$/, '-hour');
}

/** Models with a throughput on it, the most widely measured first. */
export function modelsMeasuredOn(service: string): ModelThroughput[] {
  const models = modelThroughputs().filter(({ results }) => results.some((result) => result.service === service));
  return models.sort((a, b) => b.results.length - a.results.length);
}
