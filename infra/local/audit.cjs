'use strict';
/** `npm run audit -- verify [--json] [--checkpoint FILE]…` */
const { buildServices } = require('./build.cjs');

buildServices()
  .then(() => require('./dist/audit.js').audit(process.argv.slice(2), process.env))
  .then((code) => (process.exitCode = code));
