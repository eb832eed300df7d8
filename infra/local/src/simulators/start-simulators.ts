import { join } from 'node:path';
import type { Day } from '@tutela/education';
import { z } from 'zod';
import { startChild } from '../children';
import type { Home } from '../home';

const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), url: z.url() }),
  z.object({ kind: z.literal('clock-set') }),
]);

export interface Simulators {
  readonly url: string;
  /** Shows the schools as they were so many days ago. */
  setBehind(days: number): Promise<void>;
  stop(): Promise<void>;
}

interface Settings {
  readonly home: Home;
  readonly firstStart: Day;
  readonly port: number;
  /** CLOCK_STARTS_AT, where the demonstration has a time of its own. */
  readonly time: NodeJS.ProcessEnv;
}

/** Starts the process with the MIS of the demonstration schools. */
export function startSimulators({ home, firstStart, port, time }: Settings): Promise<Simulators> {
  return new Promise((resolve, reject) => {
    let clockSet: (() => void) | undefined;
    const child = startChild({
      program: 'simulators/simulators.process',
      args: [firstStart, String(port)],
      env: { ...time, PATH: process.env['PATH'] },
      logFile: join(home.logs, 'simulators.log'),
      onMessage: (message) => {
        const read = said.parse(message);
        if (read.kind === 'clock-set') clockSet?.();
        else resolve({ url: read.url, setBehind, stop: () => child.stop() });
      },
    });
    void child.ended.then(() => reject(new Error('The simulated MIS has ended; log/simulators.log says why.')));
    const setBehind = (days: number): Promise<void> =>
      new Promise((done) => {
        clockSet = done;
        child.send({ daysBehind: days });
      });
  });
}
