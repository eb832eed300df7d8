import { dataSource, DatabaseServer, LaDatabases } from '@tutela/platform';
import type { DataSource } from 'typeorm';
import type { AuditConfig } from '../config';
import { Logs } from '../tree/logs';
import { exitCodes, type Verdict } from './verdict';
import { verifyLog } from './verify-log';

const nothingCompared = { entries: 0, checkpoints: 0, witnessed: 0, waiting: 0 };

/**
 * Verifies every log of the platform, one after the other, on connections of its own: it needs no service to run and changes nothing.
 * @param copies signed notes that others kept, of any log
 */
export async function verifyLogs(config: AuditConfig, copies: readonly string[] = []): Promise<Verdict[]> {
  const las = new LaDatabases({ config, service: 'audit', onCommit: () => undefined });
  const support = supportSource(config);
  const logs = new Logs(config, async () => ({ source: await opened(support), clock: config.CLOCK_STARTS_AT }), las);
  try {
    return await verifyEach(logs, copies);
  } finally {
    await las.close();
    if (support.isInitialized) await support.destroy();
  }
}

/** How a command ends: as the first log that is not clean; one that could not be reached counts only if no other is worse. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  const bad = verdicts.filter(({ kind }) => kind !== 'clean');
  const worst = bad.find(({ kind }) => kind !== 'unreachable') ?? bad[0];
  return exitCodes[worst?.kind ?? 'clean'];
}

async function verifyEach(logs: Logs, copies: readonly string[]): Promise<Verdict[]> {
  const known = await logs.everKnown().catch(() => undefined);
  if (known === undefined) return [unreachable('all', 'the database server cannot be reached')];
  const names = [...new Set([...known, ...copies.flatMap((note) => logs.namedIn(note) ?? [])])];
  const verdicts: Verdict[] = [];
  for (const name of names) {
    const { origin } = logs.signerOf(name);
    verdicts.push(
      await verifyNamed(
        logs,
        name,
        copies.filter((note) => note.startsWith(`${origin}\n`)),
      ),
    );
  }
  const origins = names.map((name) => logs.signerOf(name).origin);
  const strange = copies.filter((note) => !origins.some((origin) => note.startsWith(`${origin}\n`)));
  return [...verdicts, ...strange.map(ofNoLog)];
}

/** Verifies one log. Of a database that is away, or cannot be read any more, nothing can be said. */
export async function verifyNamed(logs: Logs, name: string, copies: readonly string[] = []): Promise<Verdict> {
  try {
    return await verifyLog(await logs.open(name), copies);
  } catch (error) {
    const { code, type } = error as { code?: string; type?: string };
    if (code === undefined && type === undefined) throw error;
    return unreachable(name, `its database cannot be read (${code ?? type ?? ''})`);
  }
}

function unreachable(log: string, what: string): Verdict {
  return { log, kind: 'unreachable', what, ...nothingCompared };
}

function ofNoLog(note: string): Verdict {
  const log = note.split('\n')[0] ?? '';
  return { log, kind: 'forged', index: 0, what: 'a checkpoint of no log of this platform', ...nothingCompared };
}

function supportSource(config: AuditConfig): DataSource {
  return dataSource({ login: new DatabaseServer(config).login('audit', 'audit'), schema: 'audit', poolSize: 1 });
}

async function opened(source: DataSource): Promise<DataSource> {
  return source.isInitialized ? source : source.initialize();
}
