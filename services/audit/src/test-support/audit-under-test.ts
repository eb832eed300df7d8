import { logFor } from '@tutela/platform';
import { Caller, person } from '@tutela/testing';
import { start } from '../start';
import { openLogs, type LogsUnderTest } from './logs-under-test';

export { system } from './logs-under-test';

/** Audit as it runs, beside its logs. */
export interface AuditUnderTest extends LogsUnderTest {
  as(actor: Parameters<Caller['as']>[0]): Caller;
}

export async function startAudit(): Promise<AuditUnderTest> {
  const logs = await openLogs();
  const audit = await start(logs.config, logFor('audit', 'silent'));
  const caller = new Caller(audit.url, logs.config, person('virtual-head', '999'));
  return {
    ...logs,
    as: (actor) => caller.as(actor),
    close: async () => {
      await audit.close();
      await logs.close();
    },
  };
}
