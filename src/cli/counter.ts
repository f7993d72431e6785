/** `counter FILE`: reads a scenario document with a counter-offer, searches the cheapest package that wins, and prints the answer. */
import { parseArgs } from 'node:util';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { CounterAnswer, CounterQuestion, LeverAlone, PackagePoint } from '#lib/engine/counter/answer.ts';
import { counterOffer } from '#lib/engine/counter/counter-offer.ts';
import { readScenarioText } from '#lib/schema/read-scenario.ts';
import { answered, refused, sourceText } from './source-text.ts';
import { formulaResults } from './value.ts';

/** What is printed: of the answer what company.md names, in its order. */
export interface PrintedCounter extends Pick<CounterAnswer, 'feasible' | 'package' | 'cost' | 'worth' | 'target' | 'binding'> {
  alone: Pick<LeverAlone, 'lever' | 'value' | 'cost'>[];
  frontier: Pick<PackagePoint, 'cost' | 'worth' | 'package'>[];
}

/** @returns the exit code: 0, or 2 where the document or the arguments are refused */
export async function counter(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('counter takes one file, or - for standard input');
    const result = await countered(await sourceText(file));
    return result.ok ? await answered(result.answer, values.out) : refused(result.errors);
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

/** The counter-offer of a scenario document, or a line for each thing that is wrong with it. */
export async function countered(text: string): Promise<{ ok: true; answer: PrintedCounter } | { ok: false; errors: string[] }> {
  const read = readScenarioText(text);
  if (!read.ok)
    return { ok: false, errors: read.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)) };
  const { scenario } = read;
  if (scenario.counter === undefined) return { ok: false, errors: ['counter: expected a counter-offer to look for, found none'] };
  const { amounts, errors } = await formulaResults(scenario);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, answer: printed(found({ scenario, amounts })) };
}

function found(question: CounterQuestion): CounterAnswer {
  const search = counterOffer(question, simulationBasis);
  for (;;) {
    const { value, done } = search.next();
    if (done === true) return value;
  }
}

function printed({ feasible, package: chosen, cost, worth, target, binding, alone, frontier }: CounterAnswer): PrintedCounter {
  return {
    feasible,
    package: chosen,
    cost,
    worth,
    target,
    binding,
    alone: alone.map(({ lever, value, cost: price }) => ({ lever, value, cost: price })),
    frontier: frontier.map((point) => ({ cost: point.cost, worth: point.worth, package: point.package }))
  };
}
