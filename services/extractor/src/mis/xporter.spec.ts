import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { matchRoll } from '@tutela/education';
import { ListedChild, madeUpChildren } from '../fixtures/made-up-school';
import { pupilHashes } from '../run/roll-hashes';
import { XporterMis } from './xporter';
import { XporterClient } from './xporter-client';

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

let server: Server;
let replies: Reply[];
let asked: string[];
let waited: number[];
let mis: XporterMis;

beforeEach(async () => {
  [replies, asked, waited] = [[], [], []];
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const { status = 200, headers = {}, body } = replies.shift() ?? { status: 404, body: {} };
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/School/9994001`;
  mis = new XporterMis(new XporterClient({ url, token: 'a' }, (ms) => Promise.resolve(waited.push(ms))));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const recorded = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../test-data/xporter', name), 'utf8'));

describe('recorded replies of Xporter', () => {
  it('VS-06 are read unchanged: names, and the birth date whatever its spelling', async () => {
    const last = { ...(recorded('students.page1.json') as object), __pagination__: [{ PageNumber: 2 }] };
    replies = [{ body: recorded('school-info.json') }, { body: recorded('students.page1.json') }, { body: last }];
    expect(await mis.schoolInfo()).toEqual({ name: 'WATERS EDGE PRIMARY SCHOOL' });
    const pupils = await mis.pupils();
    expect(pupils).toHaveLength(4);
    expect(pupils[0]).toEqual({
      id: '3116',
      upn: undefined,
      formerUpn: undefined,
      birthDate: '2009-01-12',
      legalSurname: 'Dumbledore',
      preferredSurname: 'Dumbledore',
      legalForename: 'Albus',
      preferredForename: 'Albus',
    });
  });

  it('VS-05 match nobody, because they carry no UPN', async () => {
    replies = [{ body: recorded('students.page1.json') }, { body: { Students: [] } }];
    const key = Buffer.alloc(32, 7);
    const [made] = madeUpChildren(1);
    const albus = { legalForename: 'Albus', legalSurname: 'Dumbledore', birthDate: '2009-01-12' };
    const entry = new ListedChild({ ...(made as NonNullable<typeof made>), ...albus }).blinded(key);
    const hashes = (await mis.pupils()).map((pupil) => pupilHashes(key, pupil));
    expect(hashes.every(({ upns }) => upns.length === 0)).toBe(true);
    expect(matchRoll([entry], hashes)).toMatchObject([{ outcome: 'doubtful', agreed: ['birth-date', 'name'] }]);
  });
});

describe('reading Xporter', () => {
  it('VS-06 follows NextPage with the rest of the question, with GET', async () => {
    replies = [
      {
        body: { Students: [{ id: 1 }], __pagination__: [{ NextPage: 'http://elsewhere.example/?page=2&pageSize=1' }] },
      },
      { body: { Students: [{ ID: '2' }], __pagination__: [{}] } },
    ];
    expect((await mis.pupils()).map(({ id }) => id)).toEqual(['1', '2']);
    const select = 'select=Id%2CForename%2CSurname%2CLegalForename%2CLegalSurname%2CUPN%2CFormerUPN%2CDateOfBirth';
    expect(asked[1]).toBe(`GET /api/v1/School/9994001/Students?${select}&pageSize=1&page=2`);
  });

  it('VS-05 takes no row of another pupil, day or kind, whatever the MIS gives', async () => {
    const row = { Date: '2026-03-03', StudentId: '7', Mark: ' n ', Type: 'S', Session: 'am' };
    const others = [{ StudentId: '8' }, { Type: 'L' }, { Date: '2026-03-05' }, { Date: 'soon' }, { Session: '1' }];
    const rows = [row, { ...row, Session: 'PM', Mark: null }, ...others.map((other) => ({ ...row, ...other }))];
    replies = [{ body: { Whatever: rows, meta: [{}] } }];
    expect(await mis.marks('7', '2026-03-02', '2026-03-04')).toEqual([
      { on: '2026-03-03', session: 'AM', code: 'N' },
      { on: '2026-03-03', session: 'PM', code: '-' },
    ]);
  });

  it('VS-07 waits as long as it is asked to, within reason', async () => {
    const busy = (after: string): Reply => ({ status: 429, headers: { 'retry-after': after }, body: {} });
    replies = [busy('2'), busy(new Date(Date.now() - 1000).toUTCString()), { body: { SchoolInfo: [{ Name: 'A' }] } }];
    expect(await mis.schoolInfo()).toEqual({ name: 'A' });
    expect(waited).toEqual([2000, 0]);
    replies = [busy('61')];
    await expect(mis.schoolInfo()).rejects.toMatchObject({ fault: 'busy', passes: true });
    replies = [busy('1'), busy('1'), busy('1'), busy('1'), busy('1')];
    await expect(mis.schoolInfo()).rejects.toMatchObject({ fault: 'busy' });
    expect(replies).toHaveLength(1);
  });

  it.each([
    [401, 'token-refused', false],
    [403, 'not-allowed', false],
    [404, 'not-found', false],
    [503, 'out-of-reach', true],
    [400, 'unreadable', false],
  ])('VS-07 says what a %i means', async (status, fault, passes) => {
    replies = [{ status, body: { Message: 'Secret' } }];
    const error: unknown = await mis.pupils().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ fault, passes, message: expect.stringMatching(/^The.*\.$/) as string });
    expect(String(error)).not.toContain('Secret');
  });

  it.each(['no json', '[]', { Students: 'none' }, { Students: [{ Forename: 'No id' }] }])(
    'VS-07 takes nothing from an answer that is none: %j',
    async (body) => {
      replies = [{ body }];
      await expect(mis.pupils()).rejects.toMatchObject({ fault: 'unreadable' });
    },
  );

  it('VS-05 follows no redirect with the token', async () => {
    replies = [{ status: 302, headers: { location: 'http://elsewhere.example/' }, body: {} }];
    await expect(mis.schoolInfo()).rejects.toMatchObject({ fault: 'out-of-reach' });
    expect(asked).toHaveLength(1);
  });
});
