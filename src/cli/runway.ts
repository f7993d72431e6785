/**
 * `runway FILE --employer ID`: reads a scenario document with a company, and prints when its cash ends and what the grants do to that and to its
 * cluster; with `--paths N` in how many of its futures.
 */
import { parseArgs } from 'node:util';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { CompanyAnswer, CompanyQuestion } from '#lib/engine/company/answer.ts';
import { companyRunway } from '#lib/engine/company/company-runway.ts';
import type { RunwayDraw, RunwayFutures } from '#lib/engine/company/futures/answer.ts';
import { runwayFutures } from '#lib/engine/company/futures/runway-futures.ts';
import { companyOf, hireScenario, hireStarts } from '#lib/engine/company/hire-scenario.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenarioText } from '#lib/schema/read-scenario.ts';
import { seedOf, whole } from './sample-request.ts';
import { answered, refused, sourceText } from './source-text.ts';
import { formulaResults, joined } from './value.ts';

/** Futures that are held at once: a gigabyte of cash by month. */
const MOST_PATHS = 1_000_000;

/** What is printed: of the answer what company.md names, in its order. */
type Printed =
  'employer' | 'runwayMonths' | 'months' | 'alternatives' | 'permanentCapital' | 'monthsPerHire' | 'cluster' | 'moat';
type PrintedRunway = Pick<CompanyAnswer, Printed> & { simulation?: PrintedFutures };

/** Quantiles by their percentage. */
type PrintedFutures = Omit<RunwayFutures, 'cash' | 'withoutUncertainRaises'>;

/** @returns the exit code: 0, or 2 where the document or the arguments are refused */
export async function runway(args: string[]): Promise<number> {
  try {
    const text = { type: 'string' } as const;
    const options = { employer: text, paths: text, seed: text, out: text } as const;
    const { values, positionals } = parseArgs({ args: joined(args), allowPositionals: true, options });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('runway takes one file, or - for standard input');
    const result = await companyOutlook(await sourceText(file), values.employer, drawRequest(values));
    return result.ok ? await answered(result.answer, values.out) : refused(result.errors);
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

/** The runway of an employer of a scenario document, or a line for each thing that is wrong with it. */
export async function companyOutlook(
  text: string,
  employer: string | undefined,
  draw: RunwayDraw | null = null
): Promise<{ ok: true; answer: PrintedRunway } | { ok: false; errors: string[] }> {
  const read = readScenarioText(text);
  if (!read.ok)
    return { ok: false, errors: read.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)) };
  const { scenario } = read;
  const problem = employerProblem(scenario, employer);
  if (problem !== undefined) return { ok: false, errors: [problem] };
  // First by its own paths, which people know.
  const written = await formulaResults(scenario);
  if (written.errors.length > 0) return { ok: false, errors: written.errors };
  const { company } = companyOf(scenario, employer!);
  const starts = hireStarts(scenario, company);
  const place = scenario.employers.findIndex(({ id }) => id === employer);
  const { amounts, errors } = await formulaResults(hireScenario(scenario, employer!), (id) => {
    const hire = starts.findIndex(({ offer }) => offer === id);
    return hire < 0 ? { offer: id } : { offer: starts[hire]!.original, as: `for employers[${place}].company.hires[${hire}]` };
  });
  if (errors.length > 0) return { ok: false, errors };
  const question = { scenario, employer: employer!, amounts };
  const answer = printed(companyRunway(question, simulationBasis));
  return { ok: true, answer: draw ? { ...answer, simulation: futures(question, draw) } : answer };
}

/** @throws Error that names the option */
function drawRequest({ paths, seed }: { paths?: string | undefined; seed?: string | undefined }): RunwayDraw | null {
  if (paths !== undefined) return { paths: whole('paths', paths, 1, MOST_PATHS), seed: seedOf(seed) };
  if (seed !== undefined) throw new Error('--seed: expected --paths N beside it, found none');
  return null;
}

function futures(question: CompanyQuestion, draw: RunwayDraw): PrintedFutures {
  const draws = runwayFutures(question, simulationBasis, draw);
  for (;;) {
    const { value, done } = draws.next();
    if (done !== true) continue;
    const { cash: _cash, withoutUncertainRaises: _certain, ...told } = value;
    return told;
  }
}

function employerProblem({ employers }: Scenario, id: string | undefined): string | undefined {
  const known = employers.map((employer) => employer.id).join(', ');
  if (id === undefined) return `--employer: expected the id of an employer (${known}), found none`;
  const place = employers.findIndex((employer) => employer.id === id);
  if (place < 0) return `--employer: expected the id of an employer (${known}), found ${id}`;
  return employers[place]!.company
    ? undefined
    : `employers[${place}].company: expected a company whose cash lasts or ends, found none`;
}

function printed(answer: CompanyAnswer): PrintedRunway {
  const { employer, runwayMonths, months, alternatives, permanentCapital, monthsPerHire, cluster, moat } = answer;
  return { employer, runwayMonths, months, alternatives, permanentCapital, monthsPerHire, cluster, moat };
}
