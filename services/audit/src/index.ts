export { auditConfigSchema } from './config';
export { start } from './start';
