'use strict';
/**
 * A known fault, for processes of the self-check alone: replaces a piece of one built file as Node loads it. Nothing on disk changes, and
 * nothing that is deployed preloads this folder.
 */
const { readFileSync } = require('node:fs');

module.exports = (ending, whole, broken) => {
  const load = require.extensions['.js'];
  require.extensions['.js'] = (module, filename) => {
    if (!filename.endsWith(ending)) return load(module, filename);
    const pieces = readFileSync(filename, 'utf8').split(whole);
    if (pieces.length !== 2) throw new Error(`The piece to break is not once in ${filename}.`);
    return module._compile(pieces.join(broken), filename);
  };
};
