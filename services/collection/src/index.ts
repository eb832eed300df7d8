export { collectionConfigSchema } from './config';
export { start } from './start';
export { demonstrationSchools } from './school/demonstration-schools';
