'use strict';
/** Builds the services as `npm start` does, then the processes of the whole-platform tests beside it. */
const { join } = require('node:path');
const { buildServices, root } = require('../../local/build.cjs');

buildServices()
  .then(() => buildServices([join(root, 'infra/whole/process')]))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
