/** Small plans whose arithmetic fits into a comment: 4,000,000 at 200,000 a month from January 2027, and hires who draw compute at 4 an hour. */
import type { Company, CompanyAnswer, Component, RunwayFutures, Scenario } from '#lib/engine/index.ts';
import { answerOf, companyOf } from '../../../engine/company/support.ts';
import { grant } from '../../../support/scenario.ts';
import type { Parts } from '../../../support/scenario.ts';

export const burning: Company = { cash: 4_000_000, burnPerMonth: 200_000 };
/** 500 hours a month, all for work, at 4: 2,000 a head. */
export const hours = grant({ perMonth: 500, expiresAfterMonths: 1, workShare: 1 });
export const salary = (perYear: number): Component => ({ id: 'base', kind: 'salary', perYear });

export interface Plan {
  scenario: Scenario;
  answer: CompanyAnswer;
}

export function plan(company: Company, components: Component[] = [], parts: Parts = {}): Plan {
  const scenario = companyOf(company, components, { ...parts, services: { hour: { wholesale: 4 }, ...parts.services } });
  return { scenario, answer: answerOf(scenario) };
}

/** Drawn of nothing: quantiles as a test wants them, the same for every alternative unless told. */
export function futures(parts: Partial<RunwayFutures> & Pick<RunwayFutures, 'runwayMonths' | 'cashEnds'>): RunwayFutures {
  const { runwayMonths } = parts;
  return {
    paths: 10_240,
    seed: 1,
    standardErrors: { '10': 0.02, '50': 0.02, '90': 0.02 },
    endsWithin: 1,
    withoutUncertainRaises: runwayMonths,
    alternatives: { asOffered: runwayMonths, none: runwayMonths, cash: runwayMonths, oneOff: runwayMonths },
    cash: [],
    ...parts
  };
}

export function said(phrase: readonly { text: string }[]): string {
  return phrase.map(({ text }) => text).join('');
}
