import type { Migration } from '../database/data-source';
import type { Grants } from '../database/migrate';
import { CreateAuditLog1763800000000 } from './audit.migration';
import { CreateAuditTree1763800400001 } from './audit-tree.migration';
import { DropEntryNewestFirst1763900400001 } from './entry-index.migration';
import { QueuedAt1763900600001 } from './queued-at.migration';

/** The schema `audit`, wherever a log rests. */
export const auditMigrations: readonly Migration[] = [
  CreateAuditLog1763800000000,
  CreateAuditTree1763800400001,
  DropEntryNewestFirst1763900400001,
  QueuedAt1763900600001,
];

/** What a service that acts may do: append, see whether the log keeps up, and nothing else (VS-12, security.md rule 34). */
export const writersGrants: Grants[string] = {
  entry: 'INSERT',
  entry_image: 'INSERT',
  unsequenced: 'SELECT (queued_at)',
};

/** The audit service reads, and alone adds leaves, nodes and checkpoints; it takes out of the queue what has its leaf. */
export const sequencersGrants: Grants[string] = {
  entry: 'SELECT, INSERT',
  entry_image: 'SELECT, INSERT',
  leaf: 'SELECT, INSERT',
  tree_node: 'SELECT, INSERT',
  checkpoint: 'SELECT, INSERT',
  unsequenced: 'SELECT, DELETE',
};
