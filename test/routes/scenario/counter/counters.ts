/** Counter-offers in the neutral world: two letters, levers on the one, and what a search in this process finds. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { counterOffer, type Counter, type Lever, type Scenario } from '#lib/engine/index.ts';
import type { FoundCounter } from '../../../../src/routes/scenario/counter/counter-search.svelte.ts';
import { grant } from '../../../support/scenario.ts';
import { compared, salary } from '../compared.ts';

/** An hour is 4 at retail, and would be bought for 1000 a month; the clause takes a fifth of the grant. */
const gpus = grant({ perMonth: 100, clauses: [{ name: 'IP', factor: 0.8 }] });

export const levers: Lever[] = [
  { component: 'salary', field: 'perYear', min: 100_000, max: 120_000, step: 1000 },
  { component: 'gpus', field: 'perMonth', min: 100, max: 300, step: 100 },
  { component: 'gpus', field: 'clauses', name: 'IP', values: [0.8, 1], costs: [0, 400] }
];

/** Borealis pays 100,000 and grants compute; Halcyon pays 110,000. @param counter laid over Borealis's against Halcyon's */
export function twoLetters(counter?: Partial<Counter>): Scenario {
  const document = compared([
    { id: 'ours', from: 'Borealis', parts: [salary(100_000), gpus] },
    { id: 'theirs', from: 'Halcyon', parts: [salary(110_000)] }
  ]);
  return counter === undefined ? document : { ...document, counter: { offer: 'ours', rival: 'theirs', levers, ...counter } };
}

/** What is found of a document with a counter-offer. */
export function searched(scenario: Scenario): FoundCounter {
  const question = { scenario, amounts: {} };
  const search = counterOffer(question, simulationBasis);
  let step = search.next();
  while (!step.done) step = search.next();
  return { question, answer: step.value };
}
