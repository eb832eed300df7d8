import { rm } from 'node:fs/promises';
import { eventually, startPostgres, temporaryHome, type RunningPostgres } from '@tutela/testing';
import { Pool } from 'pg';
import { allHeard } from '../faults/what-is-stored';
import { PlatformProcess } from '../whole/platform-process';
import { madeUpList, SchoolsUnderTest } from '../whole/schools-under-test';

const children = 500;
const schoolCount = 12;
/** In care since before the school year that is measured. */
const cells = { 'Placement from': '01/07/2025', 'In care from': '01/07/2025' };

/** The school year that is over on the platform's clock: all its marks may be brought. */
export const year = { first: 2025, from: '2025-08-01', to: '2026-07-31' } as const;

/** A durable Postgres, and on it the platform with an authority of 500 children at twelve schools, all of them matched. */
export class Stand {
  private constructor(
    readonly postgres: RunningPostgres,
    readonly platform: PlatformProcess,
    readonly schools: SchoolsUnderTest,
    private readonly home: string,
  ) {}

  static async open(): Promise<Stand> {
    const home = await temporaryHome();
    const postgres = await startPostgres({ home, durable: true });
    const list = madeUpList(schoolCount, Math.ceil(children / schoolCount)).slice(0, children);
    const schools = await SchoolsUnderTest.start(
      schoolCount,
      list.map((one) => ({ ...one, cells })),
    );
    const platform = await PlatformProcess.start({ postgres });
    await schools.join(platform);
    for (const agent of schools.agents) await schools.run(agent, '2026-09-01');
    await eventually(() => allHeard(platform));
    await sinceLastYear(platform);
    return new Stand(postgres, platform, schools, home);
  }

  /** Connections of our own to a database of the same server, to measure what it can do at best. */
  async bare<T>(connections: number, act: (pool: Pool) => Promise<T>, database = 'postgres'): Promise<T> {
    const { host, port, superuser: user, password } = this.postgres;
    const pool = new Pool({ host, port, user, password, database, max: connections, pipeline: true });
    try {
      return await act(pool);
    } finally {
      await pool.end();
    }
  }

  async close(): Promise<void> {
    await this.platform.close();
    await this.schools.close();
    await this.postgres.immediateStop();
    await rm(this.home, { recursive: true });
  }
}

/** A first list puts children at their schools from the begin of the running year (VS-22): here they have been there a year longer. */
async function sinceLastYear({ eye }: PlatformProcess): Promise<void> {
  await eye.rows('la_999', 'UPDATE collection.enrolment SET starts_on = $1', [year.from]);
  await eye.rows('la_999', 'UPDATE reporting.enrolment SET starts_on = $1, count_from = $1, owed_from = $1', [
    year.from,
  ]);
}

/** A service of its own finds its server where Jest would name it. */
export function useServerOf({ postgres: { host, port, superuser, password } }: Stand): void {
  process.env['TUTELA_TEST_POSTGRES'] = [host, port, superuser, password].join(':');
}
