import type { OutputOf, searchOwnAudit } from '@tutela/contracts';

/** An entry of a log as far as every reader of one sees it. */
export type Logged = OutputOf<typeof searchOwnAudit>['entries'][number];
