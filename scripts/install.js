// What every command needs before it can begin: a Node that is new enough, and node_modules that match the lock file.
// Imports nothing but Node and avoids newer syntax, so that an old Node reads far enough to say what is wrong.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Mirrors `engines` of package.json: `^20.19 || ^22.12 || >=24`.
 * @param {string} version
 */
function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/** @param {string} path */
function modifiedAt(path) {
  const found = statSync(root + path, { throwIfNoEntry: false });
  return found ? found.mtimeMs : 0;
}

/** Runs `npm ci` when node_modules are missing or older than the lock file; ends the process when that fails. */
export function ensureInstalled() {
  if (!isSupported(process.versions.node)) {
    console.error(
      `Counteroffer needs Node.js 20.19, 22.12 or 24 and later; this is ${process.versions.node} (https://nodejs.org).`
    );
    process.exit(1);
  }
  if (modifiedAt('node_modules/.package-lock.json') >= modifiedAt('package-lock.json')) return;
  console.log('Installing packages (npm ci)');
  const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('npm ci failed: see above. Nothing was built or tested.');
    process.exit(1);
  }
}

/**
 * The npm that started this script, or the one on the path.
 * @param {string[]} args
 */
function npm(args) {
  const started = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: 'inherit' };
  if (started && /\.c?js$/.test(started)) return spawnSync(process.execPath, [started, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
