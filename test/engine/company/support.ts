/** Small companies for tests: neutral until a test says otherwise, so that the arithmetic fits into its comment. */
import { flatRules, type Company, type Component, type Scenario } from '#lib/engine/index.ts';
import type { CompanyAnswer } from '#lib/engine/company/answer.ts';
import { companyRunway } from '#lib/engine/company/company-runway.ts';
import type { CompanyBasis } from '#lib/engine/company/resolved-company.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { guesses, scenario, type Parts } from '../../support/scenario.ts';

export const basis: CompanyBasis = { rules: { ...simulationBasis.rules, law: flatRules.law }, guesses: () => guesses };
export const worldBasis: CompanyBasis = { rules: simulationBasis.rules, guesses: () => guesses };

/** The company of acme, 48 months from January 2027 unless the parts say otherwise; every hire holds the one offer, `a`. */
export function companyOf(company: Company, components: Component[] = [], parts: Parts = {}): Scenario {
  return scenario(components, { horizonMonths: 48, ...parts, employer: { ...parts.employer, company } });
}

export function answerOf(document: Scenario, on: CompanyBasis = basis): CompanyAnswer {
  return companyRunway({ scenario: document, employer: 'acme', amounts: {} }, on);
}
