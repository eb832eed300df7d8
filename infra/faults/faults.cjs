'use strict';
/** `npm run faults`: builds what is older than its sources, then runs the ordeal from its sources. */
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
  .then(() => require('./faults.ts').faults(process.argv.slice(2)))
  .then((exitCode) => process.exit(exitCode))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
