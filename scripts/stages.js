// The stages of `npm test` and their tallies. A check, or the build, is one command and counts as one test; a test runner reports how
// many it ran, and when it fails without a failed test (a crash, an unhandled error, no test at all) that is one failure.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { obtainedChromium } from './browser.js';
import { root } from './install.js';
import { run } from './run.js';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ run: () => Promise<Tally>, inBrowser?: boolean, onBuild?: boolean }} Stage */

const REPORT = join(root, '.cache', 'test-report.json');
const VITEST = `vitest run --reporter=default --reporter=json --outputFile.json="${REPORT}" --project`;
const CHECKS = ['check:engine', 'check:unused', 'check:imports', 'check:format', 'check:lint', 'check:types'];

/** @type {Map<string, Stage>} */
const STAGES = new Map([
  ['check', { run: () => commands(CHECKS) }],
  ['unit', { run: () => tests(`${VITEST} unit`, vitestTally) }],
  ['build', { run: () => commands(['build']) }],
  ['size', { run: () => commands(['check:size']), onBuild: true }],
  ['browser', { run: () => tests(`${VITEST} browser`, vitestTally), inBrowser: true }],
  ['journeys', { run: () => tests('playwright test --reporter=list,json', playwrightTally), inBrowser: true, onBuild: true }]
]);

/**
 * Runs the named stages, or all, in their order. What needs the build is not run when that failed.
 * @param {string[]} names
 * @returns {Promise<Tally>}
 */
export async function runStages(names) {
  const chosen = chosenStages(names);
  if (chosen.some(([, { inBrowser }]) => inBrowser)) process.env.CHROMIUM_PATH = await obtainedChromium();
  await run('svelte-kit sync');

  const total = { passed: 0, failed: 0, skipped: 0 };
  let isBuilt = true;
  for (const [name, stage] of chosen) {
    if (stage.onBuild && !isBuilt) {
      console.log(`\n${name}: not run, because the app did not build`);
      continue;
    }
    console.log(`\n— ${name}`);
    const tally = await stage.run();
    if (name === 'build') isBuilt = tally.failed === 0;
    add(total, tally);
  }
  return total;
}

/** @param {string[]} names */
function chosenStages(names) {
  const unknown = names.filter((name) => !STAGES.has(name));
  if (unknown.length > 0) throw new Error(`There is no stage ${unknown.join(', ')}: there are ${[...STAGES.keys()].join(', ')}.`);
  const wanted = names.includes('journeys') || names.includes('size') ? [...names, 'build'] : names;
  return [...STAGES].filter(([name]) => wanted.length === 0 || wanted.includes(name));
}

/**
 * Runs npm scripts of ours, all of them, whatever the first ones find; each is one test.
 * @param {string[]} scripts
 * @returns {Promise<Tally>}
 */
async function commands(scripts) {
  const { scripts: lines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const script of scripts) {
    const started = performance.now();
    const isPassed = (await run(lines[script])) === 0;
    add(tally, { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 });
    console.log(`${isPassed ? '✓' : '✘'} ${script} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  return tally;
}

/**
 * Runs a test runner and reads what it reports.
 * @param {string} command
 * @param {(report: any) => Tally} tallyOf
 * @returns {Promise<Tally>}
 */
async function tests(command, tallyOf) {
  rmSync(REPORT, { force: true });
  const code = await run(command, { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT });
  const tally = { passed: 0, failed: 0, skipped: 0 };
  try {
    add(tally, tallyOf(JSON.parse(readFileSync(REPORT, 'utf8'))));
  } catch {
    console.log('The runner left no report.');
  }
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0;
  if (tally.failed === 0 && (code !== 0 || isEmpty)) tally.failed = 1;
  return tally;
}

/** @param {any} report Of vitest's JSON reporter; a file that broke before its first test is a failure too. */
function vitestTally({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests };
}

/** @param {any} report Of Playwright's JSON reporter. */
function playwrightTally({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * @param {Tally} total
 * @param {Tally} tally
 */
function add(total, tally) {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
}
