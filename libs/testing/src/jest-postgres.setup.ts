/** Jest calls the default export once before the project `postgres`. */
export { startTestServer as default } from './postgres/test-server';
