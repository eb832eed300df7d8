import { Dispatcher, type Relayed } from '@tutela/platform';
import type { Logger } from 'pino';
import type { Logs } from './logs';
import { BrokenLogError, sequenceLog } from './sequence-log';

/** Entries have their leaf and checkpoint within ten seconds (security.md rule 35). */
const sweepMs = 8_000;

/** Sequences every log, again and again. One that is broken or away holds up no other. */
export function startSequencer(logs: Logs, log: Logger): Dispatcher {
  const sequencer = new Dispatcher(
    (name) => sequenceOne(logs, name, log),
    () => logs.known(),
    log,
  );
  sequencer.start(sweepMs);
  return sequencer;
}

async function sequenceOne(logs: Logs, name: string, log: Logger): Promise<Relayed> {
  try {
    return await sequenceLog(await logs.open(name));
  } catch (error) {
    if (!(error instanceof BrokenLogError)) throw error;
    log.error({ log: name }, 'SY-05: the log is not what was signed; nothing more is signed until it is verified');
    return 0;
  }
}
