/** `value FILE`: reads a scenario, values every offer and prints the answer. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { guesses } from '#lib/catalogue/guesses.ts';
import { answer, formulaInputs, resolve, type FormulaAmounts, type Scenario } from '#lib/engine/index.ts';
import { readScenarioText } from '#lib/schema/read-scenario.ts';

/** @returns the exit code: 0, or 2 where the document or the arguments are refused */
export async function value(args: string[]): Promise<number> {
  try {
    const { file, out } = parsedArguments(args);
    const read = readScenarioText(await sourceText(file));
    if (!read.ok) return refused(read.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)));
    const formulas = await formulaResults(read.scenario);
    if (formulas.errors.length > 0) return refused(formulas.errors);
    const text = `${JSON.stringify(answer(resolve(read.scenario, guesses(read.scenario), formulas.amounts)), null, 2)}\n`;
    if (out === undefined) process.stdout.write(text);
    else await writeFile(out, text);
    return 0;
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

/** @throws Error that names the file */
async function sourceText(file: string): Promise<string> {
  if (file !== '-') {
    return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(`${file}: cannot be read (${error.code ?? error.message})`);
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
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

function refused(errors: readonly string[]): number {
  for (const error of errors) process.stderr.write(`${error}\n`);
  return 2;
}
