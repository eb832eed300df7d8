import {
  Backlogs,
  Dispatcher,
  gatewayPublicKey,
  listen,
  openMail,
  openInOrder,
  openRuntime,
  type EventTransport,
  type Listening,
  type MailOutbox,
  type ReceivedMail,
  type Runtime,
} from '@tutela/platform';
import type { Logger } from 'pino';
import { PasswordHasher } from './account/password-hasher';
import type { IdentityConfig } from './config';
import { tellKnownPeople } from './account/record-person';
import { carryOutLeavings } from './company/carry-out-leavings';
import { keepAuthorities } from './consumers/keep-authorities';
import { keepMemberships } from './consumers/keep-memberships';
import { seedDemonstration, type Demonstration } from './demonstration/seed-demonstration';
import { identityModule } from './identity.module';
import { IdentityKeys } from './keys';
import { identityMigrations } from './migrations';
import { dropOldRows } from './old-rows';

const hourMs = 60 * 60_000;
/** A planned last day is over at midnight; sessions are refused from then on by themselves (NC-11). */
const leavingsMs = 10_000;

export interface IdentityListening extends Listening {
  /** Letters that would have been sent. Only in the local profile, else it throws. */
  readMailbox(): Promise<ReceivedMail[]>;
}

/** Starts identity; `close` takes the parts back in reverse: requests end first, databases last. So does a start that fails half way. */
export async function start(
  config: IdentityConfig,
  transport: EventTransport,
  log: Logger,
  demonstration?: Demonstration,
): Promise<IdentityListening> {
  return openInOrder(async (keep) => {
    const sharedMigrations = identityMigrations;
    const runtime = keep(await openRuntime({ config, service: 'identity', sharedMigrations, transport, log }));
    const hasher = new PasswordHasher();
    await hasher.prepare();
    if (demonstration) await seedDemonstration({ config, runtime, hasher }, demonstration);
    const keys = new IdentityKeys(config.ROOT_SECRET_FILE);
    await tellKnownPeople(runtime.shared, keys);
    const letters = keep(openMail({ config, shared: runtime.shared, log }));
    const backlogs = new Backlogs(async () => [await letters.outbox.waiting()], runtime.shared.clock, log);
    keep(backlogs.watch());
    for (const sweep of sweeps(runtime, keys, log)) keep(sweep);
    keep(await keepAuthorities(transport, runtime.shared));
    keep(await keepMemberships(transport, runtime.shared));
    const { url } = keep(await serve(config, runtime, { mail: letters.outbox, hasher, backlogs, log }));
    return { url, readMailbox: letters.read };
  });
}

function sweeps(runtime: Runtime, keys: IdentityKeys, log: Logger): Dispatcher[] {
  const sweep = (name: string, work: () => Promise<number>, everyMs: number) => {
    const dispatcher = new Dispatcher(work, () => Promise.resolve([name]), log);
    dispatcher.start(everyMs);
    return dispatcher;
  };
  return [
    sweep('old rows', () => dropOldRows(runtime.shared), hourMs),
    sweep('leavings', () => carryOutLeavings(runtime.acts, keys, log), leavingsMs),
  ];
}

interface Parts {
  readonly mail: MailOutbox;
  readonly hasher: PasswordHasher;
  readonly backlogs: Backlogs;
  readonly log: Logger;
}

async function serve(
  config: IdentityConfig,
  runtime: Runtime,
  { mail, hasher, backlogs, log }: Parts,
): Promise<Listening> {
  return listen({
    service: 'identity',
    module: identityModule({ runtime, config, mail, hasher, backlogs }),
    guard: {
      service: 'identity',
      gatewayKey: gatewayPublicKey(config.ROOT_SECRET_FILE),
      clock: config.CLOCK_STARTS_AT,
      refused: (...tried) => runtime.acts.refused(...tried),
    },
    host: config.HOST,
    port: config.PORT,
    log,
  });
}
