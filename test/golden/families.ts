/** The families of vectors that this version computes. A further one is a file of families/ and a line here. */
import { company } from './families/company.ts';
import { counter } from './families/counter.ts';
import { finance } from './families/finance.ts';
import { options } from './families/options.ts';
import { optionsEso } from './families/options-eso.ts';
import { queueing } from './families/queueing.ts';
import { rng } from './families/rng.ts';
import { scenarios } from './families/scenarios.ts';
import { stats } from './families/stats.ts';
import { ukBenefits } from './families/uk-benefits.ts';
import { uk } from './families/uk.ts';
import { usFederal } from './families/us-federal.ts';
import { usFringe } from './families/us-fringe.ts';
import { usState } from './families/us-state.ts';
import { vesting } from './families/vesting.ts';
import { waterfall } from './families/waterfall.ts';

/** Results by name, of the inputs of a vector. @throws Error that says which inputs are not understood */
export type Family = (inputs: unknown) => object | Promise<object>;

export const families: Readonly<Record<string, Family>> = {
  'us-federal': usFederal,
  'us-state': usState,
  uk,
  'uk-benefits': ukBenefits,
  'us-fringe': usFringe,
  vesting,
  waterfall,
  options,
  'options-eso': optionsEso,
  rng,
  stats,
  finance,
  scenarios,
  counter,
  company,
  queueing
};
