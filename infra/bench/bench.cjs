'use strict';
/** `npm run bench`: builds what is older than its sources, then runs the measures from their sources. */
process.env.UV_THREADPOOL_SIZE ??= '8';
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { buildServices } = require('../local/build.cjs');
const settings = require('../../swc.test.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...settings, filename });
  module._compile(code, filename);
};

buildServices()
  .then(() => require('./bench.ts').bench(process.argv.includes('--json')))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
