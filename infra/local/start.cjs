'use strict';
/** `npm start`, and `npm run start:services` with `--apart`. CommonJS, because libuv reads its number of threads before an ES module's first line (argon2 shares them, design.md trap 6). */
process.env.UV_THREADPOOL_SIZE ??= '8';
process.env.NX_DAEMON = 'false';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tutela needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const { buildPages, buildServices, root } = require('./build.cjs');

async function start() {
  const startedAt = Date.now();
  console.log('Tutela starts …');
  const files = await buildServices();
  if (files > 0) console.log(`  ${files} files transpiled; the pages are built while the databases start.`);
  const { launch } = require('./dist/launch.js');
  await launch({
    root,
    startedAt,
    pages: buildPages(),
    environment: process.env,
    apart: process.argv.includes('--apart'),
  });
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
