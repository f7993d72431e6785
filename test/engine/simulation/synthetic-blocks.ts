/**
 * A simulation whose truth is known, without a model: three offers on one market. A market path has one normal z, a leave date one uniform u;
 * `a` brings 100 + 10 z + 4 (u − ½), `b` 98 + 10 z, `c` 100 − 10 z, and 5 elsewhere with every one. `b` has a private share, charged 2 (so that it is
 * worth 100 + 10 z at the candidate's own rate).
 */
import { randomStream } from '#lib/engine/prices/random.ts';
import type { SampleSize, SimulatedBlock, SimulationPlan, SimulationUnit } from '#lib/engine/simulation/question.ts';

export const plan: SimulationPlan = {
  offers: ['a', 'b', 'c'],
  components: [
    { offer: 'a', id: 'base' },
    { offer: 'b', id: 'base' },
    { offer: 'a', id: 'luck' }
  ],
  yearEnds: [12, 24],
  hasVentureCharge: true,
  uncertain: [],
  riskAversion: 2,
  netWorth: 1000
};

function syntheticBlock(unit: SimulationUnit, seed: number, detail = false): SimulatedBlock {
  const paths = unit.to - unit.from;
  const length = paths * unit.leaves;
  const of = (count: number, each: number) => new Float64Array(count * each);
  const block = {
    unit,
    totals: of(3, length),
    elsewhere: of(3, length).fill(5),
    ventureCharge: of(3, length).fill(-2, length, 2 * length),
    given: of(3, paths),
    givenElsewhere: of(3, paths).fill(5),
    detail: detail ? { components: of(3, length), years: of(6, length) } : null
  };
  for (let path = 0; path < paths; path++) {
    // Addressed by index, as the model's points are.
    const stream = randomStream(seed * 7_919 + unit.scramble * 104_729 + unit.from + path);
    const z = stream.normal();
    const shift = stream.uniform();
    const given = [100 + 10 * z, 98 + 10 * z, 100 - 10 * z];
    for (const [offer, value] of given.entries()) block.given[offer * paths + path] = value;
    for (let leave = 0; leave < unit.leaves; leave++) {
      const i = path * unit.leaves + leave;
      const luck = 4 * ((leave + shift) / unit.leaves - 0.5);
      for (const [offer, value] of [given[0]! + luck, given[1]!, given[2]!].entries()) block.totals[offer * length + i] = value;
      for (const [at, value] of [given[0]!, given[1]!, luck].entries()) {
        if (block.detail) block.detail.components[at * length + i] = value;
      }
      for (let at = 0; at < 6; at++) if (block.detail) block.detail.years[at * length + i] = 50 * (1 + (at % 2)) + at + z;
    }
  }
  return block;
}

/** Cut into units of so many points. */
export function syntheticBlocks(
  size: SampleSize,
  seed: number,
  options: { cut?: number; detail?: boolean } = {}
): SimulatedBlock[] {
  const { cut = size.points, detail = false } = options;
  const blocks: SimulatedBlock[] = [];
  for (let scramble = 0; scramble < size.scrambles; scramble++) {
    for (let from = 0; from < size.points; from += cut) {
      const unit = { scramble, from, to: Math.min(from + cut, size.points), leaves: size.leaves };
      blocks.push(syntheticBlock(unit, seed, detail));
    }
  }
  return blocks;
}
