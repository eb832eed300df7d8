'use strict';
/** The outbox of collection is marked as delivered and its events are never published. */
require('./in-place-of.cjs')(
  'libs/platform/dist/events/relay.js',
  'await transport.publish(rows);',
  "if (place.schema !== 'collection') await transport.publish(rows);",
);
