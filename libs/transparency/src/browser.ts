/** What runs in a browser as well: whoever bundles for one gets this file under the name of the library. */
export { bytesOf, fromBase64, toBase64, toHex } from './bytes';
export * from './checkpoint-text';
export * from './tlog-proof';
export * from './verify-tlog-proof';
