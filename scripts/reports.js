// What the test runners' JSON reports tell: how many tests passed, and which did not and why.

/** @typedef {{ name: string, why: string }} Failure */
/** @typedef {{ passed: number, skipped: number, failures: Failure[] }} Result */

/**
 * Of vitest's JSON reporter; a file that broke outside of its tests is a failure too.
 * @param {any} report
 * @returns {Result}
 */
export function vitestResult({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
  /** @param {any} file @returns {Failure[]} */
  const failuresOf = ({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [{ name, why: message }];
    return failed.map((/** @type {any} */ test) => ({
      name: `${name} › ${test.fullName}`,
      why: test.failureMessages.join('\n')
    }));
  };
  return { passed: numPassedTests, skipped: numPendingTests + numTodoTests, failures: testResults.flatMap(failuresOf) };
}

/**
 * Of Playwright's JSON reporter. A test that passed at a second try only is a failure.
 * @param {any} report
 * @returns {Result}
 */
export function playwrightResult({ stats, suites, errors }) {
  /** @param {any} suite @returns {any[]} */
  const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
  const failures = suites.flatMap(specsOf).flatMap((/** @type {any} */ { file, line, title, tests }) =>
    tests
      .filter((/** @type {any} */ { status }) => status === 'unexpected' || status === 'flaky')
      .map((/** @type {any} */ { results }) => ({
        name: `${file}:${line} › ${title}`,
        why: results.flatMap((/** @type {any} */ result) => result.errors.map(messageOf)).join('\n')
      }))
  );
  const outside = errors.map((/** @type {any} */ error) => ({ name: 'outside of the journeys', why: messageOf(error) }));
  return { passed: stats.expected, skipped: stats.skipped, failures: [...failures, ...outside] };
}

/** @param {{ message?: string, value?: string }} error */
const messageOf = ({ message, value }) => message ?? value ?? '';
