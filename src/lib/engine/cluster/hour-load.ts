/** Production in one hour: a normal demand for GPUs against what is left for it (company.md, section 2). A deviation of 0 makes it certain. */
import { normalChance, normalDensity } from '../prices/normal-chance.ts';

export interface HourLoad {
  mean: number;
  deviation: number;
}

/** Chance that production lacks GPUs. @param capacity left for it */
export function starvedChance({ mean, deviation }: HourLoad, capacity: number): number {
  if (deviation === 0) return mean > capacity ? 1 : 0;
  return normalChance((mean - capacity) / deviation);
}

/** GPUs that it lacks in expectation, E (D − c)⁺. @param starved chance of it, where the caller has it already */
export function expectedShortage(load: HourLoad, capacity: number, starved = starvedChance(load, capacity)): number {
  const { mean, deviation } = load;
  const z = (capacity - mean) / deviation;
  // A load that has all but vanished is as good as certain.
  if (deviation === 0 || !Number.isFinite(z)) return Math.max(0, mean - capacity);
  // Rounding may not take it below nothing.
  return deviation * Math.max(0, normalDensity(z) - z * starved);
}

/** GPUs that it leaves to who asks for `wanted`, in expectation: E min(b, (c − D)⁺). */
export function expectedServed({ mean, deviation }: HourLoad, capacity: number, wanted: number): number {
  if (deviation === 0) return Math.min(wanted, Math.max(0, capacity - mean));
  return expectedLeft({ mean, deviation }, capacity) - expectedLeft({ mean, deviation }, capacity - wanted);
}

/** GPUs that it leaves, E (c − D)⁺: the shortage of a load as far on the other side. */
export function expectedLeft({ mean, deviation }: HourLoad, capacity: number): number {
  return expectedShortage({ mean: capacity, deviation }, mean);
}
