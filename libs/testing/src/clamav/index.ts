export { eicar } from './eicar';
export { findClamd, startClamd } from './start-clamd';
export type { RunningClamd } from './start-clamd';
