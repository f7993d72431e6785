// Runs one command line of a project tool (those of node_modules/.bin come first), its output going where ours goes.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './install.js';

const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/**
 * Resolves to the exit code; 1 when a signal, or the shell's absence, ended it.
 * @param {string} command
 * @param {Record<string, string>} [env] Added to ours.
 * @returns {Promise<number>}
 */
export function run(command, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: 'inherit', env: { ...process.env, PATH: path, ...env } });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
