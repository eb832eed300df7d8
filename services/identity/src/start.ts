import {
  Dispatcher,
  gatewayPublicKey,
  listen,
  openMail,
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
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    const sharedMigrations = identityMigrations;
    const runtime = await openRuntime({ config, service: 'identity', sharedMigrations, transport, log });
    opened.push(runtime);
    const hasher = new PasswordHasher();
    await hasher.prepare();
    if (demonstration) await seedDemonstration({ config, runtime, hasher }, demonstration);
    const keys = new IdentityKeys(config.ROOT_SECRET_FILE);
    await tellKnownPeople(runtime.shared, keys);
    const letters = openMail({ config, shared: runtime.shared, log });
    opened.push(letters, ...sweeps(runtime, keys, log));
    opened.push(await keepAuthorities(transport, runtime.shared), await keepMemberships(transport, runtime.shared));
    const listening = await serve(config, runtime, { mail: letters.outbox, hasher, log });
    opened.push(listening);
    return { url: listening.url, readMailbox: letters.read, close };
  } catch (error) {
    await close();
    throw error;
  }
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
  readonly log: Logger;
}

async function serve(config: IdentityConfig, runtime: Runtime, { mail, hasher, log }: Parts): Promise<Listening> {
  return listen({
    service: 'identity',
    module: identityModule({ runtime, config, mail, hasher }),
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
