import { startXporter } from '@tutela/testing';
import { z } from 'zod';
import { endWithParent, sayToParent } from '../child-process';
import { demoClock } from '../demonstration/demo-clock';
import { simulatedSchools, tokens } from './schools';

const dayMs = 86_400_000;

const order = z.object({ daysBehind: z.int().min(0) });

/** The MIS of every demonstration school on one port of this machine, in a process of its own. */
async function main(firstStart: string, port: number): Promise<void> {
  const clock = demoClock(process.env);
  let behindMs = 0;
  const now = (): Date => new Date(clock.now().getTime() - behindMs);
  const open = (wanted: number) =>
    startXporter({ schools: simulatedSchools(firstStart), tokens: tokens(), port: wanted, now });
  // Where somebody else has the port, any other will do: the agents of the demonstration are told.
  const xporter = await open(port).catch(() => open(0));
  process.on('message', (message) => {
    const read = order.safeParse(message);
    if (!read.success) return;
    behindMs = read.data.daysBehind * dayMs;
    sayToParent({ kind: 'clock-set' });
  });
  endWithParent(() => xporter.close());
  sayToParent({ kind: 'listening', url: xporter.url });
}

void main(process.argv[2] ?? '', Number(process.argv[3]));
