/** `value FILE`: reads a scenario document, values every offer, draws futures where `--paths` asks for them, and prints the answer. */
import { parseArgs } from 'node:util';
import { guesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
import {
  answer,
  formulaInputs,
  resolve,
  type Answer,
  type FormulaAmounts,
  type Scenario,
  type SimulationAnswer
} from '#lib/engine/index.ts';
import { readScenarioText } from '#lib/schema/read-scenario.ts';
import { sampleRequest, type SampleRequest } from './sample-request.ts';
import { answered, refused, sourceText } from './source-text.ts';

/** @returns the exit code: 0, or 2 where the document or the arguments are refused */
export async function value(args: string[]): Promise<number> {
  try {
    const { file, out, request } = parsedArguments(args);
    const result = await valued(await sourceText(file), request);
    return result.ok ? await answered(result.answer, out) : refused(result.errors);
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

/** With `--paths` what was drawn too. */
type ValueAnswer = Answer & { simulation?: SimulationAnswer };

/** The answer to a scenario document, or a line for each thing that is wrong with it. */
export async function valued(
  text: string,
  request: SampleRequest | null = null
): Promise<{ ok: true; answer: ValueAnswer } | { ok: false; errors: string[] }> {
  const read = readScenarioText(text);
  if (!read.ok)
    return { ok: false, errors: read.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)) };
  const { scenario } = read;
  const { amounts, errors } = await formulaResults(scenario);
  if (errors.length > 0) return { ok: false, errors };
  const ladder = answer(resolve(scenario, guesses(scenario), amounts, rules.law, rules.equity));
  if (!request) return { ok: true, answer: ladder };
  const { simulation } = await import('./simulation.ts');
  return { ok: true, answer: { ...ladder, simulation: simulation(scenario, amounts, request) } };
}

function parsedArguments(args: string[]): { file: string; out: string | undefined; request: SampleRequest | null } {
  const text = { type: 'string' } as const;
  const options = { out: text, paths: text, seed: text, method: text, detail: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: joined(args), allowPositionals: true, options });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('value takes one file, or - for standard input');
  const { out, ...sampling } = values;
  return { file, out, request: sampleRequest(sampling) };
}

/** A negative number belongs to the option before it, which then refuses it by name; apart, Node calls it ambiguous. */
export function joined(args: readonly string[]): string[] {
  const isOption = (arg = '') => /^--[a-z]+$/.test(arg);
  const isNegative = (arg = '') => /^-\d/.test(arg);
  return args.flatMap((arg, at) => {
    if (isOption(arg) && isNegative(args[at + 1])) return [`${arg}=${args[at + 1]!}`];
    return isNegative(arg) && isOption(args[at - 1]) ? [] : [arg];
  });
}

/**
 * Amounts of the formulas, or a line for each that is wrong; mathjs is loaded only where there is one.
 * @param written by id of an offer that the document has not, the one that it was made of and what was made of it
 */
export async function formulaResults(
  scenario: Scenario,
  written: (offer: string) => { offer: string; as?: string } = (offer) => ({ offer })
): Promise<{ amounts: FormulaAmounts; errors: string[] }> {
  const inputs = formulaInputs(resolve(scenario, guesses(scenario), {}, rules.law, rules.equity));
  if (inputs.length === 0) return { amounts: {}, errors: [] };
  const { scenarioAmounts } = await import('#lib/formula/scenario-amounts.ts');
  const { amounts, errors } = scenarioAmounts(inputs);
  return {
    amounts,
    errors: errors.map(({ offer: id, component, message }) => {
      const { offer, as } = written(id);
      const at = scenario.offers.findIndex((one) => one.id === offer);
      const place = scenario.offers[at]!.components.findIndex((one) => one.id === component);
      return `offers[${at}].components[${place}].formula: ${message}${as === undefined ? '' : ` (${as})`}`;
    })
  };
}
