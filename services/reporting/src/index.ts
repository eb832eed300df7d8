export { reportingConfigSchema } from './config';
export { start } from './start';
