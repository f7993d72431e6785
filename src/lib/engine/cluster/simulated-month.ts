/**
 * The same month of a cluster drawn hour by hour: the second way to every figure of cluster-months.ts, and a picture of what its chances mean. Hours are
 * independent of each other, as they are there.
 */
import { randomStream } from '../prices/random.ts';
import { wordHash } from '../simulation/word-hash.ts';
import { WEEKS_PER_MONTH } from './cluster-months.ts';
import { leftForProduction, type GrantedHours } from './granted-hours.ts';
import { meanLoad, type ResolvedCluster, type ResolvedLoad } from './resolved-cluster.ts';
import { WEEK_HOURS, whenIs } from './week.ts';

/** A mean over the drawn weeks, as of a month, and its standard error. */
export interface DrawnFigure {
  mean: number;
  standardError: number;
}

export interface SimulatedMonth {
  starvedHours: DrawnFigure;
  shortageGpuHours: DrawnFigure;
  /** Of best-effort grants, in GPU-hours. */
  servedGpuHours: DrawnFigure;
}

/** @param weeks at least 2 @param seed a whole number: the same one gives the same weeks */
export function simulatedMonth(
  cluster: ResolvedCluster,
  production: ResolvedLoad,
  granted: GrantedHours,
  { month, weeks, seed }: { month: number; weeks: number; seed: number }
): SimulatedMonth {
  const random = randomStream(wordHash(seed, month));
  const starved = new Tally();
  const shortage = new Tally();
  const served = new Tally();
  for (let week = 0; week < weeks; week++) {
    let [starvedHours, lacked, given] = [0, 0, 0];
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      const when = whenIs(hour);
      const mean = meanLoad(production, month) * production.shape[hour]!;
      const wanted = mean * (1 + production.variability * random.normal());
      const left = leftForProduction(cluster.capacity, granted, when, month) - wanted;
      if (left < 0) starvedHours += 1;
      lacked += Math.max(0, -left);
      given += Math.min(granted.bestEffort[when][month]!, Math.max(0, left));
    }
    starved.add(starvedHours);
    shortage.add(lacked);
    served.add(given);
  }
  return { starvedHours: starved.figure(), shortageGpuHours: shortage.figure(), servedGpuHours: served.figure() };
}

/** Sums of a figure by week. */
class Tally {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.#count += 1;
    this.#sum += value;
    this.#squares += value * value;
  }

  figure(): DrawnFigure {
    const mean = this.#sum / this.#count;
    const variance = Math.max(0, this.#squares / this.#count - mean * mean) / (this.#count - 1);
    return { mean: mean * WEEKS_PER_MONTH, standardError: Math.sqrt(variance) * WEEKS_PER_MONTH };
  }
}
