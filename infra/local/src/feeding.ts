import { join } from 'node:path';
import { z } from 'zod';
import type { Progress } from './announce';
import { startChild } from './children';
import type { Home } from './home';
import type { Simulators } from './simulators/start-simulators';

const noLongerFed = 'The demonstration data cannot be fed any more; log/feeder.log says why.';

/** What the feeder says. */
const feederSays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('authorities-ready') }),
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int(), doing: z.string() }),
  z.object({ kind: z.literal('set-behind'), days: z.int() }),
]);
export type FeederSays = z.infer<typeof feederSays>;

interface Settings {
  readonly home: Home;
  readonly url: string;
  readonly simulators: Simulators;
  readonly onProgress: (progress: Progress) => void;
  /** CLOCK_STARTS_AT, where the demonstration has a time of its own. */
  readonly time: NodeJS.ProcessEnv;
}

export interface Feeding {
  /** Both authorities are set up: people can work. */
  readonly authoritiesReady: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the feeder in a process of its own: it knows the platform's address, and no database. */
export function feedDemonstration({ home, url, simulators, onProgress, time }: Settings): Feeding {
  let ready: () => void = () => undefined;
  const authoritiesReady = new Promise<void>((resolve) => (ready = resolve));
  const child = startChild({
    program: 'feed/feeder.process',
    args: [],
    env: { ...time, PATH: process.env['PATH'], TUTELA_URL: url, TUTELA_HOME: home.folder, XPORTER_URL: simulators.url },
    logFile: join(home.logs, 'feeder.log'),
    onMessage: (message) => {
      const said = feederSays.parse(message);
      if (said.kind === 'authorities-ready') ready();
      else if (said.kind === 'progress') onProgress(said);
      else void simulators.setBehind(said.days).then(() => child.send({ behind: said.days }));
    },
  });
  let stopping = false;
  const gaveUp = child.ended.then(() => {
    throw new Error(noLongerFed);
  });
  gaveUp.catch(() => {
    if (!stopping) console.error(`\n  ${noLongerFed}`);
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    await child.stop();
  };
  return { authoritiesReady: Promise.race([authoritiesReady, gaveUp]), stop };
}
