// `npm test`: installs, finds a Chromium, and runs checks, unit tests, the build, browser tests and journeys. At the end stands what
// failed, for whoever keeps only the end of a log, and the last line is the sum. `npm test -- check unit` runs some stages alone.
// Whatever ends this process, the last line says so: one failure until all is counted.
import { ensureInstalled } from './install.js';

const WHY_LINES = 16;

/** @type {import('./reports.js').Result} */
let total = { passed: 0, skipped: 0, failures: [{ name: 'npm test', why: 'ended before all was counted' }] };
process.on('exit', (code) => {
  const { passed, skipped, failures } = total;
  const failed = failures.length;
  for (const { name, why } of failures) console.log(`\n✘ ${name}\n${why.split('\n').slice(0, WHY_LINES).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? code || 1 : code;
});

ensureInstalled();
try {
  const { runStages } = await import('./stages.js');
  total = await runStages(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
