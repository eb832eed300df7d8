import {
  Backlogs,
  DirectoryStore,
  Dispatcher,
  gatewayPublicKey,
  listen,
  openMail,
  openInOrder,
  openRuntime,
  PendingByLog1763900500001,
  type EventTransport,
  type Listening,
  type MailOutbox,
  type ObjectStore,
  type ReceivedMail,
  type Runtime,
  type Waiting,
} from '@tutela/platform';
import type { Logger } from 'pino';
import { endUnheld } from './appointment/end-unheld';
import { casesModule, type Given } from './cases.module';
import { VersionWatch } from './changes/version-watch';
import type { CasesConfig } from './config';
import { CasesConsumer, consumedTopics, consumerGroup } from './consumers/cases.consumer';
import { CasesKeys } from './keys';
import { CreateCases1763800300000 } from './migrations/1763800300000-create-cases';
import { CreateSupportCases1763800300001 } from './migrations/1763800300001-create-support-cases';
import { LeaversAndHeads1763800300002 } from './migrations/1763800300002-leavers-and-heads';
import { ScansThatWait1763900300001 } from './migrations/1763900300001-scans-that-wait';
import { SupportCasesOfContacts1763900300011 } from './migrations/1763900300011-support-cases-of-contacts';
import { ScansTried1763900300012 } from './migrations/1763900300012-scans-tried';
import { Notices } from './notice/notice.store';
import { checkWaiting } from './scan/check-waiting';
import { openConfinement } from './scan/confinement';
import { openScans, type Scans } from './scan/scans';
import { sweepOrphans } from './scan/sweep-orphans';
import { waitingFiles } from './scan/waiting-scan.store';
import { CaseNotices } from './support-case/case-notices';
import { seedSchools, type DemonstrationSchools } from './school/seed-schools';

const sweepMs = 10 * 60_000;
/** Whoever waits for the virus check looks at the page. */
const waitingMs = 5000;
export const sharedMigrations = [
  CreateCases1763800300000,
  CreateSupportCases1763800300001,
  LeaversAndHeads1763800300002,
  ScansThatWait1763900300001,
  SupportCasesOfContacts1763900300011,
  ScansTried1763900300012,
  PendingByLog1763900500001,
];

export interface CasesListening extends Listening {
  /** Letters that would have been sent. Only in the local profile, else it throws. */
  readMailbox(): Promise<ReceivedMail[]>;
}

/** Starts cases; `close` takes the parts back in reverse: requests end first, databases last. So does a start that fails half way. */
export async function start(
  config: CasesConfig,
  transport: EventTransport,
  log: Logger,
  demonstration?: DemonstrationSchools,
): Promise<CasesListening> {
  return openInOrder(async (keep) => {
    const runtime = keep(await openRuntime({ config, service: 'cases', sharedMigrations, transport, log }));
    const letters = keep(openMail({ config, shared: runtime.shared, log }));
    const keys = new CasesKeys(config.ROOT_SECRET_FILE);
    const notices = new Notices(keys, letters.outbox, config.PUBLIC_URL);
    if (demonstration) await seedSchools({ config, runtime, notices }, demonstration);
    const watch = keep(new VersionWatch(runtime.shared, log));
    await watch.open();
    const consumer = new CasesConsumer(runtime.shared, keys, notices);
    keep(await transport.subscribe(consumerGroup, consumedTopics, (event) => consumer.handle(event)));
    const objects = new DirectoryStore(config.FILES_DIR);
    keep(sweepUnheld(runtime, { notices, keys }, log));
    keep(sweepFiles(runtime, objects, log));
    const scans = openScans({ config, objects, keys, confinement: await openConfinement(log) });
    keep(sweepWaiting(runtime, scans, new CaseNotices(notices), log));
    const backlogs = new Backlogs(() => waitingIn(runtime, letters.outbox), runtime.shared.clock, log);
    keep(backlogs.watch());
    const given = { config, runtime, mail: letters.outbox, keys, notices, watch, scans, backlogs };
    const { url } = keep(await serve(given, log));
    return { url, readMailbox: letters.read };
  });
}

const looking = { audit: { notAudited: 'counts what waits' } };

async function waitingIn({ acts }: Runtime, letters: MailOutbox): Promise<Waiting[]> {
  return [await letters.waiting(), await acts.alone(looking, waitingFiles)];
}

/** Places whose 30 days are over are freed by the clock (NC-08). */
function sweepUnheld(runtime: Runtime, telling: Parameters<typeof endUnheld>[1], log: Logger): Dispatcher {
  const sweep = new Dispatcher(
    () => endUnheld(runtime.acts, telling),
    () => Promise.resolve(['places held']),
    log,
  );
  sweep.start(sweepMs);
  return sweep;
}

/** Pages of scans that a crash has left without a case (NC-02). */
function sweepFiles(runtime: Runtime, objects: ObjectStore, log: Logger): Dispatcher {
  const sweep = new Dispatcher(
    () => sweepOrphans(runtime, objects),
    () => Promise.resolve(['scans']),
    log,
  );
  sweep.start(sweepMs);
  return sweep;
}

/** Files that wait for the virus check (NC-02, security.md rule 54). */
function sweepWaiting(runtime: Runtime, scans: Scans, notices: CaseNotices, log: Logger): Dispatcher {
  const sweep = new Dispatcher(
    () => checkWaiting(runtime.acts, scans, notices),
    () => Promise.resolve(['scans that wait']),
    log,
  );
  sweep.start(waitingMs);
  return sweep;
}

async function serve(given: Given, log: Logger): Promise<Listening> {
  const { config, runtime } = given;
  return listen({
    service: 'cases',
    module: casesModule(given),
    guard: {
      service: 'cases',
      gatewayKey: gatewayPublicKey(config.ROOT_SECRET_FILE),
      clock: config.CLOCK_STARTS_AT,
      refused: (...tried) => runtime.acts.refused(...tried),
    },
    host: config.HOST,
    port: config.PORT,
    log,
  });
}
