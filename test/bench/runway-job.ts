// What runway.bench.ts asks, in Node and in the browser's worker.
import type { CompanyQuestion } from '#lib/engine/company/answer.ts';
import type { Scenario } from '#lib/engine/document.ts';
import { monthNumber, monthText } from '#lib/engine/months.ts';
import onCluster from '../golden/company/07.json' with { type: 'json' };
import golden from '../golden/company/03.json' with { type: 'json' };

export const RUNS = 3;
export const PATHS = 10_000;

/** Three grants a head, taxed at what they cost, some of them sold: the dearest of the documents; 50 hires who each start in another month. */
export function fiftyHires(): CompanyQuestion {
  return withFiftyHires(golden);
}

/** On a cluster whose production varies by the hour: hardly two futures are granted the same. */
export function fiftyInDoubt(): CompanyQuestion {
  const question = withFiftyHires(onCluster);
  const { company } = question.scenario.employers.find(({ id }) => id === question.employer)!;
  for (const hire of company!.hires!) hire.probability = 0.7;
  return question;
}

/** On that cluster, each in another month of a long plan: 80 of them have begun before it. */
export function twoHundredHires(): CompanyQuestion {
  const question = withFiftyHires(onCluster);
  const { scenario, employer } = question;
  const first = monthNumber(scenario.valuationMonth) - 80;
  scenario.horizonMonths = 120;
  const { company } = scenario.employers.find(({ id }) => id === employer)!;
  company!.hires = Array.from({ length: 200 }, (_, k) => ({ offer: 'o0', count: 1, startMonth: monthText(first + k) }));
  return question;
}

function withFiftyHires(document: object): CompanyQuestion {
  const { scenario, employer: id } = structuredClone(document) as { scenario: Scenario; employer: string };
  const first = monthNumber(scenario.valuationMonth);
  const { company } = scenario.employers.find((employer) => employer.id === id)!;
  scenario.horizonMonths = 60;
  company!.burnGrowthPerMonth = { low: 0, high: 0.02 };
  company!.raises = [{ month: monthText(first + 12), amount: 5e6, probability: 0.6 }];
  company!.hires = Array.from({ length: 50 }, (_, k) => ({ offer: 'o0', count: 1, startMonth: monthText(first + k) }));
  return { scenario, employer: id, amounts: {} };
}
