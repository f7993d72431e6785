/** One offer of a document that was changed otherwise than by a lever: its worth and its cost, the guess of what is earned elsewhere held. */
import { amountMean } from '../amount.ts';
import type { Scenario } from '../document.ts';
import { rememberedEquity } from '../equity/remembered-equity.ts';
import { resolve } from '../resolve.ts';
import { monthSum } from '../row.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import { rememberedLaw } from '../tax/remembered-law.ts';
import { comparisonValue } from '../turning-points.ts';
import { common, offerValuation } from '../valuation.ts';
import type { CounterQuestion } from './answer.ts';

export interface OfferFigures {
  worth: number;
  cost: number;
}

/** By document, of one offer. @param outsidePay what stands in the document, or was guessed for it */
export function offerFigures(
  question: CounterQuestion,
  { rules, guesses }: SimulationBasis,
  offer: string,
  outsidePay: number
): (scenario: Scenario) => OfferFigures {
  const law = rememberedLaw(rules.law);
  const equity = rememberedEquity(rules.equity);
  return (scenario) => {
    const resolved = { ...resolve(scenario, guesses(scenario), question.amounts, law, equity), outsidePayPerYear: outsidePay };
    const valued = offerValuation(
      resolved.offers.find(({ id }) => id === offer)!,
      common(resolved)
    );
    const cost = valued.rows.reduce((sum, row) => sum + monthSum(row.employerCost) + monthSum(row.operationsCost), 0);
    return { worth: comparisonValue(valued), cost };
  };
}

/** By how much salaries are raised to see what a dollar of them is worth. */
const RAISE = 0.01;

/** What a dollar that the employer spends on salary is worth to the candidate, in a document's offer; null without a salary. */
export function salaryPerDollar(scenario: Scenario, offer: string, figures: (scenario: Scenario) => OfferFigures): number | null {
  const at = scenario.offers.findIndex(({ id }) => id === offer);
  const { components } = scenario.offers[at]!;
  if (!components.some((one) => one.kind === 'salary' && amountMean(one.perYear) > 0)) return null;
  const raised = components.map((one) =>
    one.kind === 'salary' ? { ...one, perYear: amountMean(one.perYear) * (1 + RAISE) } : one
  );
  const now = figures(scenario);
  const then = figures({ ...scenario, offers: scenario.offers.with(at, { ...scenario.offers[at]!, components: raised }) });
  return (then.worth - now.worth) / (then.cost - now.cost);
}
