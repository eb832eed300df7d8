import { marksRecorded, onboardAuthority, type DataOf } from '@tutela/contracts';
import {
  Dispatcher,
  LaDatabases,
  logFor,
  openTransport,
  relayOutbox,
  sqlOf,
  type ServiceConfig,
} from '@tutela/platform';
import { open } from '@tutela/sealing';
import { Caller, DatabaseEye, person, testConfig, type StoredEntry } from '@tutela/testing';
import { CarePeriods1763800100004 } from '../migrations/1763800100004-care-periods';
import { CollectHistory1763800100003 } from '../migrations/1763800100003-collect-history';
import { CreateLa1763800100001 } from '../migrations/1763800100001-create-la';
import { CreateSchoolCalendar1763800100005 } from '../migrations/1763800100005-create-school-calendar';
import { CareImports1763800100007 } from '../migrations/1763800100007-care-imports';
import { MarksOfABatch1763900100001 } from '../migrations/1763900100001-marks-of-a-batch';
import { CareBeforeImport1763900100002 } from '../migrations/1763900100002-care-before-import';
import { start } from '../start';

export const thornbeck = '999001';
export const stonegate = '999002';

/** Collection as it runs, on databases of its own, with Northmere (999) and its neighbour Eastholme (998) set up. */
export interface CollectionUnderTest {
  readonly config: ServiceConfig;
  readonly eye: DatabaseEye;
  readonly las: LaDatabases;
  as(actor: Parameters<Caller['as']>[0]): Caller;
  /** Entries of Northmere's log about one child, newest first, with their images opened. */
  auditEntries(action: string, child: number): Promise<OpenedEntry[]>;
  /** Marks of one enrolment as other services were told, in order. */
  marksTold(enrolment: string): Promise<MarkTold[]>;
  /** All that stands unsealed in an LA's database, in that of the events, and in the events themselves, as one text. */
  clearTextOf(la: string): Promise<string>;
  close(): Promise<void>;
}

type OpenedEntry = Omit<StoredEntry, 'images'> & { readonly images: { before?: unknown; after?: unknown }[] };
type MarkTold = DataOf<typeof marksRecorded>['marks'][number];

export async function startCollection(): Promise<CollectionUnderTest> {
  const config = testConfig();
  const log = logFor('collection', 'silent');
  const transport = await openTransport(config);
  const collection = await start(config, transport, log);
  const platform = person('platform', undefined);
  const caller = new Caller(collection.url, config, platform);
  await caller.ask(onboardAuthority, { la: '999', name: 'Northmere', networks: ['127.0.0.1/32', '::1/128'] });
  await caller.ask(onboardAuthority, { la: '998', name: 'Eastholme', networks: ['198.51.100.0/24'] });
  const eye = new DatabaseEye(config);
  const las = new LaDatabases({
    config,
    service: 'collection',
    migrations: [
      CreateLa1763800100001,
      CollectHistory1763800100003,
      CarePeriods1763800100004,
      CreateSchoolCalendar1763800100005,
      CareImports1763800100007,
      MarksOfABatch1763900100001,
      CareBeforeImport1763900100002,
    ],
    onCommit: (la) => outboxes.hint(la),
  });
  // What is set up past the service is told as the service's own acts are, and not at its next sweep.
  const outboxes = new Dispatcher(
    async (la) => relayOutbox(await las.place(la), transport),
    () => Promise.resolve([]),
    log,
  );
  return {
    config,
    eye,
    las,
    as: (actor) => caller.as(actor),
    auditEntries: (action, child) => openedEntries(eye, las, action, child),
    marksTold: async (enrolment) => {
      const events = await eye.events(marksRecorded.type);
      return events
        .flatMap((event) => marksRecorded.data.parse(event.data).marks)
        .filter((mark) => mark.enrolment === enrolment);
    },
    clearTextOf: async (la) =>
      JSON.stringify([await clearRows(eye, `la_${la}`), await clearRows(eye, 'events'), await eye.allEvents()]),
    close: async () => {
      await outboxes.close();
      await las.close();
      await collection.close();
      await transport.close();
    },
  };
}

async function openedEntries(
  eye: DatabaseEye,
  las: LaDatabases,
  action: string,
  child: number,
): Promise<OpenedEntry[]> {
  const entries = (await eye.auditEntries('999', action)).filter((entry) => entry.children.includes(child));
  const place = await las.place('999');
  const runner = place.source.createQueryRunner();
  try {
    const key = await las.keys.childKey(await sqlOf(runner), '999', child);
    return await Promise.all(entries.map(async (entry) => ({ ...entry, images: await imagesOf(eye, entry.id, key) })));
  } finally {
    await runner.release();
  }
}

async function imagesOf(eye: DatabaseEye, entry: string, key: Buffer): Promise<OpenedEntry['images']> {
  const rows = await eye.rows<{ place: number; image_sealed: Buffer }>(
    'la_999',
    'SELECT place, image_sealed FROM audit.entry_image WHERE entry = $1 ORDER BY place',
    [entry],
  );
  return rows.map(({ place, image_sealed }) => {
    const context = { la: 'la-999', table: 'entry_image', column: 'image_sealed', row: `${entry}/${place}` };
    return JSON.parse(open(key, context, image_sealed)) as OpenedEntry['images'][number];
  });
}

async function clearRows(eye: DatabaseEye, database: string): Promise<unknown[]> {
  const tables = await eye.rows<{ name: string }>(
    database,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  return Promise.all(tables.map(({ name }) => eye.rows(database, `SELECT * FROM ${name}`)));
}
