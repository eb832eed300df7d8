'use strict';
/**
 * Builds what is older than its sources and nothing else: services and libs by swc, inside this process, into the same `dist` that
 * `nx build` fills; the pages by Vite, beside everything else. Starting twelve build processes would take longer than the work itself.
 */
const { spawn } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const root = join(__dirname, '../..');
const builtStamp = '.built';
const shared = ['.swcrc', 'package-lock.json'].map((name) => join(root, name));

/** Transpiles what has changed; answers how many files that were. */
async function buildServices(packages = everyPackage()) {
  const sharedAt = newest(shared.filter(existsSync));
  const stale = packages.flatMap((folder) => staleSources(folder, sharedAt));
  if (stale.length === 0) return 0;
  const { transform } = require('@swc/core');
  const settings = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  await Promise.all(stale.map((source) => transpile(transform, settings, source)));
  return stale.length;
}

/**
 * Builds the pages that are older than their sources.
 * @throws Error that names the page that does not build; what Vite says about it is in the terminal by then
 */
async function buildPages() {
  for (const page of ['portal', 'console']) await buildPage(join(root, 'web', page));
}

async function buildPage(folder) {
  const built = join(folder, 'dist', builtStamp);
  const watched = ['ui', 'web', 'contracts', 'education', 'transparency'].map((lib) => join(root, 'libs', lib, 'src'));
  const sources = [join(folder, 'src'), ...watched].flatMap((source) => filesUnder(source));
  const sourcesAt = newest([...sources, join(folder, 'index.html'), join(folder, 'vite.config.ts'), ...shared]);
  if (changedAt(built) >= sourcesAt) return;
  await run([join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], folder).catch(() => {
    throw new Error(`Tutela does not start: the page ${relative(root, folder)} does not build. Vite says why above.`);
  });
  writeFileSync(built, '');
  // What was saved while Vite was at work is built by the next start.
  utimesSync(built, sourcesAt / 1000, sourcesAt / 1000);
}

function everyPackage() {
  const inside = (group) => readdirSync(join(root, group)).map((name) => join(root, group, name));
  return [...inside('libs'), ...inside('services'), join(root, 'infra/local')].filter(isTranspiled);
}

/** What is for the pages has no build of its own: it is bundled from its sources. */
function isTranspiled(folder) {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).nx?.targets?.build !== undefined;
}

function staleSources(folder, sharedAt) {
  return filesUnder(join(folder, 'src'))
    .filter((path) => /(?<!\.spec|\.d)\.tsx?$/.test(path))
    .map((path) => ({ path, built: builtPath(folder, path), at: changedAt(path) }))
    .filter(({ built, at }) => changedAt(built) < Math.max(at, sharedAt));
}

function builtPath(folder, path) {
  return join(folder, 'dist', relative(join(folder, 'src'), path)).replace(/\.tsx?$/, '.js');
}

async function transpile(transform, { $schema, exclude, ...settings }, { path, built }) {
  const { code } = await transform(readFileSync(path, 'utf8'), { ...settings, swcrc: false, filename: path });
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, code);
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function newest(paths) {
  return Math.max(0, ...paths.map(changedAt));
}

/** Milliseconds, 0 for what is not there. Whole ones: a stamp keeps no more. */
function changedAt(path) {
  return Math.floor(statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function run(args, cwd) {
  return new Promise((resolve, reject) => {
    // Pages are for people, also where a test starts us.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build in ${cwd} failed.`))));
  });
}

module.exports = { buildPages, buildServices, root };
