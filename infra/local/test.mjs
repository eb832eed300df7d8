/**
 * `npm test`: chooses the suites by what this machine has, says what it leaves out and why, and ends with Jest's exit code.
 * REQUIRE=all makes a missing part a failure; `--only e2e` runs the journeys alone, `--only kafka` what runs over Kafka; `--results <folder>` keeps Jest's results as JSON.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, results: { type: 'string' } },
  allowPositionals: true,
});

const browser = { needs: chromium, without: 'no Chromium was found (CHROMIUM names one)' };
const broker = {
  needs: kafka,
  without: 'KAFKA_BROKERS names no broker, and neither a Docker engine nor Java with Maven, which fetch one, was found',
};
/** Within the units: without one of them its specs are left out. */
const withinUnits = [
  { needs: clamd, what: 'scans past a clamd in services/cases', without: 'no clamd was found (CLAMD names one)' },
  { needs: () => inPath('openssl'), what: 'docs/check-the-log.md in services/audit', without: 'no openssl was found' },
];
const suites = [
  { name: 'units', projects: ['pure', 'pages', 'postgres'], workers: '2', parts: [] },
  { name: 'kafka', projects: ['kafka'], workers: '2', parts: [broker] },
  { name: 'e2e', projects: ['browser'], workers: '1', parts: [browser] },
  { name: 'e2e-kafka', projects: ['browser-kafka'], workers: '1', parts: [browser, broker] },
];

function inPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

function kafka() {
  const isNamed = Boolean(process.env.KAFKA_BROKERS || process.env.DOCKER_HOST);
  return isNamed || existsSync('/var/run/docker.sock') || ['java', 'mvn'].every(inPath);
}

function clamd() {
  return [process.env.CLAMD, '/usr/sbin/clamd'].some((path) => path && isExecutable(path)) || inPath('clamd');
}

function chromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const placed = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const known = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  const found = [process.env.CHROMIUM, ...known, ...placed].find((path) => path && isExecutable(path));
  if (found) process.env.CHROMIUM = found;
  return found !== undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run({ name, projects, workers }) {
  const results = values.results ? ['--json', `--outputFile=${join(resolve(values.results), `${name}.json`)}`] : [];
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--ci', '--passWithNoTests', `--maxWorkers=${workers}`];
  const args = [
    ...jest,
    '--selectProjects',
    ...projects,
    ...results,
    ...(positionals.length > 0 ? ['--', ...positionals] : []),
  ];
  // Journeys drive a whole product each: they run one after the other.
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', results.length > 0 ? 'ignore' : 'inherit', 'inherit'],
  });
  return status ?? 1;
}

const wanted = suites.filter(({ name }) => values.only === undefined || values.only === name);
if (wanted.length === 0)
  throw new Error(`There is no suite ${values.only}: ${suites.map(({ name }) => name).join(', ')}.`);
if (values.results) mkdirSync(resolve(values.results), { recursive: true });

const missing = [browser, broker].filter(({ needs }) => !needs());
const left = wanted.filter(({ parts }) => parts.some((part) => missing.includes(part)));
const codes = wanted.filter((suite) => !left.includes(suite)).map(run);
for (const { name, parts } of left) {
  const why = parts.filter((part) => missing.includes(part)).map(({ without }) => without);
  console.log(`Not run: ${name}, because ${why.join('; and because ')}.`);
}
const absent = wanted.some(({ name }) => name === 'units') ? withinUnits.filter(({ needs }) => !needs()) : [];
for (const { what, without } of absent) console.log(`Not run: ${what}, because ${without}.`);
const isIncomplete = (left.length > 0 || absent.length > 0) && process.env.REQUIRE === 'all';
if (isIncomplete) console.error('REQUIRE=all: what was not run counts as failed.');
process.exitCode = codes.find((code) => code !== 0) ?? (isIncomplete ? 1 : 0);
