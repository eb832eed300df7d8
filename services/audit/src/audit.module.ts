import type { DynamicModule } from '@nestjs/common';
import { Acts, LaDatabases, type ServiceConfig } from '@tutela/platform';
import type { Logger } from 'pino';
import { LogReader } from './log/log-reader';
import { SearchAuditController } from './log/search-audit/search-audit.controller';
import { SearchAudit } from './log/search-audit/search-audit.use-case';
import { SearchOwnAuditController } from './log/search-own-audit/search-own-audit.controller';
import { SearchOwnAudit } from './log/search-own-audit/search-own-audit.use-case';

export class AuditModule {}

interface Given {
  readonly acts: Acts;
  readonly las: LaDatabases;
  readonly config: ServiceConfig;
  readonly log: Logger;
}

/** Wiring only: what stands in here is what the service does. */
export function auditModule({ acts, las, config, log }: Given): DynamicModule {
  return {
    module: AuditModule,
    providers: [
      { provide: Acts, useValue: acts },
      { provide: LaDatabases, useValue: las },
      { provide: LogReader, useValue: new LogReader(config, las.keys, log) },
      SearchAudit,
      SearchOwnAudit,
    ],
    controllers: [SearchAuditController, SearchOwnAuditController],
  };
}
