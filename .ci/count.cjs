'use strict';
/** Counts what passed and failed: lint and types as one each, then every test; a suite that could not run counts as a failed test. */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const results = process.argv[2];
const codeOf = (check) => Number(readFileSync(join(results, `${check}.code`), 'utf8'));
const folder = join(results, 'jest');
const runs = existsSync(folder)
  ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  : [];

const checks = ['lint', 'types'].map((check) =>
  codeOf(check) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
);
const tests = runs.map((run) => ({
  passed: run.numPassedTests,
  failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
}));
const sum = (which) => [...checks, ...tests].reduce((all, one) => all + one[which], 0);

// A part that is missing, or Jest itself, has failed without a test to show for it.
const unseen = codeOf('test') !== 0 && tests.every(({ failed }) => failed === 0) ? 1 : 0;
const failed = sum('failed') + unseen;
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
