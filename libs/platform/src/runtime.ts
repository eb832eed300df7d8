import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Acts } from './acts/acts';
import type { Place } from './acts/act';
import { LogWatch } from './audit/log-watch';
import { openSupportLog } from './audit/support-log';
import { appendPending } from './audit/pending-audit';
import type { AuditEntry } from './audit/audit-entry';
import { ClockWatch } from './clock/clock-watch';
import { ConfigError } from './config/config';
import type { ServiceConfig } from './config/service-config';
import type { Migration } from './database/data-source';
import { openSharedDatabase } from './database/shared-database';
import { inTransaction } from './database/transactions';
import { Dispatcher } from './events/dispatcher';
import { relayOutbox, type Relayed } from './events/relay';
import type { EventTransport } from './events/transport';
import { LaDatabases, type LaService } from './la/la-databases';
import { openInOrder } from './open-in-order';

const sweepMs = 30_000;
const gatherMs = 20;
const sharedName = 'shared';

interface Settings {
  readonly config: ServiceConfig;
  readonly service: LaService;
  readonly sharedMigrations: readonly Migration[];
  /** The service's own schema in each LA's database; without it the service only writes audit entries there. */
  readonly laMigrations?: readonly Migration[];
  readonly transport: EventTransport;
  readonly log: Logger;
}

/** What a service stands on: its databases, its acts, and the relays that carry what it said and did. */
export interface Runtime {
  readonly shared: Place;
  readonly las: LaDatabases;
  readonly acts: Acts;
  readonly clocks: ClockWatch;
  close(): Promise<void>;
}

/** A clock that starts elsewhere would revive sessions at each restart: for tests and demonstrations alone. */
function mustShowRealTime({ PROFILE, CLOCK_STARTS_AT }: ServiceConfig): void {
  if (PROFILE !== 'local' && !CLOCK_STARTS_AT.isReal) {
    throw new ConfigError('CLOCK_STARTS_AT: is for the local profile only');
  }
}

export function openRuntime(settings: Settings): Promise<Runtime> {
  const { config, service, sharedMigrations, laMigrations, transport, log } = settings;
  return openInOrder(async (keep) => {
    mustShowRealTime(config);
    const shared = await openSharedDatabase({
      config,
      service,
      migrations: sharedMigrations,
      onCommit: ({ events, entries }) => {
        if (events) outboxes.hint(sharedName);
        if (entries) pending.hint(sharedName);
      },
    });
    keep({ close: () => shared.source.destroy() });
    const supportLog = await openSupportLog(config, service);
    keep({ close: () => supportLog.source.destroy() });
    // Without a schema of its own in an LA's database there is no outbox to look into.
    const onCommit = (la: string) => (laMigrations ? outboxes.hint(la) : undefined);
    const las = keep(new LaDatabases({ config, service, migrations: laMigrations, onCommit }));
    const placeOf = (name: string) => (name === 'support' ? supportLog : las.place(name.slice('la-'.length)));
    const pending = new Dispatcher(
      async () => gathering(await appendPending(shared, config, appendTo(placeOf), log)),
      () => Promise.resolve([sharedName]),
      log,
    );
    const outboxes = new Dispatcher(
      async (name) => gathering(await relayOutbox(name === sharedName ? shared : await las.place(name), transport)),
      async () => [sharedName, ...(laMigrations ? await las.known() : [])],
      log,
    );
    for (const relay of [pending, outboxes]) keep(relay).start(sweepMs);
    const clocks = new ClockWatch(shared.source, log);
    keep(clocks.watch());
    return { shared, las, acts: new Acts(shared, las, new LogWatch()), clocks };
  });
}

/** The first of many acts is carried at once, what the others leave comes together: a round for each would cost as much as the acts. */
async function gathering(relayed: Relayed): Promise<Relayed> {
  if (relayed !== 0 && relayed !== 'busy') await pause(gatherMs);
  return relayed;
}

/** As they are: what they tell was acted and signed for by somebody else. */
function appendTo(placeOf: (name: string) => Place | Promise<Place>) {
  return async (name: string, entries: readonly AuditEntry[]): Promise<void> => {
    const place = await placeOf(name);
    await inTransaction(place.source, async (sql, atEnd) => {
      for (const entry of entries) await place.leaveEntry(sql, atEnd, entry);
    });
  };
}
