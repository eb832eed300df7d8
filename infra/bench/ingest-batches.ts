import { sendBatch } from '@tutela/contracts';
import { agentToken } from '@tutela/extractor';
import { eventually } from '@tutela/testing';
import type { Pool } from 'pg';
import { allHeard } from '../faults/what-is-stored';
import { eachOnce, msOf, muchOf, type Measure } from './measure';
import { parcelsOf, type Parcel } from './parcels';
import type { Stand } from './stand';

const callers = 8;
/** Of each school, sent before the time is taken. */
const warmUp = 2;

/** A year's marks of every school by eight agents at a time, beside the same bytes and the same marks inserted by as many connections. */
export async function ingestBatches(stand: Stand): Promise<Measure[]> {
  const parcels = await Promise.all(stand.schools.agents.map((agent) => parcelsOf(stand, agent)));
  await sendAll(
    stand,
    parcels.map((own) => own.slice(0, warmUp)),
  );
  const timed = parcels.map((own) => own.slice(warmUp));
  const all = timed.flat();
  const taken = await msOf(() => sendAll(stand, timed));
  await eventually(() => allHeard(stand.platform), 120_000);
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

/** A school's batches stay in order, one after the other; eight schools at a time. */
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
