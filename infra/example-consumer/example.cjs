'use strict';
/** `npm run example -- --la 999 [--json]`: builds the contracts where they are older than their sources, then runs the example from its sources. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');
const { buildServices, root } = require('../local/build.cjs');
const settings = require('../../swc.test.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...settings, filename });
  module._compile(code, filename);
};

buildServices(['contracts', 'education'].map((lib) => join(root, 'libs', lib)))
  .then(() => require('./cli.ts').example(process.argv.slice(2), process.env))
  .then((exitCode) => (process.exitCode = exitCode));
