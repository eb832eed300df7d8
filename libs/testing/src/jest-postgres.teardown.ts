/** Jest calls the default export once after the project `postgres`. */
export { stopTestServer as default } from './postgres/test-server';
