import {
  Acts,
  Backlogs,
  gatewayPublicKey,
  LaDatabases,
  listen,
  openInOrder,
  openSupportLog,
  type Listening,
} from '@tutela/platform';
import type { Logger } from 'pino';
import { auditModule } from './audit.module';
import { waitingEntries } from './backlog/waiting-entries';
import type { AuditConfig } from './config';
import { Logs } from './tree/logs';
import { startSequencer } from './tree/sequencer';

/** Starts audit: it sequences, signs and reads the logs, and writes down who read. It emits and consumes no event, so it needs no transport. */
export async function start(config: AuditConfig, log: Logger): Promise<Listening> {
  return openInOrder(async (keep) => {
    const supportLog = await openSupportLog(config, 'audit');
    keep({ close: () => supportLog.source.destroy() });
    const las = keep(new LaDatabases({ config, service: 'audit', onCommit: () => undefined }));
    const logs = new Logs(config, () => Promise.resolve(supportLog), las);
    keep(startSequencer(logs, log));
    const backlogs = new Backlogs(() => waitingEntries(logs), supportLog.clock, log);
    keep(backlogs.watch());
    const { url } = keep(await serve(config, { acts: new Acts(supportLog, las), las, logs, backlogs, log }));
    return { url };
  });
}

interface Parts {
  readonly acts: Acts;
  readonly las: LaDatabases;
  readonly logs: Logs;
  readonly backlogs: Backlogs;
  readonly log: Logger;
}

async function serve(config: AuditConfig, { acts, las, logs, backlogs, log }: Parts): Promise<Listening> {
  return listen({
    service: 'audit',
    module: auditModule({ acts, las, logs, backlogs, config, log }),
    guard: {
      service: 'audit',
      gatewayKey: gatewayPublicKey(config.ROOT_SECRET_FILE),
      clock: config.CLOCK_STARTS_AT,
      refused: (...tried) => acts.refused(...tried),
    },
    host: config.HOST,
    port: config.PORT,
    log,
  });
}
