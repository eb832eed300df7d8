import type { DynamicModule } from '@nestjs/common';
import { Acts, Backlogs, type LaDatabases } from '@tutela/platform';
import { ListBacklogsController } from './backlog/list-backlogs.controller';
import type { Logger } from 'pino';
import type { AuditConfig } from './config';
import { LogReader } from './log/log-reader';
import { SearchAuditController } from './log/search-audit/search-audit.controller';
import { SearchAudit } from './log/search-audit/search-audit.use-case';
import { SearchOwnAuditController } from './log/search-own-audit/search-own-audit.controller';
import { SearchOwnAudit } from './log/search-own-audit/search-own-audit.use-case';
import { VerifyAuditController } from './proof/verify-audit/verify-audit.controller';
import { VerifyAudit } from './proof/verify-audit/verify-audit.use-case';
import { ReadAuditCheckpointController } from './proof/read-audit-checkpoint/read-audit-checkpoint.controller';
import { ReadAuditCheckpoint } from './proof/read-audit-checkpoint/read-audit-checkpoint.use-case';
import { ProveAuditEntryController } from './proof/prove-audit-entry/prove-audit-entry.controller';
import { ProveAuditEntry } from './proof/prove-audit-entry/prove-audit-entry.use-case';
import { ProveLoggedEntryController } from './proof/prove-logged-entry/prove-logged-entry.controller';
import { ProveLoggedEntry } from './proof/prove-logged-entry/prove-logged-entry.use-case';
import { ProveAuditGrowthController } from './proof/prove-audit-growth/prove-audit-growth.controller';
import { ProveAuditGrowth } from './proof/prove-audit-growth/prove-audit-growth.use-case';
import { Logs } from './tree/logs';

export class AuditModule {}

interface Given {
  readonly acts: Acts;
  readonly las: LaDatabases;
  readonly logs: Logs;
  readonly backlogs: Backlogs;
  readonly config: AuditConfig;
  readonly log: Logger;
}

/** Wiring only: what stands in here is what the service does. */
export function auditModule({ acts, las, logs, backlogs, config, log }: Given): DynamicModule {
  return {
    module: AuditModule,
    providers: [
      { provide: Acts, useValue: acts },
      { provide: Logs, useValue: logs },
      { provide: Backlogs, useValue: backlogs },
      { provide: LogReader, useValue: new LogReader(config, las.keys, log) },
      SearchAudit,
      SearchOwnAudit,
      VerifyAudit,
      ReadAuditCheckpoint,
      ProveAuditEntry,
      ProveLoggedEntry,
      ProveAuditGrowth,
    ],
    controllers: [
      SearchAuditController,
      SearchOwnAuditController,
      VerifyAuditController,
      ReadAuditCheckpointController,
      ProveAuditEntryController,
      ProveLoggedEntryController,
      ProveAuditGrowthController,
      ListBacklogsController,
    ],
  };
}
