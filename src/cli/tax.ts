/** `tax FILE`: reads one person's income of a year and prints every tax on it by name. */
import { parseArgs } from 'node:util';
import { parsedJson } from '#lib/schema/json-text.ts';
import { readTaxInput } from '#lib/schema/tax-input.ts';
import { answered, refused, sourceText } from './source-text.ts';
import { taxAnswer } from './tax-answer.ts';

/** An input is a dozen figures. */
const mostCharacters = 100_000;

/** @returns the exit code: 0, or 2 where the input or the arguments are refused */
export async function tax(args: string[]): Promise<number> {
  try {
    const { file, out } = parsedArguments(args);
    const json = parsedJson(await sourceText(file), mostCharacters);
    const read = json.ok ? readTaxInput(json.value) : json;
    if (!read.ok) return refused(read.errors.map(({ path, message }) => `${path}: ${message}`));
    return await answered(taxAnswer(read.input), out);
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

function parsedArguments(args: string[]): { file: string; out: string | undefined } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('tax takes one file, or - for standard input');
  return { file, out: values.out };
}
