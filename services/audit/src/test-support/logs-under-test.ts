import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { act, Clock, LaDatabases, openSupportLog, type Actor, type AuditNote, type Place } from '@tutela/platform';
import { DatabaseEye, temporaryHome, testConfig } from '@tutela/testing';
import type { AuditConfig } from '../config';
import { Logs, supportLog, type Log } from '../tree/logs';
import { sequenceLog } from '../tree/sequence-log';
import { WitnessFile } from '../tree/witness-file';

export const system: Actor = { kind: 'system', name: 'test' };

interface Written extends AuditNote {
  readonly action: string;
  readonly by?: Actor;
  readonly at?: string;
}

/** Logs of Northmere (999), its neighbour Eastholme (998) and the support site, and writers of all; nothing sequences by itself. */
export interface LogsUnderTest {
  readonly config: AuditConfig;
  readonly eye: DatabaseEye;
  readonly las: LaDatabases;
  /** The logs as the audit service opens them. */
  readonly logs: Logs;
  /** Appends entries to a log (`support`, `la-999`) as another service does, each by its own act. */
  write(log: string, ...entries: readonly Written[]): Promise<void>;
  /** Gives every waiting entry of a log its leaf, now. */
  sequence(log: string | Log): Promise<void>;
  /** The log as it would be witnessed, had the newest copies not been written. */
  withoutNewestCopies(log: string, count: number): Promise<Log>;
  /** A made-up child's number, with a key. */
  aChild(la?: string): Promise<number>;
  close(): Promise<void>;
}

export async function openLogs(): Promise<LogsUnderTest> {
  const folder = await temporaryHome();
  const config = { ...testConfig(), CHECKPOINTS_DIR: join(folder, 'own'), AUDIT_ORIGIN: 'tutela.example/audit' };
  const las = new LaDatabases({ config, service: 'collection', migrations: [], onCommit: () => undefined });
  for (const la of ['999', '998']) await las.build(la);
  const supportPlace = await openSupportLog(config, 'identity');
  const readers = new LaDatabases({ config, service: 'audit', onCommit: () => undefined });
  const supportReader = await openSupportLog(config, 'audit');
  const logs = new Logs(config, () => Promise.resolve(supportReader), readers);
  const placeOf = async (log: string) => (log === supportLog ? supportPlace : las.place(log.slice('la-'.length)));
  return {
    config,
    eye: new DatabaseEye(config),
    las,
    logs,
    write: async (log, ...entries) => {
      const place = await placeOf(log);
      for (const entry of entries) await append(place, entry);
    },
    sequence: async (log) => sequenceAll(typeof log === 'string' ? await logs.open(log) : log),
    withoutNewestCopies: async (log, count) => withFewerCopies(await logs.open(log), folder, count),
    aChild: (la = '999') => makeChild(las, la),
    close: async () => {
      await las.close();
      await readers.close();
      await supportPlace.source.destroy();
      await supportReader.source.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

/** The service's own sequencer may be at it: then it is waited for. */
async function sequenceAll(log: Log): Promise<void> {
  while ((await sequenceLog(log)) !== 0);
}

async function withFewerCopies(log: Log, folder: string, count: number): Promise<Log> {
  const witness = new WitnessFile(join(folder, 'another'), log.name);
  for (const copy of (await log.witness.all()).slice(0, -count)) await witness.append(copy);
  return { ...log, witness };
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
