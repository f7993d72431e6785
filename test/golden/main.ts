// `npm run --silent golden -- FILE…`: one JSON line for each vector of each file (- is standard input). Exit 1: a result is not
// within its tolerance; 2: a file cannot be read or is of a family that this version does not compute.
import { resolve } from 'node:path';
import { parsedJson } from '#lib/schema/json-text.ts';
import { refused, sourceText } from '../../src/cli/source-text.ts';
import { outcome, vectorFile, type VectorFile } from './runner.ts';

/** The largest file of vectors has 200 kB. */
const mostCharacters = 50_000_000;

const files = process.argv.slice(2);
process.exitCode = files.length === 0 ? refused(['golden takes files of vectors, or - for standard input']) : 0;
for (const file of files) process.exitCode = Math.max(process.exitCode, await run(file));

/** @returns the exit code */
async function run(file: string): Promise<number> {
  try {
    const { family, vectors } = await vectorsOf(file);
    let code = 0;
    for (const vector of vectors) {
      const line = await outcome(family, vector);
      process.stdout.write(`${JSON.stringify(line)}\n`);
      if (!line.ok) code = 1;
    }
    return code;
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

async function vectorsOf(file: string): Promise<VectorFile> {
  // npm runs a script in the project's folder, and says from where it was called.
  const text = await sourceText(file === '-' ? file : resolve(process.env.INIT_CWD ?? '', file));
  const json = parsedJson(text, mostCharacters);
  if (!json.ok) throw new Error(json.errors.map(({ message }) => `${file}: ${message}`).join('\n'));
  try {
    return vectorFile(json.value);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
