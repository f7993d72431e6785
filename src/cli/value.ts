/** `value FILE`: reads a scenario, values every offer and prints the answer. */
import { parseArgs } from 'node:util';
import { guesses } from '#lib/catalogue/guesses.ts';
import { answer, formulaInputs, resolve, type FormulaAmounts, type Scenario } from '#lib/engine/index.ts';
import { readScenarioText } from '#lib/schema/read-scenario.ts';
import { answered, refused, sourceText } from './source-text.ts';

/** @returns the exit code: 0, or 2 where the document or the arguments are refused */
export async function value(args: string[]): Promise<number> {
  try {
    const { file, out } = parsedArguments(args);
    const read = readScenarioText(await sourceText(file));
    if (!read.ok) return refused(read.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)));
    const formulas = await formulaResults(read.scenario);
    if (formulas.errors.length > 0) return refused(formulas.errors);
    return await answered(answer(resolve(read.scenario, guesses(read.scenario), formulas.amounts)), out);
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

function parsedArguments(args: string[]): { file: string; out: string | undefined } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('value takes one file, or - for standard input');
  return { file, out: values.out };
}

/** Amounts of the formulas; mathjs is loaded only where there is one. */
async function formulaResults(scenario: Scenario): Promise<{ amounts: FormulaAmounts; errors: string[] }> {
  const inputs = formulaInputs(resolve(scenario, guesses(scenario)));
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
