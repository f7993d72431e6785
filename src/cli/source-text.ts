/** What the commands read and how they refuse: a file or standard input, and a line on standard error for each thing that is wrong. */
import { readFile, writeFile } from 'node:fs/promises';

/** The text of a file; `-` is standard input. @throws Error that names the file */
export async function sourceText(file: string): Promise<string> {
  if (file !== '-') {
    return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(`${file}: cannot be read (${error.code ?? error.message})`);
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Prints an answer as JSON, or writes it to the file `out`. @returns the exit code 0 */
export async function answered(value: unknown, out: string | undefined): Promise<number> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
  return 0;
}

/** Says what is wrong, one thing a line. @returns the exit code 2 */
export function refused(errors: readonly string[]): number {
  for (const error of errors) process.stderr.write(`${error}\n`);
  return 2;
}
