/** `value FILE`: reads a scenario document, values every offer and prints the answer. */
import { parseArgs } from 'node:util';
import { guesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { answer, formulaInputs, resolve, type Answer, type FormulaAmounts, type Scenario } from '#lib/engine/index.ts';
import { readScenarioText } from '#lib/schema/read-scenario.ts';
import { answered, refused, sourceText } from './source-text.ts';

/** @returns the exit code: 0, or 2 where the document or the arguments are refused */
export async function value(args: string[]): Promise<number> {
  try {
    const { file, out } = parsedArguments(args);
    const result = await valued(await sourceText(file));
    return result.ok ? await answered(result.answer, out) : refused(result.errors);
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

/** The answer to a scenario document, or a line for each thing that is wrong with it. */
export async function valued(text: string): Promise<{ ok: true; answer: Answer } | { ok: false; errors: string[] }> {
  const read = readScenarioText(text);
  if (!read.ok)
    return { ok: false, errors: read.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)) };
  const { amounts, errors } = await formulaResults(read.scenario);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, answer: answer(resolve(read.scenario, guesses(read.scenario), amounts, rules.law, rules.equity)) };
}

function parsedArguments(args: string[]): { file: string; out: string | undefined } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('value takes one file, or - for standard input');
  return { file, out: values.out };
}

/** Amounts of the formulas; mathjs is loaded only where there is one. */
async function formulaResults(scenario: Scenario): Promise<{ amounts: FormulaAmounts; errors: string[] }> {
  const inputs = formulaInputs(resolve(scenario, guesses(scenario), {}, rules.law, rules.equity));
  if (inputs.length === 0) return { amounts: {}, errors: [] };
  const { scenarioAmounts } = await import('#lib/formula/scenario-amounts.ts');
  const { amounts, errors } = scenarioAmounts(inputs);
  return {
    amounts,
    errors: errors.map(({ offer, component, message }) => {
      const at = scenario.offers.findIndex(({ id }) => id === offer);
      const place = scenario.offers[at]!.components.findIndex(({ id }) => id === component);
      return `offers[${at}].components[${place}].formula: ${message}`;
    })
  };
}
