/** The plan hire by hire, beside what it would be with nobody hired: made once for all parts of the page that speak of it. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { companyRunway, type Company, type CompanyAnswer, type CompanyQuestion } from '#lib/engine/index.ts';
import { withoutNewHires, worksThere } from '../company/without-hires.ts';
import { hireNames, hiresOf, isCountedHire } from './hire-names.ts';
import type { PlanWithHires } from './hire-words.ts';
import { mustLast } from './must-last.ts';

export function planWithHires(question: CompanyQuestion, answer: CompanyAnswer, company: Company): PlanWithHires {
  const { scenario, employer } = question;
  const hires = hiresOf(scenario, employer);
  const asked = mustLast(company, answer).months;
  return {
    answer,
    empty: companyRunway({ ...question, scenario: withoutNewHires(scenario, employer) }, simulationBasis),
    names: hireNames(scenario, hires),
    counts: hires.map(({ count }) => count),
    isThere: hires.map((hire) => worksThere(scenario, hire)),
    isCounted: hires.map((hire) => isCountedHire(scenario, hire)),
    asked,
    target: Math.min(asked, answer.months.length)
  };
}
