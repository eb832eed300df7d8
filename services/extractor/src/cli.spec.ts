import { weekday } from '@tutela/education';
import { runCli } from './cli';
import type { Terminal } from './cli/terminal';
import { AtSchool } from './fixtures/at-school';
import { ListedChild, madeUpChildren } from './fixtures/made-up-school';
import {
  csvFile,
  ctfFile,
  drop,
  exportMappingOfSimulator,
  generateSchool,
  startXporter,
  type Pupil,
  type Xporter,
  type XporterSchool,
} from '@tutela/testing';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

class Scripted implements Terminal {
  readonly lines: string[] = [];
  readonly warnings: string[] = [];

  constructor(private readonly answers: string[] = []) {}

  say = (text: string): void => void this.lines.push(text);
  warn = (text: string): void => void this.warnings.push(text);
  ask = (): Promise<string[]> => Promise.resolve(this.answers);

  get text(): string {
    return this.lines.join('\n');
  }
}

const estab = '9994001';
const [child] = madeUpChildren(1) as [Pupil];
let school: AtSchool;
let xporter: Xporter;
let register: XporterSchool;

beforeEach(async () => {
  school = new AtSchool();
  // The program reads the real clock, so the doubles do too.
  Object.defineProperty(school, 'clock', { get: () => new Date() });
  const plant = [{ child, id: '7001', entryDate: '2022-09-01' }];
  const plan = { seed: 'cli', estab, urn: '999001', schoolYear: 2025, isOpen: () => true, pupils: 30, plant };
  const scopes = ['SchoolLite', 'Student', 'StudentExtended', 'UPN', 'Attendance'];
  register = generateSchool(plan);
  xporter = await startXporter({
    now: () => new Date('2026-03-03T11:00:00Z'),
    schools: [register],
    tokens: [{ token: 'secret', estab, scopes }],
  });
  await school.start();
  school.northmere.children = [new ListedChild(child)];
});
afterEach(async () => {
  await school.stop();
  await xporter.close();
});

async function extractor(argv: string[], answers: string[] = []): Promise<[number, Scripted]> {
  const terminal = new Scripted(answers);
  const code = await runCli(argv, { EXTRACTOR_HOME: school.home, EXTRACTOR_MIS_TOKEN: 'secret' }, terminal);
  return [code, terminal];
}

function enrolArguments(...more: string[]): string[] {
  const mis = `${xporter.url}/api/v1/School/${estab}`;
  return ['enrol', 'north-code', '--platform', school.platform.url, '--mis-url', mis, ...more];
}

const run = ['run', '--once', '--today', '2026-03-03'];

describe('the command line', () => {
  it('VS-24 shows who will read what on what basis, and asks a person who says "I agree"', async () => {
    const [code, terminal] = await extractor(enrolArguments(), ['A. Person', 'Head teacher', 'i agree']);
    expect(code).toBe(0);
    expect(terminal.text).toContain('Northmere asks to read from the MIS of Marton School: attendance.');
    expect(terminal.text).toContain('On what basis: Children Act 1989, section 22.');
    expect(school.northmere.agreement).toMatchObject({ name: 'A. Person', office: 'Head teacher' });
    expect((await extractor(run))[0]).toBe(0);
  });

  it('VS-24 shows from which day on it reads, where that is last school year, before somebody agrees', async () => {
    school.northmere.asksFrom = '2025-09-01';
    const [, terminal] = await extractor(enrolArguments(), ['A. Person', 'Head teacher', 'perhaps']);
    expect(terminal.text).toContain('From 1 September 2025 on, as far as the MIS has it');
    expect((await extractor(['agree'], ['A. Person', 'Head teacher', 'I agree']))[1].text).toContain(
      '1 September 2025',
    );
  });

  it('VS-24 reads nothing when the person does not agree, and says how to', async () => {
    const [, terminal] = await extractor(enrolArguments(), ['A. Person', 'Head teacher', 'perhaps']);
    expect(terminal.text).toContain('"extractor agree"');
    const [code, refused] = await extractor(run);
    expect(code).toBe(1);
    expect(refused.text).toBe(
      'Northmere: nobody at the school has agreed yet, so nothing was read. Agree with "extractor agree".',
    );
  });

  it('VS-07 VS-08 enrols by script, runs, shows its log and its state, pauses and goes on', async () => {
    await extractor(enrolArguments('--agreed-by', 'A. Person, School office'));
    const [code, ran] = await extractor(run);
    expect([code, ran.text]).toEqual([
      0,
      expect.stringMatching(
        /^Northmere: 1 child matched, 0 in doubt, 0 not at this school\. \d+ marks sent in 1 batch/,
      ),
    ]);
    expect((await extractor(['log']))[1].text).toMatch(
      /\(7001\): attendance, \d+ marks, 1 September 2025 to 3 March 2026, in batch 1/,
    );
    expect((await extractor(['log', '--csv']))[1].text).toMatch(/^at,event,authority/);
    expect((await extractor(['log', 'verify']))[1].text).toBe(
      'The log is whole: 1 entries, none changed since it was written.',
    );
    expect((await extractor(['pause', '--by', 'B. Person']))[1].text).toContain('Nothing more goes to Northmere.');
    const [, status] = await extractor(['status']);
    expect(status.text).toContain('Paused by B. Person');
    expect(status.text).toContain('Batches waiting on this machine: 0.');
    expect(await extractor(run)).toMatchObject([
      0,
      { lines: [expect.stringContaining('has paused sharing') as string] },
    ]);
    await extractor(['agree', '--agreed-by', 'A. Person, School office']);
    expect((await extractor(run))[1].text).toContain('Nothing has changed since the last run.');
  });

  it('VS-08 ends with a code when the log was changed, and names the place', async () => {
    await extractor(enrolArguments('--agreed-by', 'A. Person, School office'));
    await extractor(run);
    const file = school.host.folder.of('share-log.jsonl');
    await writeFile(file, (await readFile(file, 'utf8')).replace('7001', '7002'));
    const [code, terminal] = await extractor(['log', 'verify']);
    expect([code, terminal.text]).toEqual([1, expect.stringContaining('Entry 1 was changed after it was written.')]);
  });

  it('VS-07 SY-02 says that the same command completes an enrolment whose answer was lost, and it does', async () => {
    school.platform.disturb = ({ name }) => (name === 'enrol' ? 'cut-after' : undefined);
    const [code, terminal] = await extractor(enrolArguments('--agreed-by', 'A. Person, Head teacher'));
    expect(code).toBe(75);
    expect(terminal.warnings[0]).toContain('the same command with the same code again, on this computer');

    school.platform.disturb = () => undefined;
    expect((await extractor(enrolArguments('--agreed-by', 'A. Person, Head teacher')))[0]).toBe(0);
  });

  it('VS-07 ends with 75 when the platform is away, and 1 when somebody has to do something', async () => {
    await extractor(enrolArguments('--agreed-by', 'A. Person, School office'));
    school.platform.disturb = () => 'away';
    const [code, terminal] = await extractor(run);
    expect([code, terminal.text]).toEqual([
      75,
      'Northmere: the platform cannot be reached just now. Nothing is lost. The next run catches up.',
    ]);
    expect((await extractor(['connect', '--mis-url', 'http://127.0.0.1:1/x']))[0]).toBe(75);
    const [refused, wrong] = await extractor(['enrol', 'wrong', '--platform', xporter.url]);
    expect(refused).toBe(1);
    expect(wrong.warnings).toHaveLength(1);
    expect((await extractor(['run', '--today', 'tomorrow']))[0]).toBe(1);
    expect((await extractor(['fetch']))[0]).toBe(1);
  });

  it('VS-06 goes over from a MIS that answers to files of either kind, and says what each file was', async () => {
    await extractor(enrolArguments('--agreed-by', 'A. Person, School office'));
    const [folder, mapping] = [join(school.home, 'dropped here'), join(school.home, 'mapping.json')];
    const term = { from: '2025-09-01', to: '2026-03-03', read: { day: '2026-03-03', clock: '16:00' } };
    await drop(folder, 'school.xml', ctfFile({ ...register, isOpen: (day) => weekday(day) <= 5 }, term));
    await drop(folder, 'other.xml', ctfFile({ ...register, estab: '9994002' }, term));
    await drop(folder, 'export.csv', csvFile(register, term).toString().replace('Morning', 'Lunch'));
    await writeFile(mapping, JSON.stringify(exportMappingOfSimulator));

    const ctf = ['connect', '--ctf-folder', folder, '--estab', estab];
    expect((await extractor(ctf))[1].text).toBe('The folder is there. The next run reads from there.');
    const [code, ran] = await extractor(run);
    expect([code, ran.text]).toEqual([1, expect.stringContaining('other.xml: It comes from another school')]);
    expect((await extractor(['files']))[1].text).toMatch(/school\.xml: read\. 30 pupils, \d+ sessions/);

    await extractor(['connect', '--csv-folder', folder, '--mapping', mapping]);
    await extractor(run);
    const [, files] = await extractor(['files']);
    expect(files.text).toMatch(/export\.csv: read\. .*\n {4}line 2: Session is neither of the two words/);
    expect(files.text).not.toContain('.xml');
  });

  it.each([
    [['--ctf-folder', '.'], 'seven digits'],
    [['--ctf-folder', 'nowhere/at/all', '--estab', estab], 'The folder for the files of the MIS cannot be read'],
    [['--csv-folder', '.'], '/school/extractor/mapping'],
    [['--csv-folder', '.', '--mapping', 'nowhere.json'], 'cannot be opened'],
    [['--csv-folder', '.', '--mapping', __filename], 'is not one'],
    [['--csv-folder', '.', '--ctf-folder', '.'], 'Give one of'],
  ])('VS-06 keeps the way it had when it is given %j, and says why', async (options, words) => {
    await extractor(enrolArguments('--agreed-by', 'A. Person, School office'));
    const [code, terminal] = await extractor(['connect', ...options]);
    expect([code, terminal.warnings.join()]).toEqual([1, expect.stringContaining(words)]);
    expect((await extractor(run))[0]).toBe(0);
  });
});
