'use strict';
/** `npm run extractor -- …`: the agent of a school, as a process of its own. */
const { buildServices } = require('./build.cjs');

buildServices()
  .then(() => require('@tutela/extractor').runCli(process.argv.slice(2), process.env))
  .then((code) => (process.exitCode = code));
