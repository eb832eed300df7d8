import {
  Dispatcher,
  gatewayPublicKey,
  listen,
  openInOrder,
  openRuntime,
  PendingByLog1763900500001,
  type EventTransport,
  type Listening,
  type Runtime,
  type ServiceConfig,
} from '@tutela/platform';
import type { Logger } from 'pino';
import { ensureRegister } from './school/load-register';
import { seedCalendars } from './calendar/seed-calendar';
import { KnownNetworks } from './authority/known-networks';
import { OnboardAuthority } from './authority/onboard-authority/onboard-authority.use-case';
import { collectionModule } from './collection.module';
import { InstallKeys } from './install/install-keys';
import { CollectHistory1763800100003 } from './migrations/1763800100003-collect-history';
import { CarePeriods1763800100004 } from './migrations/1763800100004-care-periods';
import { CreateControl1763800100000 } from './migrations/1763800100000-create-control';
import { CreateLa1763800100001 } from './migrations/1763800100001-create-la';
import { CreateRegisterEdition1763800100002 } from './migrations/1763800100002-create-register-edition';
import { CreateSchoolCalendar1763800100005 } from './migrations/1763800100005-create-school-calendar';
import { CareImports1763800100007 } from './migrations/1763800100007-care-imports';
import { MarksOfABatch1763900100001 } from './migrations/1763900100001-marks-of-a-batch';
import { CareBeforeImport1763900100002 } from './migrations/1763900100002-care-before-import';
import { EnrolmentTries1763800100006 } from './migrations/1763800100006-enrolment-tries';

const renewMs = 10_000;

/** Starts collection: what a crash left half way is taken up before the first request. */
export async function start(config: ServiceConfig, transport: EventTransport, log: Logger): Promise<Listening> {
  return openInOrder(async (keep) => {
    const runtime = keep(
      await openRuntime({
        config,
        service: 'collection',
        sharedMigrations: [
          CreateControl1763800100000,
          CreateRegisterEdition1763800100002,
          EnrolmentTries1763800100006,
          PendingByLog1763900500001,
        ],
        laMigrations: [
          CreateLa1763800100001,
          CollectHistory1763800100003,
          CarePeriods1763800100004,
          CreateSchoolCalendar1763800100005,
          CareImports1763800100007,
          MarksOfABatch1763900100001,
          CareBeforeImport1763900100002,
        ],
        transport,
        log,
      }),
    );
    await ensureRegister(runtime.acts, { withDemonstration: config.PROFILE === 'local' });
    const onboarding = new OnboardAuthority(runtime.acts, runtime.las);
    const away = new Set(await onboarding.resume());
    keep(renewLater(onboarding, away, log));
    await seedCalendars(runtime.acts, log);
    const { url } = keep(await serve(config, runtime, log));
    return { url };
  });
}

/** Authorities that were away at the start: until they are renewed, other services may miss rights there that a newer version needs. */
function renewLater(onboarding: OnboardAuthority, away: Set<string>, log: Logger): Dispatcher {
  const renewing = new Dispatcher(
    async (la) => {
      if (await onboarding.isRenewed(la)) away.delete(la);
      return 0;
    },
    () => Promise.resolve([...away]),
    log,
  );
  if (away.size > 0) renewing.start(renewMs);
  return renewing;
}

async function serve(config: ServiceConfig, runtime: Runtime, log: Logger): Promise<Listening> {
  const networks = new KnownNetworks(runtime.acts);
  const installs = new InstallKeys(runtime.acts);
  return listen({
    service: 'collection',
    module: collectionModule(runtime, config),
    guard: {
      service: 'collection',
      gatewayKey: gatewayPublicKey(config.ROOT_SECRET_FILE),
      clock: config.CLOCK_STARTS_AT,
      networkKnown: (person) => networks.knows(person),
      installOf: (request, network) => installs.installOf(request, network),
      refused: (...tried) => runtime.acts.refused(...tried),
    },
    host: config.HOST,
    port: config.PORT,
    log,
  });
}
