import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { weekday } from '@tutela/education';
import {
  csvFile,
  ctfCode,
  ctfFile,
  drop,
  exportMappingOfSimulator as mapping,
  generateSchool,
  markAt,
  NO_MARK,
  type DroppedPeriod,
  type Pupil,
  type XporterSchool,
} from '@tutela/testing';
import { filesInWords } from '../cli/files';
import { AtSchool } from '../fixtures/at-school';
import { ListedChild, madeUpChildren } from '../fixtures/made-up-school';
import { DroppedFiles } from '../mis/dropped/dropped-files';
import { runOnce } from './run-once';
import { exitCodeOf, sentenceOf } from './outcome';

const [settled, elsewhere] = madeUpChildren(2) as [Pupil, Pupil];
const read = { day: '2026-03-03', clock: '16:00' };
const autumn: DroppedPeriod = { from: '2025-09-01', to: '2025-12-19', read: { ...read, day: '2025-12-19' } };
const spring: DroppedPeriod = { from: '2026-01-05', to: '2026-03-03', read };
const both: DroppedPeriod = { ...spring, from: autumn.from };

let school: AtSchool;
let register: XporterSchool;
let child: ListedChild;
let folder: string;

beforeEach(async () => {
  school = new AtSchool();
  register = generateSchool({
    seed: 'files',
    estab: '9994001',
    urn: '999001',
    schoolYear: 2025,
    isOpen: (day) => weekday(day) <= 5,
    pupils: 40,
    plant: [
      { child: settled, id: '7001', entryDate: '2022-09-01', profile: 'often-ill', neighbours: ['twin', 'namesake'] },
    ],
  });
  await school.start();
  folder = join(school.home, 'exports');
  child = new ListedChild(settled);
  school.northmere.children = [child, new ListedChild(elsewhere)];
});
afterEach(() => school.stop());

/** What the school's register holds of the child, as a file of that kind can say it. */
function truth(period: DroppedPeriod, said: (code: string) => string): Map<string, string> {
  const pupil = register.pupils().find(({ id }) => id === '7001');
  const marks = new Map<string, string>();
  for (const on of daysOf(period))
    for (const session of ['AM', 'PM'] as const) {
      const code = pupil ? said(markAt(register, pupil, on, session, period.read)) : NO_MARK;
      if (code !== NO_MARK) marks.set(`${on}.${session}`, code);
    }
  return marks;
}

function daysOf({ from, to }: DroppedPeriod): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const kinds = [
  {
    kind: 'Common Transfer Files',
    settings: (path: string) => ({ connector: 'ctf' as const, folder: path, estab: '9994001' }),
    write: ctfFile,
    name: (stem: string) => `${stem}.xml`,
    said: ctfCode,
  },
  {
    kind: 'exports with their own headings',
    settings: (path: string) => ({ connector: 'csv' as const, folder: path, mapping }),
    write: (...args: Parameters<typeof ctfFile>) => csvFile(...args),
    name: (stem: string) => `${stem}.csv`,
    said: (code: string) => code,
  },
];

describe.each(kinds)('a school with $kind', ({ settings, write, name, said }) => {
  const known = () => new DroppedFiles(school.host.folder).lastKnown();
  const dropped = (stem: string, period: DroppedPeriod) =>
    drop(folder, name(stem), write(register, period), new Date(`${period.read.day}T17:00:00Z`));

  beforeEach(async () => {
    await dropped('autumn', autumn);
    school.files = settings(folder);
    await school.enrolledAndAgreed();
  });

  it('VS-06 VS-05 gives the marks of settled children, and of nobody else', async () => {
    expect(await school.run()).toMatchObject({ outcome: 'ran', matched: 1, doubtful: 0, notHere: 1, notTaken: [] });
    expect(school.northmere.marksOf(child.entry)).toEqual(truth(autumn, said));
    const entries = school.northmere.batches.flatMap(({ sent }) => sent.batch.marks.map(({ entry }) => entry));
    expect(new Set(entries)).toEqual(new Set([child.entry]));
  });

  it('VS-07 a file that was read is not read again, and one that changed is; nothing is sent twice', async () => {
    await school.run();
    const [first] = await known();
    school.moveTo('2026-03-03');
    expect(await school.run()).toMatchObject({ batches: 0, marks: 0 });
    expect(await known()).toEqual([first]);

    await dropped('autumn', both);
    await school.run();
    expect((await known())[0]?.hash).not.toBe(first?.hash);
    expect(school.northmere.marksOf(child.entry)).toEqual(truth(both, said));
    const places = school.northmere.batches.flatMap(({ sent }) =>
      sent.batch.marks.map(({ on, session }) => on + session),
    );
    expect(places.length - new Set(places).size).toBeLessThan(20);
  });

  it('VS-07 a file that comes late brings its days, however old, and the newer file counts', async () => {
    await rm(join(folder, name('autumn')));
    await dropped('spring', spring);
    await school.run();
    expect(school.northmere.marksOf(child.entry)).toEqual(truth(spring, said));

    await dropped('late', autumn);
    await school.run();
    expect(school.northmere.marksOf(child.entry)).toEqual(new Map([...truth(autumn, said), ...truth(spring, said)]));
  });

  it('VS-07 security.md 52 nothing of a file is sent that cannot be read whole; the others count, and a sentence says so', async () => {
    const half = Buffer.from(write(register, both)).subarray(0, -9);
    await drop(folder, name('half'), name('x').endsWith('xml') ? half : Buffer.concat([half, Buffer.from('\n"')]));
    const outcome = await school.run();
    expect(outcome).toMatchObject({ outcome: 'ran', matched: 1 });
    expect(school.northmere.marksOf(child.entry)).toEqual(truth(autumn, said));
    expect(sentenceOf(outcome)).toContain(` ${name('half')}: `);
    expect(outcome).toMatchObject({ notTaken: [expect.stringMatching(/ Nothing of it was read\.$/)] });
    expect(exitCodeOf([outcome])).toBe(1);
    expect(filesInWords(await known())).toContain(`${name('half')}: refused.`);
    const log = (await readFile(school.host.folder.of('dropped/log.jsonl'), 'utf8')).trim().split('\n');
    expect(log.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['file-read', 'file-refused']);

    await school.run();
    expect((await readFile(school.host.folder.of('dropped/log.jsonl'), 'utf8')).trim().split('\n')).toEqual(log);
  });

  it('VS-05 keeps nothing of a file that was taken away', async () => {
    await school.run();
    await dropped('spring', spring);
    await rm(join(folder, name('autumn')));
    await school.run();
    const kept = (await school.host.folder.names('dropped')).filter((file) => /^[0-9a-f]{64}/.test(file));
    expect(kept.map((file) => file.split('.')[0])).toEqual(Array(2).fill((await known())[0]?.hash));
  });

  it('VS-07 with no file at all reports nobody as gone, and says what is missing', async () => {
    await school.run();
    const before = school.platform.called('matches').length;
    await rm(join(folder, name('autumn')));
    expect(await school.run()).toMatchObject({ outcome: 'stopped', type: 'no-files' });
    await rm(folder, { recursive: true });
    expect(await school.run()).toMatchObject({ outcome: 'stopped', type: 'no-folder' });
    expect(school.platform.called('matches')).toHaveLength(before);
  });

  it('VS-24 reads no file before somebody has agreed', async () => {
    const other = new AtSchool();
    await other.start();
    other.files = settings(folder);
    await other.enrolled();
    expect(await other.run()).toMatchObject({ outcome: 'not-agreed' });
    expect(await new DroppedFiles(other.host.folder).lastKnown()).toEqual([]);
    await other.stop();
  });

  it('VS-07 goes on where it was killed while it read', async () => {
    const files = school.host.folder;
    const reallyWrite = files.write.bind(files);
    let writes = 0;
    jest.spyOn(files, 'write').mockImplementation(async (file, value) => {
      if (file.startsWith('dropped/') && (writes += 1) === 2) throw new Error('killed');
      await reallyWrite(file, value);
    });
    await expect(runOnce(school.host)).rejects.toThrow('killed');
    await school.run();
    expect(school.northmere.marksOf(child.entry)).toEqual(truth(autumn, said));
  });
});
