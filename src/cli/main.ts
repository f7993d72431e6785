/** The command line: the functions of the page for scripts, tests and spreadsheets. JSON on standard output, errors by path on standard error. */
import { counter } from './counter.ts';
import { help } from './help.ts';
import { rates } from './rates.ts';
import { runway } from './runway.ts';
import { tax } from './tax.ts';
import { value } from './value.ts';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = { counter, rates, runway, tax, value };

const [name = '--help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help') || args.includes('-h')) {
  process.stdout.write(help);
} else if (command === undefined) {
  process.stderr.write(`${name}: there is no such command. Try --help.\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args);
}
