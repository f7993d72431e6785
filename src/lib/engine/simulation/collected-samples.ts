/** The blocks of a simulation laid out in one order, by scramble, point and leave date, whatever order they were drawn in. */
import type { SampleSize, SimulatedBlock, SimulationPlan } from './question.ts';

/** By offer; what is "by path" has one value a market path, the rest one a sample. */
export interface CollectedSamples {
  totals: Float64Array[];
  elsewhere: Float64Array[];
  /** Empty where no offer has private shares. */
  ventureCharge: Float64Array[];
  /** By path. */
  given: Float64Array[];
  /** By path. */
  givenElsewhere: Float64Array[];
  /** By component of the plan; null without detail. */
  components: Float64Array[] | null;
  /** By offer, then by end of a year; null without detail. */
  years: Float64Array[] | null;
}

/** @throws RangeError unless the blocks cover every point of every scramble once, each with all of its samples */
export function collectedSamples(plan: SimulationPlan, size: SampleSize, blocks: readonly SimulatedBlock[]): CollectedSamples {
  const covered = new Uint8Array(size.scrambles * size.points);
  const collected = emptySamples(plan, size, blocks.length > 0 && blocks.every(({ detail }) => detail !== null));
  for (const block of blocks) {
    cover(covered, block, size);
    lay(collected, block, size);
  }
  const gap = covered.indexOf(0);
  if (gap >= 0) throw new RangeError(`no block has point ${gap % size.points} of scramble ${Math.floor(gap / size.points)}`);
  return collected;
}

function emptySamples(plan: SimulationPlan, size: SampleSize, hasDetail: boolean): CollectedSamples {
  const { offers, components, yearEnds, hasVentureCharge } = plan;
  const paths = size.scrambles * size.points;
  const arrays = (count: number, length: number) => Array.from({ length: count }, () => new Float64Array(length));
  const bySample = (count: number) => arrays(count, paths * size.leaves);
  return {
    totals: bySample(offers.length),
    elsewhere: bySample(offers.length),
    ventureCharge: bySample(hasVentureCharge ? offers.length : 0),
    given: arrays(offers.length, paths),
    givenElsewhere: arrays(offers.length, paths),
    components: hasDetail ? bySample(components.length) : null,
    years: hasDetail ? bySample(offers.length * yearEnds.length) : null
  };
}

/** Notes the points of a block. @throws RangeError where they are no points of the sample, or another block had one of them */
function cover(covered: Uint8Array, { unit }: SimulatedBlock, { scrambles, points, leaves }: SampleSize): void {
  const { scramble, from, to } = unit;
  const isPart = scramble >= 0 && scramble < scrambles && from >= 0 && from <= to && to <= points && unit.leaves === leaves;
  if (!isPart) throw new RangeError(`points ${from} to ${to} of scramble ${scramble} are no part of the sample`);
  for (let point = scramble * points + from; point < scramble * points + to; point++) {
    if (covered[point] === 1) throw new RangeError(`two blocks have point ${point % points} of scramble ${scramble}`);
    covered[point] = 1;
  }
}

function lay(collected: CollectedSamples, block: SimulatedBlock, { points, leaves }: SampleSize): void {
  const { scramble, from, to } = block.unit;
  const paths = { at: scramble * points + from, length: to - from };
  const samples = { at: paths.at * leaves, length: paths.length * leaves };
  layParts(collected.totals, block.totals, samples);
  layParts(collected.elsewhere, block.elsewhere, samples);
  layParts(collected.ventureCharge, block.ventureCharge, samples);
  layParts(collected.given, block.given, paths);
  layParts(collected.givenElsewhere, block.givenElsewhere, paths);
  if (collected.components && block.detail) layParts(collected.components, block.detail.components, samples);
  if (collected.years && block.detail) layParts(collected.years, block.detail.years, samples);
}

/** @param parts one after the other */
function layParts(into: readonly Float64Array[], parts: Float64Array, { at, length }: { at: number; length: number }): void {
  if (parts.length !== into.length * length)
    throw new RangeError(`a block has ${parts.length} values, not ${into.length * length}`);
  for (const [index, array] of into.entries()) array.set(parts.subarray(index * length, (index + 1) * length), at);
}
