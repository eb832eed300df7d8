export { collectionConfigSchema } from './config';
export { start } from './start';
