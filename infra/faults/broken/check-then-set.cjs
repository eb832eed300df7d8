'use strict';
/** A code is compared and its step is set, but whoever is second sets it too. */
require('./in-place-of.cjs')('services/identity/dist/tag/tag.store.js', 'AND last_step < ${first} ', '');
