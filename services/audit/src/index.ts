export { auditConfigSchema, type AuditConfig } from './config';
export { start } from './start';
export type { Verdict } from './verify/verdict';
export { exitCodeOf, verifyLogs } from './verify/verify-logs';
