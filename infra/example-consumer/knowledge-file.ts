import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { appointmentRecorded, enrolmentRecorded } from '@tutela/contracts';
import { z } from 'zod';
import { noFacts, type Facts } from './facts';
import type { Positions } from './hear';
import { Refused } from './refused';

/** What is known, and how far it was heard: one is never kept without the other. */
export interface Knowledge {
  readonly facts: Facts;
  readonly positions: Positions;
  /** Of which brokers the positions are. Nothing before the first run. */
  readonly cluster?: string;
  /** Once something was missed, no later run mends it. */
  readonly missed: boolean;
}

const file = z.object({
  la: z.string(),
  cluster: z.string(),
  missed: z.boolean(),
  positions: z.array(z.tuple([z.string(), z.string()])),
  heard: z.array(z.string()),
  enrolments: z.array(z.tuple([z.string(), enrolmentRecorded.data])),
  marks: z.array(z.tuple([z.string(), z.string()])),
  appointments: z.array(z.tuple([z.string(), appointmentRecorded.data])),
  notUnderstood: z.array(z.tuple([z.string(), z.string()])),
});

/** What the last run knew; nothing where there was none. @throws Refused where the file is another's */
export async function readKnowledge(path: string, la: string): Promise<Knowledge> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { facts: noFacts(la), positions: new Map(), missed: false };
  const read = file.safeParse(json(text));
  if (!read.success || read.data.la !== la)
    throw new Refused(`${path} is no file of this program about the authority ${la}: name another with --state.`);
  const { cluster, missed, heard, positions, enrolments, marks, appointments, notUnderstood } = read.data;
  return {
    cluster,
    missed,
    positions: new Map(positions.map(([place, next]) => [place, BigInt(next)])),
    facts: {
      la,
      heard: new Set(heard),
      enrolments: new Map(enrolments),
      marks: new Map(marks),
      appointments: new Map(appointments),
      notUnderstood: new Map(notUnderstood),
    },
  };
}

/** In one rename, as a database would in one transaction: a kill leaves the old file or the new one. */
export async function writeKnowledge(
  path: string,
  { facts, positions, cluster, missed }: Required<Knowledge>,
): Promise<void> {
  const content: z.input<typeof file> = {
    la: facts.la,
    cluster,
    missed,
    positions: [...positions].map(([place, next]) => [place, String(next)]),
    heard: [...facts.heard],
    enrolments: [...facts.enrolments],
    marks: [...facts.marks],
    appointments: [...facts.appointments],
    notUnderstood: [...facts.notUnderstood],
  };
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(unfinished, JSON.stringify(content), { mode: 0o600, flush: true });
  await rename(unfinished, path);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
