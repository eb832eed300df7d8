import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sendBatch, type InputOf } from '@tutela/contracts';
import { defaultCalendar, openDays, schoolYearFrom } from '@tutela/education';
import { agentToken } from '@tutela/extractor';
import { contentHash, signBytes } from '@tutela/sealing';
import { eventually } from '@tutela/testing';
import type { Pool } from 'pg';
import { z } from 'zod';
import { allHeard } from '../faults/what-is-stored';
import type { AgentUnderTest } from '../whole/schools-under-test';
import { eachOnce, msOf, muchOf, type Measure } from './measure';
import { year, type Stand } from './stand';

type Marks = InputOf<typeof sendBatch>['batch']['marks'];

/** What an agent sends, signed before the time is taken. */
interface Parcel {
  readonly install: string;
  readonly privatePem: string;
  readonly body: string;
  readonly marks: Marks;
}

const callers = 4;
const marksABatch = 500;
/** Of each school, sent before the time is taken. */
const warmUp = 2;
const keptInstall = z.object({ privatePem: z.string() });
const keptEnrolment = z.object({ install: z.uuid() });

/** A year's marks of every school by four agents at a time, beside the same bytes and the same marks inserted by four connections. */
export async function ingestBatches(stand: Stand): Promise<Measure[]> {
  const parcels = await Promise.all(stand.schools.agents.map((agent) => parcelsOf(stand, agent)));
  await sendAll(
    stand,
    parcels.map((own) => own.slice(0, warmUp)),
  );
  const timed = parcels.map((own) => own.slice(warmUp));
  const all = timed.flat();
  const taken = await msOf(() => sendAll(stand, timed));
  await eventually(() => allHeard(stand.platform.eye), 120_000);
  const perSecond = (ms: number): number => (all.length * 1000) / ms;
  const value = perSecond(taken);
  return [
    muchOf('ingest-batches', 'batches/s', {
      value,
      limit: perSecond(await stand.bare(callers, (pool) => asBytes(pool, all))),
    }),
    muchOf('ingest-batches-as-rows', 'batches/s', {
      value,
      limit: perSecond(await stand.bare(callers, (pool) => asRows(pool, all))),
    }),
  ];
}

/** A school's batches stay in order, one after the other; four schools at a time. */
async function sendAll({ platform }: Stand, parcels: readonly Parcel[][]): Promise<void> {
  await eachOnce(parcels, callers, async (own) => {
    for (const parcel of own) await send(platform.url, parcel);
  });
}

async function send(platform: string, { install, privatePem, body }: Parcel): Promise<void> {
  const { method, path } = sendBatch;
  const token = await agentToken({ install, la: '999', privatePem, method, path, body, now: new Date() });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${platform}/api${path}`, { method, headers, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`A batch was refused: ${text}`);
}

async function parcelsOf({ platform }: Stand, { school, home }: AgentUnderTest): Promise<Parcel[]> {
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

async function asBytes(pool: Pool, parcels: readonly Parcel[]): Promise<number> {
  await pool.query('CREATE TABLE bytes (body text)');
  return msOf(() => eachOnce(parcels, callers, ({ body }) => pool.query('INSERT INTO bytes VALUES ($1)', [body])));
}

async function asRows(pool: Pool, parcels: readonly Parcel[]): Promise<number> {
  await pool.query(
    'CREATE TABLE rows (entry uuid, "on" date, session text, code text, PRIMARY KEY (entry, "on", session))',
  );
  const insert = 'INSERT INTO rows SELECT * FROM unnest($1::uuid[], $2::date[], $3::text[], $4::text[])';
  return msOf(() =>
    eachOnce(parcels, callers, ({ marks }) =>
      pool.query(insert, [
        marks.map(({ entry }) => entry),
        marks.map(({ on }) => on),
        marks.map(({ session }) => session),
        marks.map(({ code }) => code),
      ]),
    ),
  );
}
