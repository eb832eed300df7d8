import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import {
  attachScan,
  fileNameHeader,
  listCases,
  listChildren,
  listCompanies,
  makeReleaseForm,
  raiseReleaseCase,
  readAttendance,
  scanMaxBytes,
  sendBatch,
  type InputOf,
  type Problem,
} from '@tutela/contracts';
import { eachDay, type Day } from '@tutela/education';
import { agentToken } from '@tutela/extractor';
import { contentHash, signBytes } from '@tutela/sealing';
import { eventually, testPostgres } from '@tutela/testing';
import sharp from 'sharp';
import { z } from 'zod';
import { heardByCases } from './heard-by-cases';
import { Line } from './line';
import { PlatformProcess } from './platform-process';
import { lastDay, madeUpList, SchoolsUnderTest } from './schools-under-test';

type Batch = InputOf<typeof sendBatch>['batch'];

const mebibyte = 1024 * 1024;
const firstDay: Day = '2026-09-01';
const keptInstall = z.object({ privatePem: z.string() });
const keptEnrolment = z.object({ install: z.uuid() });

let platform: PlatformProcess;
let schools: SchoolsUnderTest;
let entries: string[];

beforeAll(async () => {
  schools = await SchoolsUnderTest.start(1, madeUpList(1, 20));
  platform = await PlatformProcess.start({ postgres: testPostgres() });
  await schools.join(platform);
  for (const agent of schools.agents) await schools.run(agent, firstDay);
  const { children } = await platform.as('k.osei').ask(listChildren, {});
  entries = children.flatMap(({ enrolments }) => enrolments.map(({ enrolment }) => enrolment));
}, 120_000);
afterAll(async () => {
  await schools.close();
  await platform.close();
});

function manyMarks(count: number, code: string): Batch['marks'] {
  const days = eachDay(firstDay, lastDay);
  const all = entries.flatMap((entry) =>
    days.flatMap((on) => (['AM', 'PM'] as const).map((session) => ({ entry, on, session, code }))),
  );
  return Array.from({ length: count }, (_, place) => all[place % all.length] as Batch['marks'][number]);
}

/** Signs and sends as the school's own agent would; `padding` makes the body longer and nothing else. */
async function send(marks: Batch['marks'], padding = ''): Promise<{ status: number; body: unknown }> {
  const home = schools.agents[0]?.home ?? '';
  const { privatePem } = keptInstall.parse(JSON.parse(await readFile(join(home, 'install.json'), 'utf8')));
  const file = join(home, 'authorities/999/enrolment.json');
  const { install } = keptEnrolment.parse(JSON.parse(await readFile(file, 'utf8')));
  const batch: Batch = { sequence: 2, category: 'attendance', readAt: '2026-11-27T16:00:00Z', marks };
  const body = JSON.stringify({ batch, signature: signBytes(privatePem, Buffer.from(contentHash(batch))) }) + padding;
  const { method, path } = sendBatch;
  const token = await agentToken({ install, la: '999', privatePem, method, path, body, now: new Date() });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${platform.url}/api${path}`, { method, headers, body });
  return { status: answer.status, body: await answer.json() };
}

describe('a batch', () => {
  it('SY-01 in part (bounds): of 20,001 marks is refused as bad input', async () => {
    expect(await send(manyMarks(20_001, '/'))).toMatchObject({ status: 400, body: { type: 'bad-input' } });
  });

  it('SY-01 in part (bounds): above 16 MiB is refused with the limit', async () => {
    const answer = await send(manyMarks(10, '/'), ' '.repeat(16 * mebibyte));

    expect(answer).toMatchObject({ status: 413, body: { type: 'too-large', facts: { maxBytes: 16 * mebibyte } } });
  });

  it('SY-01 VS-01 in part (bounds): of 3,000 marks is taken whole, and counted', async () => {
    const answer = await send(manyMarks(3000, 'N'));

    expect(answer).toMatchObject({ status: 200, body: { receipt: { marks: 3000, changed: 3000 } } });
    await eventually(async () => {
      const window = { from: firstDay, to: lastDay };
      const { rows } = await platform.as('k.osei').ask(readAttendance, window);
      return rows.reduce((sum, { figures }) => sum + figures.unauthorised, 0) === 3000;
    });
  });
});

interface Upload {
  readonly status: number;
  readonly problem: Problem;
  /** How much had passed to the gateway when its answer came. */
  readonly bytesRead: number;
}

const uploadBytes = 200 * mebibyte;

const listPath = '/list-imports/0195f1d2-7c1e-7000-8000-0000000000a1/file';

/** Sends 200 MB as fast as they are taken, until there is an answer. */
function upload(line: Line, headers: Readonly<Record<string, string>>, path = listPath): Promise<Upload> {
  return new Promise((resolve, reject) => {
    let bytesRead = 0;
    line.onPiece = ({ from, bytes }) => (bytesRead += from === 'caller' ? bytes.length : 0);
    const all = { 'x-tutela': '1', origin: line.url, 'content-type': 'text/csv', ...headers };
    const sending = request(`${line.url}/api${path}`, { method: 'PUT', headers: all }, (answer) => {
      const readByThen = bytesRead;
      let text = '';
      answer.on('data', (bytes: Buffer) => (text += bytes.toString()));
      answer.on('end', () => {
        sending.destroy();
        resolve({ status: answer.statusCode ?? 0, problem: JSON.parse(text) as Problem, bytesRead: readByThen });
      });
    });
    sending.on('error', reject);
    const chunk = Buffer.alloc(mebibyte / 8, 'x');
    let left = uploadBytes;
    const write = (): void => {
      while (left > 0 && !sending.destroyed) {
        left -= chunk.length;
        if (!sending.write(chunk)) {
          sending.once('drain', write);
          return;
        }
      }
    };
    write();
  });
}

describe('a file of 200 MB', () => {
  let line: Line;

  /** The cookie of a person who is signed in, as it passes. */
  async function cookieOf(userId: string, route: typeof listChildren | typeof listCases): Promise<string> {
    let cookie = '';
    line.onPiece = ({ bytes }) => (cookie = /^cookie: (\S+)/im.exec(bytes.toString())?.[1] ?? cookie);
    await platform.as(userId, line.url).ask(route, {});
    return cookie;
  }

  beforeAll(async () => {
    line = await Line.open(() => Number(new URL(platform.url).port));
  });
  afterAll(() => line.close());

  it('VS-15 in part (bounds): that says so is refused by its head, with the limit', async () => {
    const answer = await upload(line, { 'content-length': String(uploadBytes) });

    expect(answer).toMatchObject({ status: 413, problem: { type: 'too-large', facts: { maxBytes: 10 * mebibyte } } });
    expect(answer.bytesRead).toBeLessThan(5 * mebibyte);
  });

  it('VS-15 in part (bounds): that does not say so is refused once the limit is passed', async () => {
    const answer = await upload(line, {
      'transfer-encoding': 'chunked',
      cookie: await cookieOf('k.osei', listChildren),
    });

    expect(answer).toMatchObject({ status: 413, problem: { type: 'too-large', facts: { maxBytes: 10 * mebibyte } } });
    expect(answer.bytesRead).toBeLessThan(20 * mebibyte);
  });

  describe('sent as a scan', () => {
    /** A case of the school's with one scan in it, so that what is looked at is seen not to be empty. */
    let known: string;
    let file: string;

    beforeAll(async () => {
      known = await raisedCase();
      file = randomUUID();
      await platform.as('n.cole').ask(attachScan, { case: known, file, name: 'scan.png' }, await photo());
    });

    it.each([
      ['says so', { 'content-length': String(uploadBytes) }, 5 * mebibyte],
      ['does not say so', { 'transfer-encoding': 'chunked' }, scanMaxBytes + 10 * mebibyte],
    ])('NC-02 in part (bounds): that %s is refused with the limit, and nothing of it stays', async (_, head, most) => {
      const stored = await readdir(filesDirectory());
      const headers = {
        ...head,
        'content-type': 'application/octet-stream',
        [fileNameHeader]: 'scan.png',
        'x-tutela-for': 'school-999014',
        cookie: await cookieOf('n.cole', listCases),
      };

      const answer = await upload(line, headers, `/cases/${known}/files/${randomUUID()}`);

      expect(answer).toMatchObject({ status: 413, problem: { type: 'too-large', facts: { maxBytes: scanMaxBytes } } });
      expect(answer.bytesRead).toBeLessThan(most);
      expect(stored).toHaveLength(1);
      expect(await readdir(filesDirectory())).toEqual(stored);
      expect(await platform.eye.rows('cases', 'SELECT id FROM cases.case_file')).toEqual([{ id: file }]);
    });
  });
});

function filesDirectory(): string {
  return join(platform['home'], 'files');
}

async function raisedCase(): Promise<string> {
  const school = platform.as('n.cole');
  const company = 'company-fernhill';
  await heardByCases(platform.eye);
  const { companies } = await school.ask(listCompanies, {});
  const manager = companies.find(({ id }) => id === company)?.managers[0]?.account ?? '';
  const { form } = await school.ask(makeReleaseForm, { company, manager });
  return (await school.ask(raiseReleaseCase, { form })).case;
}

function photo(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 600, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
}
