import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { sendBatch, type InputOf } from '@tutela/contracts';
import { defaultCalendar, openDays, schoolYearFrom, type Day } from '@tutela/education';
import { agentToken } from '@tutela/extractor';
import { contentHash, signBytes } from '@tutela/sealing';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { AgentUnderTest } from '../whole/schools-under-test';
import { eachOnce, msOf } from './measure';
import { year, type Stand } from './stand';

type Marks = InputOf<typeof sendBatch>['batch']['marks'];

/** What an agent sends, signed before the time is taken. */
export interface Parcel {
  readonly install: string;
  readonly privatePem: string;
  readonly body: string;
  readonly marks: Marks;
}

/** A school's agent: its key, how far its sequence has come, and the children it is asked for. */
interface Sender {
  readonly install: string;
  readonly privatePem: string;
  readonly last: number;
  readonly entries: readonly string[];
}

const marksABatch = 500;
const keptInstall = z.object({ privatePem: z.string() });
const keptEnrolment = z.object({ install: z.uuid() });

/** A school's marks of the year as its agent sends them, in order. */
export async function parcelsOfYear(stand: Stand, agent: AgentUnderTest): Promise<Parcel[]> {
  const sender = await senderOf(stand, agent);
  const days = openDays(defaultCalendar(schoolYearFrom(year.first)), year.from, year.to);
  const marks = marksOf(days, sender.entries);
  const whole = marks.length - (marks.length % marksABatch);
  return parcels(sender, inParts(marks.slice(0, whole), marksABatch));
}

/** One day's marks of so few children at a time, on average: each parcel is what one school of England sends on an evening. */
export async function parcelsOfDays(
  stand: Stand,
  agent: AgentUnderTest,
  days: readonly Day[],
  childrenASchool: number,
): Promise<Parcel[]> {
  const sender = await senderOf(stand, agent);
  const schools = Array.from({ length: Math.floor(sender.entries.length / childrenASchool) }, (_, index) =>
    sender.entries.slice(Math.round(index * childrenASchool), Math.round((index + 1) * childrenASchool)),
  );
  const evenings = days.flatMap((on) => schools.map((entries) => marksOf([on], entries)));
  return parcels(sender, evenings);
}

/** Hands parcels in through the gateway: a school's own one after the other, so many schools at a time. */
export async function handIn(url: string, bySchool: readonly (readonly Parcel[])[], callers: number): Promise<void> {
  const connections = new Agent({ keepAlive: true, maxSockets: callers });
  try {
    await eachOnce(bySchool, callers, async (own) => {
      for (const parcel of own) await send(url, connections, parcel);
    });
  } finally {
    connections.destroy();
  }
}

/** All of them are inserted so often: once is over in a fifth of a second, in which the same machine differs by half. */
const rounds = 10;

/** The limit: the same bytes, each parcel's as one row, committed durably by itself. @returns milliseconds for all of them once */
export async function bareRows(pool: Pool, all: readonly Parcel[], callers: number): Promise<number> {
  await pool.query('CREATE TABLE bytes (body text)');
  const again = Array.from({ length: rounds }, () => all).flat();
  const ms = await msOf(() =>
    eachOnce(again, callers, ({ body }) => pool.query('INSERT INTO bytes VALUES ($1)', [body])),
  );
  await pool.query('DROP TABLE bytes');
  return ms / rounds;
}

async function send(url: string, agent: Agent, { install, privatePem, body }: Parcel): Promise<void> {
  const { method, path } = sendBatch;
  const token = await agentToken({ install, la: '999', privatePem, method, path, body, now: new Date() });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  await new Promise<void>((resolve, reject) => {
    const sending = request(`${url}/api${path}`, { method, headers, agent }, (answer) => {
      let text = '';
      answer.on('data', (bytes: Buffer) => (text += bytes.toString()));
      answer.on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`A batch was refused: ${text}`)),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

async function senderOf({ platform }: Stand, { school, home }: AgentUnderTest): Promise<Sender> {
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
  return { install, privatePem, last: link?.last ?? 0, entries: link?.entries ?? [] };
}

function parcels({ install, privatePem, last }: Sender, parts: readonly Marks[]): Parcel[] {
  return parts.map((marks, index): Parcel => {
    const readAt = '2026-11-27T16:00:00Z';
    const batch = { sequence: last + 1 + index, category: 'attendance' as const, readAt, marks };
    const signature = signBytes(privatePem, Buffer.from(contentHash(batch)));
    return { install, privatePem, body: JSON.stringify({ batch, signature }), marks };
  });
}

/** Both sessions of every day, here and there an absence. */
function marksOf(days: readonly Day[], entries: readonly string[]): Marks {
  return days.flatMap((on, day) =>
    entries.flatMap((entry, child) => [
      { entry, on, session: 'AM' as const, code: (day + child) % 19 === 0 ? 'I' : '/' },
      { entry, on, session: 'PM' as const, code: (day + child) % 23 === 0 ? 'N' : '\\' },
    ]),
  );
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
