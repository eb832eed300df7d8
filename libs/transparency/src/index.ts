export * from './checkpoint';
export * from './compact-range';
export * from './merkle-hash';
export * from './note-key';
export * from './proofs';
export * from './signed-note';
export * from './tree-shape';
export * from './verify-proofs';
