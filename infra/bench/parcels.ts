import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputOf, sendBatch } from '@tutela/contracts';
import { defaultCalendar, openDays, schoolYearFrom } from '@tutela/education';
import { contentHash, signBytes } from '@tutela/sealing';
import { z } from 'zod';
import type { AgentUnderTest } from '../whole/schools-under-test';
import { year, type Stand } from './stand';

type Marks = InputOf<typeof sendBatch>['batch']['marks'];

/** What an agent sends, signed before the time is taken. */
export interface Parcel {
  readonly install: string;
  readonly privatePem: string;
  readonly body: string;
  readonly marks: Marks;
}

const marksABatch = 500;
const keptInstall = z.object({ privatePem: z.string() });
const keptEnrolment = z.object({ install: z.uuid() });

/** A school's marks of the year as its agent sends them, in order. */
export async function parcelsOf({ platform }: Stand, { school, home }: AgentUnderTest): Promise<Parcel[]> {
  const { privatePem } = keptInstall.parse(JSON.parse(await readFile(join(home, 'install.json'), 'utf8')));
  const enrolment = await readFile(join(home, 'authorities/999/enrolment.json'), 'utf8');
  const { install } = keptEnrolment.parse(JSON.parse(enrolment));
  const [link] = await platform.eye.rows<{ last: number; entries: string[] }>(
    'la_999',
    `SELECT last_sequence::int AS last, array(
       SELECT enrolment::text FROM collection.enrolment JOIN collection.match USING (enrolment) WHERE urn = $1 AND outcome = 'matched') AS entries
     FROM collection.school_link WHERE urn = $1`,
    [school.urn],
  );
  const marks = yearOf(link?.entries ?? []);
  return Array.from({ length: Math.floor(marks.length / marksABatch) }, (_, index): Parcel => {
    const own = marks.slice(index * marksABatch, (index + 1) * marksABatch);
    const sequence = (link?.last ?? 0) + 1 + index;
    const batch = { sequence, category: 'attendance' as const, readAt: '2026-11-27T16:00:00Z', marks: own };
    const signature = signBytes(privatePem, Buffer.from(contentHash(batch)));
    return { install, privatePem, body: JSON.stringify({ batch, signature }), marks: own };
  });
}

/** Every session of every open day, here and there an absence. */
function yearOf(entries: readonly string[]): Marks {
  const days = openDays(defaultCalendar(schoolYearFrom(year.first)), year.from, year.to);
  return days.flatMap((on, day) =>
    entries.flatMap((entry, child) => [
      { entry, on, session: 'AM' as const, code: (day + child) % 19 === 0 ? 'I' : '/' },
      { entry, on, session: 'PM' as const, code: (day + child) % 23 === 0 ? 'N' : '\\' },
    ]),
  );
}
