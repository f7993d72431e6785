/** An employer's guesses at what grants keep and what they let out: what engine/moat.ts reads. Bounds: company.md, sections 1 and 3. */
import { strict } from './containers.ts';
import { number } from './figures.ts';

const fraction = number({ min: 0, max: 1 });
const money = number({ min: 0 });

export const moatSchema = strict({
  leaveRateWithoutGrant: fraction,
  replacementCost: money,
  competeProbability: fraction,
  lossIfCompetes: money,
  coveredShare: fraction
});
