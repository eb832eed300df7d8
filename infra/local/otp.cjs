'use strict';
/** `npm run otp -- <user id or tag serial>` */
const { buildServices } = require('./build.cjs');

buildServices()
  .then(() => require('./dist/otp.js').otp(process.argv[2], process.env))
  .then((code) => (process.exitCode = code));
