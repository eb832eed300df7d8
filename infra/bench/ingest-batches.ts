import { eventually } from '@tutela/testing';
import type { Pool } from 'pg';
import { allHeard } from '../faults/what-is-stored';
import { bareRequests } from './bare-requests';
import { eachOnce, msOf, muchOf, type Measure } from './measure';
import { bareRows, handIn, parcelsOfYear, type Parcel } from './parcels';
import type { Stand } from './stand';

const callers = 8;
/** Of each school, sent before the time is taken: what compiles itself has done so by then. */
const warmUp = 6;

/**
 * A year's marks of every school by eight agents at a time, beside the same bytes and the same marks inserted by as many connections, and beside
 * the same requests to a platform that does nothing but store them.
 */
export async function ingestBatches(stand: Stand): Promise<Measure[]> {
  const { url } = stand.platform;
  const parcels = await Promise.all(stand.schools.agents.map((agent) => parcelsOfYear(stand, agent)));
  await handIn(
    url,
    parcels.map((own) => own.slice(0, warmUp)),
    callers,
  );
  const timed = parcels.map((own) => own.slice(warmUp));
  const all = timed.flat();
  const taken = await msOf(() => handIn(url, timed, callers));
  await eventually(() => allHeard(stand.platform), 120_000);
  const perSecond = (ms: number): number => (all.length * 1000) / ms;
  const value = perSecond(taken);
  return [
    muchOf('ingest-batches', 'batches/s', {
      value,
      limit: perSecond(await stand.bare(callers, (pool) => bareRows(pool, all, callers))),
    }),
    muchOf('ingest-batches-as-rows', 'batches/s', {
      value,
      limit: perSecond(await stand.bare(callers, (pool) => asRows(pool, all))),
    }),
    muchOf('ingest-batches-as-requests', 'batches/s', {
      value,
      limit: perSecond(await bareRequests(stand, timed, callers)),
    }),
  ];
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
