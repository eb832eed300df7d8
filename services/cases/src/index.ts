export { casesConfigSchema, type CasesConfig } from './config';
export type { DemonstrationSchools } from './school/seed-schools';
export { start, type CasesListening } from './start';
