// Finds a Chromium that really starts, or obtains one: CHROMIUM_PATH, Playwright's own, the system's Chrome, Chromium or Edge;
// else Playwright's download; else, as root on Debian, the distribution's package.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './install.js';

/** No sandbox, for root and containers; the rest keeps Chromium from talking to anyone by itself. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

const ADVICE =
  'No Chromium could be found, downloaded or installed: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one that starts, and run again.';

/** The first Chromium of this machine, `CHROMIUM_PATH` before all; Playwright's own, there or not, where there is none. */
export function installedChromium() {
  return process.env.CHROMIUM_PATH ?? installedChromiums()[0] ?? chromium.executablePath();
}

/**
 * Path of a Chromium that was started and closed once to be sure. Throws one sentence that says what to do.
 * @returns {Promise<string>}
 */
export async function obtainedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start as a Chromium: correct or unset it, and run again.`);
  }
  for (const obtain of [() => {}, downloadChromium, installDebianChromium]) {
    obtain();
    for (const path of installedChromiums()) if (await starts(path)) return path;
  }
  throw new Error(ADVICE);
}

/** @param {string} executablePath */
async function starts(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArgs, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function installedChromiums() {
  return [chromium.executablePath(), ...systemBrowsers()].filter((path) => existsSync(path));
}

function systemBrowsers() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe'
    ];
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function downloadChromium() {
  console.log("No Chromium here: trying Playwright's download (some 170 MB)");
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
}

function installDebianChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing the chromium package (apt-get)');
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq', ...wait], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wait, 'chromium'], { stdio: 'ignore', env });
  } catch {
    console.log('apt-get could not install chromium');
  }
}
