/** An empty block of samples, of the size that its plan and unit ask for. */
import type { SimulatedBlock, SimulationPlan, SimulationUnit } from './question.ts';

export function emptyBlock(unit: SimulationUnit, plan: SimulationPlan, isDetailed: boolean): SimulatedBlock {
  const paths = unit.to - unit.from;
  const samples = paths * unit.leaves;
  const offers = plan.offers.length;
  return {
    unit,
    totals: new Float64Array(offers * samples),
    elsewhere: new Float64Array(offers * samples),
    ventureCharge: new Float64Array(plan.hasVentureCharge ? offers * samples : 0),
    given: new Float64Array(offers * paths),
    givenElsewhere: new Float64Array(offers * paths),
    detail: isDetailed
      ? {
          components: new Float64Array(plan.components.length * samples),
          years: new Float64Array(offers * plan.yearEnds.length * samples)
        }
      : null
  };
}
