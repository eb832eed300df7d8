import { ConfigError } from './config/config';
import { kindOf } from './events/dispatcher';
import { isUnreachable } from './la/la-databases';

/** Ends in order: requests first, databases last. */
type Close = () => Promise<void>;

/**
 * The life of a service that is a process of its own. A start that fails says what to mend and ends with 1. A signal ends it in order; in the
 * middle of a start, where nothing is promised yet, and at the second signal, it ends at once: a kill loses nothing (SY-02).
 */
export async function runAlone(service: string, start: () => Promise<Close>): Promise<void> {
  let close: Close | undefined;
  const end = async (): Promise<void> => {
    const inOrder = close;
    if (inOrder === undefined) process.exit(1);
    close = undefined;
    await inOrder();
    process.exit(0);
  };
  // From the first line on: the first process of a container hears no signal that it does not handle.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void end().catch((error: unknown) => fail(`${service} does not end in order.`, error)));
  }
  try {
    close = await start();
  } catch (error) {
    fail(`${service} does not start.`, error);
  }
}

function fail(what: string, error: unknown): never {
  process.stderr.write(`${what} ${whyOf(error)}\n`);
  process.exit(1);
}

/** What to mend, by the names of the settings and without their values; of what nobody foresaw, all there is. */
export function whyOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code = '' } = error as { code?: string };
  if (code === '28P01' || code === '28000')
    return 'Postgres does not know an account by its password: POSTGRES_ADMIN_USER and POSTGRES_ADMIN_PASSWORD are not those of this server, or ROOT_SECRET_FILE is not the secret with which its databases were made.';
  if (code === '42501') return 'POSTGRES_ADMIN_USER: may not make databases and roles on this server.';
  if (isUnreachable(error) || code === 'EAI_AGAIN')
    return `Postgres cannot be reached, or is not ready yet (${kindOf(error)}). Start it, or mend POSTGRES_HOST and POSTGRES_PORT, and start again.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
