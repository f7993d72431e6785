/** What a pair of offers differs by in a document: one valuation, in the page. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { common, comparisonValue, offerValuation, resolve, type Scenario, type SensitivityQuestion } from '#lib/engine/index.ts';

/** Offer less rival. */
export function comparedIn(scenario: Scenario, { amounts, pair }: SensitivityQuestion): number {
  const { rules, guesses } = simulationBasis;
  const resolved = resolve(scenario, guesses(scenario), amounts, rules.law, rules.equity);
  const shared = common(resolved);
  const [offer, rival] = [pair.offer, pair.rival].map((id) =>
    comparisonValue(
      offerValuation(
        resolved.offers.find((one) => one.id === id)!,
        shared
      )
    )
  );
  return offer! - rival!;
}
