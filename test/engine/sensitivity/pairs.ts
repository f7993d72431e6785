/** Questions for the tests of sensitivities, and the same answers the slow way: resolved anew, every offer valued in full. */
import { equityGuessFacts } from '#lib/catalogue/equity-guesses.ts';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { resolve, stressed, valuation, comparisonValue, type Component, type Scenario } from '#lib/engine/index.ts';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import type { SensitivityBasis, SensitivityInput, SensitivityQuestion } from '#lib/engine/sensitivity/sensitivity-input.ts';
import { grant, scenario, type Parts } from '../../support/scenario.ts';

export const basis: SensitivityBasis = { ...simulationBasis, facts: { ...guessFacts(), ...equityGuessFacts() } };

/** About the first two offers. */
export function questionOf(document: Scenario, stress: SensitivityQuestion['stress'] = null): SensitivityQuestion {
  const [offer, rival] = document.offers;
  return { scenario: document, amounts: {}, stress, pair: { offer: offer!.id, rival: rival!.id } };
}

/** Offer less rival in a document. */
export function slowDifference({ amounts, stress, pair }: SensitivityQuestion, document: Scenario): number {
  const { rules, guesses } = basis;
  const resolved = stressed(resolve(document, guesses(document), amounts, rules.law, rules.equity), stress);
  const all = valuation(resolved);
  const of = (id: string) => comparisonValue(all.find(({ offer }) => offer.id === id)!);
  return of(pair.offer) - of(pair.rival);
}

export function inputAt(question: SensitivityQuestion, path: string): SensitivityInput {
  const found = sensitivityInputs(question, basis).find((input) => input.path === path);
  if (found === undefined) throw new Error(`no input ${path}`);
  return found;
}

/** Offers `a` and `b` of the same employer. */
export function against(a: Component[], b: Component[], parts: Parts = {}): Scenario {
  const document = scenario(a, parts);
  return { ...document, offers: [document.offers[0]!, { ...document.offers[0]!, id: 'b', components: b }] };
}

export const salary = (perYear: number): Component => ({ id: 'base', kind: 'salary', perYear });

/** A rich letter with a grant against a richer salary. */
export const rich = against(
  [
    salary(150_000),
    { id: 'sign', kind: 'signOn', amount: 10_000, clawbackMonths: 12 },
    { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 300, vesting: { months: 24, everyMonths: 3 } },
    grant({ perMonth: 800, workShare: 0.4, workCredit: 0.1, revocationRatePerYear: 0.2, expiresAfterMonths: 3 })
  ],
  [salary(165_000), grant({ id: 'small', denomination: 'tokens', service: 'token', perMonth: 100 })],
  {
    horizonMonths: 24,
    services: { hour: { volatilityPerYear: 0.4 } },
    candidate: {
      tax: { regime: 'us', region: 'CA' },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.15,
      computeDemand: {
        gpu: { spendPerMonth: 300, elasticity: 1.2 },
        tokens: { spendPerMonth: { low: 50, high: 200 }, elasticity: 1.2 }
      }
    }
  }
);
