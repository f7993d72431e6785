// The stages of `npm test` and their results. A check, or the build, is one command and counts as one test; a test runner reports
// those it ran, and when it fails without a failed test (a crash, an unhandled error, no test at all) that is one failure.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { obtainedChromium } from './browser.js';
import { root } from './install.js';
import { playwrightResult, vitestResult } from './reports.js';
import { run } from './run.js';

/** @typedef {import('./reports.js').Result} Result */
/** @typedef {{ run: () => Promise<Result>, inBrowser?: boolean, onBuild?: boolean }} Stage */

const REPORT = join(root, '.cache', 'test-report.json');
const VITEST = `vitest run --reporter=default --reporter=json --outputFile.json="${REPORT}" --project`;
const CHECKS = ['check:engine', 'check:unused', 'check:imports', 'check:format', 'check:lint', 'check:types'];

/** @type {Map<string, Stage>} */
const STAGES = new Map([
  ['check', { run: () => commands(CHECKS) }],
  ['unit', { run: () => tests(`${VITEST} unit`, vitestResult) }],
  ['build', { run: () => commands(['build']) }],
  ['size', { run: () => commands(['check:size']), onBuild: true }],
  ['browser', { run: () => tests(`${VITEST} browser`, vitestResult), inBrowser: true }],
  ['journeys', { run: () => tests('playwright test --reporter=list,json', playwrightResult), inBrowser: true, onBuild: true }]
]);

/**
 * Runs the named stages, or all, in their order. What needs the build is not run when that failed.
 * @param {string[]} names
 * @returns {Promise<Result>}
 */
export async function runStages(names) {
  const chosen = chosenStages(names);
  if (chosen.some(([, { inBrowser }]) => inBrowser)) process.env.CHROMIUM_PATH = await obtainedChromium();
  await run('svelte-kit sync');

  const total = nothing();
  let isBuilt = true;
  for (const [name, stage] of chosen) {
    if (stage.onBuild && !isBuilt) {
      console.log(`\n${name}: not run, because the app did not build`);
      continue;
    }
    console.log(`\n— ${name}`);
    const result = await stage.run();
    if (name === 'build') isBuilt = result.failures.length === 0;
    add(total, result);
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
 * @returns {Promise<Result>}
 */
async function commands(scripts) {
  const { scripts: lines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const result = nothing();
  for (const script of scripts) {
    const started = performance.now();
    const code = await run(lines[script]);
    const isPassed = code === 0;
    if (isPassed) result.passed += 1;
    else result.failures.push({ name: script, why: `ended with ${code}; what it said stands above` });
    console.log(`${isPassed ? '✓' : '✘'} ${script} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  return result;
}

/**
 * Runs a test runner and reads what it reports.
 * @param {string} command
 * @param {(report: any) => Result} resultOf
 * @returns {Promise<Result>}
 */
async function tests(command, resultOf) {
  rmSync(REPORT, { force: true });
  const code = await run(command, { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT });
  const result = nothing();
  try {
    add(result, resultOf(JSON.parse(readFileSync(REPORT, 'utf8'))));
  } catch {
    console.log('The runner left no report.');
  }
  const { passed, skipped, failures } = result;
  const isEmpty = passed + skipped + failures.length === 0;
  if (failures.length === 0 && (code !== 0 || isEmpty)) failures.push({ name: command, why: `ended with ${code}` });
  return result;
}

/** @returns {Result} */
const nothing = () => ({ passed: 0, skipped: 0, failures: [] });

/**
 * @param {Result} total
 * @param {Result} result
 */
function add(total, result) {
  total.passed += result.passed;
  total.skipped += result.skipped;
  total.failures.push(...result.failures);
}
