import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Enrolment } from '../enrol/enrolment';
import type { SpooledBatch } from '../spool/spool';
import { StateFolder } from '../state/state-folder';
import { logCsv } from './share-log-csv';
import { logEntries, ShareLog, verifyLog } from './share-log';

const enrolment = { la: '999', laName: 'Northmere' } as Enrolment;
const now = (): Date => new Date('2026-03-03T11:00:00Z');
const headFile = 'share-log.head.json';
let folder: StateFolder;
let file: string;

beforeEach(async () => {
  folder = new StateFolder(await mkdtemp(join(tmpdir(), 'share-log-')));
  file = folder.of('share-log.jsonl');
});
afterEach(() => rm(folder.path, { recursive: true }));

function batchOf(sequence: number, name = 'Ann'): SpooledBatch {
  const share = { pupil: '7', name, from: '2026-03-02', to: '2026-03-03', marks: 4 };
  const batch = { sequence, category: 'attendance' as const, readAt: now().toISOString(), marks: [] };
  return { batch, signature: '', shares: [share, { ...share, pupil: '8' }] };
}

async function share(...sequences: number[]): Promise<void> {
  for (const sequence of sequences) await new ShareLog(folder, now).shared(enrolment, batchOf(sequence));
}

const lines = async (): Promise<string[]> => (await readFile(file, 'utf8')).split('\n').slice(0, -1);
const rewrite = (changed: readonly string[]): Promise<void> =>
  writeFile(file, changed.map((one) => `${one}\n`).join(''));

describe('the log at the school', () => {
  it('VS-08 is whole as written, and holds a batch once however often it is sent', async () => {
    expect(await verifyLog(folder)).toMatchObject({ ok: true, entries: 0 });
    await share(1, 1, 2, 2);
    expect(await verifyLog(folder)).toMatchObject({ ok: true, entries: 4 });
    expect((await logEntries(folder)).map(({ sequence }) => sequence)).toEqual([1, 1, 2, 2]);
  });

  it.each([
    ['a name that was changed', (all: string[]) => all.with(2, (all[2] ?? '').replace('Ann', 'Bob')), 2, 'modified'],
    ['an entry that is no entry any more', (all: string[]) => all.with(1, '?'), 1, 'modified'],
    ['an entry that was taken out', (all: string[]) => all.toSpliced(1, 1), 1, 'missing'],
    ['entries in another order', (all: string[]) => [...all.slice(0, 2), ...all.slice(2).toReversed()], 2, 'reordered'],
    ['an end that was cut off', (all: string[]) => all.slice(0, 3), 3, 'truncated'],
    ['a log that was emptied', () => [], 0, 'truncated'],
  ] as const)('VS-08 names the place of %s, also after later runs', async (_what, change, index, kind) => {
    await share(1, 2);
    await rewrite(change(await lines()));
    expect(await verifyLog(folder)).toEqual({ ok: false, index, kind });
    await share(3);
    expect(await verifyLog(folder)).toMatchObject({ ok: false, index });
    expect((await logEntries(folder)).at(-1)).toMatchObject({ sequence: 3 });
  });

  it('VS-08 shows that the remembered head was taken away, and cuts nothing', async () => {
    await share(1, 2);
    await rm(folder.of(headFile));
    expect(await verifyLog(folder)).toMatchObject({ ok: false });
    await share(3);
    expect(await verifyLog(folder)).toMatchObject({ ok: false });
    expect(await lines()).toHaveLength(6);
  });

  it('VS-07 VS-08 finishes what a killed run had begun to write', async () => {
    await share(1);
    const head = await readFile(folder.of(headFile));
    await share(2);
    const whole = await readFile(file, 'utf8');
    for (const kept of [whole.length, whole.length - 1, whole.length - 40]) {
      await writeFile(file, whole.slice(0, kept));
      await writeFile(folder.of(headFile), head);
      expect(await verifyLog(folder)).toMatchObject({ ok: true });
      await share(2);
      expect(await verifyLog(folder)).toMatchObject({ ok: true, entries: 4 });
    }
  });

  it('VS-08 takes an entry that somebody appended for none', async () => {
    await share(1);
    await appendFile(file, '{"event":"shared"}\n');
    expect(await verifyLog(folder)).toEqual({ ok: false, index: 2, kind: 'modified' });
  });
});

describe('the export of the log', () => {
  it('VS-08 is a table with headings', async () => {
    await share(1);
    const [headings, first] = logCsv(await logEntries(folder)).split('\r\n');
    expect(headings).toBe('at,event,authority,sequence,category,pupil,name,from,to,marks');
    expect(first).toBe('2026-03-03T11:00:00.000Z,shared,Northmere (999),1,attendance,7,Ann,2026-03-02,2026-03-03,4');
  });

  it('VS-08 holds no cell that a spreadsheet would run', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '  =', '\u00a0+');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const entry = {
          event: 'shared' as const,
          la: '999',
          laName: 'A',
          at: '',
          sequence: 1,
          category: 'attendance' as const,
        };
        const share = { pupil: '7', name: `${first}${rest}`, from: '', to: '', marks: 1 };
        expect(logCsv([{ ...entry, ...share }])).toMatch(/7,"?'/);
      }),
    );
  });
});
