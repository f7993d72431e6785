// `npm test`: installs, finds a Chromium, and runs checks, unit tests, the build, browser tests and journeys; the last line is their sum.
// `npm test -- check unit` runs some stages alone. Whatever ends this process, the last line says so: one failure until all is counted.
import { ensureInstalled } from './install.js';

let total = { passed: 0, failed: 1, skipped: 0 };
process.on('exit', (code) => {
  const { passed, failed, skipped } = total;
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
