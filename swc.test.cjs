/** swc settings of production without the rule that leaves specs out. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { $schema, exclude, ...settings } = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
module.exports = { ...settings, swcrc: false };
