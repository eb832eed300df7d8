import { eventually } from '@tutela/testing';
import { allHeard } from '../faults/what-is-stored';
import { littleOf, msOf, type Measure } from './measure';
import { bareRows, handIn, parcelsOfDays } from './parcels';
import type { Stand } from './stand';

const england = { schools: 24_450, children: 84_000 };
/** Of which so many are sent, one day's marks each; the rest is reckoned. */
const schools = 245;
const callers = 8;
/** Two evenings of the running term that no agent has brought yet: a school of the stand stands for some twenty of England. */
const days = ['2026-11-24', '2026-11-25'];

/** Seconds until every school of England has its receipt for a day, eight agents at a time; beside the same bytes inserted by as many connections. */
export async function nightOfEngland(stand: Stand): Promise<Measure[]> {
  const childrenASchool = england.children / england.schools;
  const all = await Promise.all(
    stand.schools.agents.map((agent) => parcelsOfDays(stand, agent, days, childrenASchool)),
  );
  const night = shared(all, schools);
  const taken = await msOf(() => handIn(stand.platform.url, night, callers));
  await eventually(() => allHeard(stand.platform), 120_000);
  const bare = await stand.bare(callers, (pool) => bareRows(pool, night.flat(), callers));
  const scale = england.schools / night.flat().length;
  const seconds = (ms: number): number => (ms * scale) / 1000;
  const reckoned = littleOf('night-of-england', 's', { value: seconds(taken), limit: seconds(bare) });
  return [{ ...reckoned, scale: `${night.flat().length} of ${england.schools} schools` }];
}

/** So many parcels in all, from each school as many as from the others. */
function shared<T>(bySchool: readonly (readonly T[])[], count: number): T[][] {
  return bySchool.map((own, index) => {
    const share = Math.floor((count + index) / bySchool.length);
    return own.slice(0, share);
  });
}
