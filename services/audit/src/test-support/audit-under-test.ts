import { randomInt } from 'node:crypto';
import {
  act,
  Clock,
  LaDatabases,
  logFor,
  openSupportLog,
  type Actor,
  type AuditNote,
  type Place,
  type ServiceConfig,
} from '@tutela/platform';
import { Caller, DatabaseEye, person, testConfig } from '@tutela/testing';
import { start } from '../start';

export const system: Actor = { kind: 'system', name: 'test' };

interface Written extends AuditNote {
  readonly action: string;
  readonly by?: Actor;
  readonly at?: string;
}

/** Audit as it runs, beside the databases of Northmere (999) and its neighbour Eastholme (998), and writers of both and of the support site. */
export interface AuditUnderTest {
  readonly config: ServiceConfig;
  readonly eye: DatabaseEye;
  readonly las: LaDatabases;
  as(actor: Parameters<Caller['as']>[0]): Caller;
  /** Appends entries to a log (`support`, `la-999`) as another service does, each by its own act. */
  write(log: string, ...entries: readonly Written[]): Promise<void>;
  /** A made-up child's number, with a key. */
  aChild(la?: string): Promise<number>;
  close(): Promise<void>;
}

export async function startAudit(): Promise<AuditUnderTest> {
  const config = testConfig();
  const las = new LaDatabases({ config, service: 'collection', migrations: [], onCommit: () => undefined });
  for (const la of ['999', '998']) await las.build(la);
  const supportLog = await openSupportLog(config, 'identity');
  const audit = await start(config, logFor('audit', 'silent'));
  const caller = new Caller(audit.url, config, person('virtual-head', '999'));
  const placeOf = async (log: string) => (log === 'support' ? supportLog : las.place(log.slice('la-'.length)));
  return {
    config,
    eye: new DatabaseEye(config),
    las,
    as: (actor) => caller.as(actor),
    write: async (log, ...entries) => {
      const place = await placeOf(log);
      for (const entry of entries) await append(place, entry);
    },
    aChild: (la = '999') => makeChild(las, la),
    close: async () => {
      await audit.close();
      await las.close();
      await supportLog.source.destroy();
    },
  };
}

async function append(place: Place, { action, by = system, at, ...note }: Written): Promise<void> {
  const clock = at === undefined ? place.clock : Clock.startingAt(new Date(at));
  await act({ ...place, clock }, { audit: action }, by, (tx) => {
    tx.audit(note);
    return Promise.resolve();
  });
}

async function makeChild(las: LaDatabases, la: string): Promise<number> {
  const child = randomInt(100_000, 10_000_000);
  const contract = { audit: { notAudited: 'made for a test' } };
  await act(await las.place(la), contract, system, (tx) => las.keys.createChildKey(tx.rows, la, child));
  return child;
}
