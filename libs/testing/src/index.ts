export * from './people';
export * from './postgres';
export * from './service/caller';
export * from './service/database-eye';
export * from './service/eventually';
export * from './service/test-config';
export * from './xporter';
