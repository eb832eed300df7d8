import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@tutela/contracts';
import { agree, pause } from '../agree/agree';
import { readConsent } from '../agree/consent';
import { AtSchool } from '../fixtures/at-school';
import { ListedChild, madeUpChildren, RegisterInMemory } from '../fixtures/made-up-school';
import { runOnce } from '../run/run-once';
import { exitCodeOf } from '../run/outcome';
import { logEntries } from '../share-log/share-log';
import { PlatformOutOfReach } from '../platform-client/platform-error';
import { enrol } from './enrol';
import { enrolments } from './enrolment';
import { readInstall } from './install';

const children = madeUpChildren(3);
const person = { name: 'A. Person', office: 'School office' };
let school: AtSchool;
let register: RegisterInMemory;

beforeEach(async () => {
  school = new AtSchool();
  register = new RegisterInMemory(children);
  await school.start(register);
  school.northmere.children = children.slice(0, 2).map((child) => new ListedChild(child));
  school.eastholme.children = children.slice(2).map((child) => new ListedChild(child));
});
afterEach(() => school.stop());

describe('enrolment', () => {
  it('VS-05 makes the key on this host, in files that nobody else can read', async () => {
    await school.enrolled();
    const install = await readInstall(school.host.folder);
    expect(install?.publicKey).toBe(school.northmere.publicKey);
    expect(JSON.stringify(school.platform.calls)).not.toContain(install?.privatePem.split('\n')[1]);
    expect((await stat(school.host.folder.of('install.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(school.home)).mode & 0o777).toBe(0o700);
  });

  it('VS-05 uses a code for one key: another is refused', async () => {
    await school.enrolled();
    await rm(join(school.home, 'install.json'));
    await expect(school.enrolled()).rejects.toMatchObject({ type: 'enrolment-code-wrong' });
  });

  it('VS-05 SY-02 whose answer was lost keeps its key, and the same code completes it', async () => {
    school.platform.disturb = () => 'cut-after';
    await expect(school.enrolled()).rejects.toThrow(PlatformOutOfReach);
    const made = await readInstall(school.host.folder);

    school.platform.disturb = () => undefined;
    await school.enrolled();

    expect(school.platform.called('enrol')).toMatchObject([
      { code: 'north-code', publicKey: made?.publicKey },
      { code: 'north-code', publicKey: made?.publicKey },
    ]);
    expect(await enrolments(school.host.folder)).toMatchObject([{ la: '999', install: school.northmere.install }]);
  });

  it('VS-05 sends nothing to an address without https that is not this machine', async () => {
    await school.enrolled();
    const request = { code: 'east-code', platform: 'http://platform.example' };
    await expect(enrol(school.host, request)).rejects.toMatchObject({ type: 'unsafe-address' });
  });

  it('VS-07 works with a clock that is ten minutes wrong, either way', async () => {
    await school.enrolledAndAgreed();
    for (const wrong of [-600_000, 600_000]) {
      const now = (): Date => new Date(school.clock.getTime() + wrong);
      expect(await runOnce({ ...school.host, now })).toMatchObject([{ outcome: 'ran' }]);
    }
  });

  it('VS-05 does not try a third time when its key is not known', async () => {
    await school.enrolledAndAgreed();
    school.platform.disturb = () => new Refusal('install-unknown');
    expect(await school.run()).toMatchObject({ outcome: 'stopped', type: 'install-unknown' });
    expect(school.platform.called('list')).toHaveLength(2);
  });

  it('VS-05 refuses a code for another school', async () => {
    await school.enrolled();
    await expect(school.enrolled('west-code')).rejects.toMatchObject({ type: 'other-school' });
  });

  it("VS-24 a second authority's code adds that authority; each is agreed to, run and logged by itself", async () => {
    await school.enrolledAndAgreed();
    await enrol(school.host, { code: 'east-code', platform: school.platform.url });
    expect(school.eastholme.publicKey).toBe(school.northmere.publicKey);
    const first = await runOnce(school.host);
    expect(first.map(({ la, outcome }) => `${la} ${outcome}`)).toEqual(['998 not-agreed', '999 ran']);
    expect(exitCodeOf(first)).toBe(1);
    await agree(school.host, '998', person);
    const second = await runOnce(school.host);
    expect(second).toMatchObject([
      { la: '998', matched: 1, batches: 1 },
      { la: '999', batches: 0 },
    ]);
    expect(school.eastholme.batches[0]?.sent.batch.sequence).toBe(1);
    const shared = (await logEntries(school.host.folder)).map(
      (entry) => `${entry.la} ${'pupil' in entry ? entry.pupil : ''}`,
    );
    expect(shared).toEqual(['999 P0', '999 P1', '998 P2']);
  });
});

describe('the agreement of the school', () => {
  it('VS-24 reads nothing and asks for no list before a person has agreed', async () => {
    await school.enrolled();
    expect(await school.run()).toMatchObject({ outcome: 'not-agreed' });
    expect(school.platform.called('list')).toEqual([]);
    expect(register.asked).toEqual([]);
  });

  it('VS-24 is kept at the school and told to the platform, later when it is away', async () => {
    await school.enrolled();
    school.platform.disturb = () => 'away';
    expect(await agree(school.host, '999', person)).toEqual({ laName: 'Northmere', told: false });
    school.platform.disturb = () => undefined;
    await school.run();
    const agreedAt = school.clock.toISOString();
    expect(school.northmere.agreement).toEqual({ ...person, categories: ['attendance'], agreedAt });
    await school.run();
    expect(school.platform.called('agree')).toHaveLength(2);
  });

  it('VS-24 keeps and tells the first day that the person saw was asked for', async () => {
    school.northmere.asksFrom = '2024-09-01';
    await school.enrolledAndAgreed();
    expect(await readConsent(school.host.folder, '999')).toMatchObject({ state: 'agreed', from: '2024-09-01' });
    expect(school.northmere.agreement).toMatchObject({ from: '2024-09-01' });
  });

  it('VS-24 a pause stops every authority at once, also when the platform is away', async () => {
    await school.enrolledAndAgreed();
    await school.enrolled('east-code');
    await agree(school.host, '998', person);
    school.platform.disturb = () => 'away';
    expect(await pause(school.host, 'B. Person')).toEqual([
      { laName: 'Eastholme', told: false },
      { laName: 'Northmere', told: false },
    ]);
    school.platform.disturb = () => undefined;
    expect(await runOnce(school.host)).toMatchObject([
      { la: '998', outcome: 'paused' },
      { la: '999', outcome: 'paused' },
    ]);
    expect([school.eastholme.paused, school.northmere.paused]).toEqual([true, true]);
    expect(register.asked).toEqual([]);
    await agree(school.host, '999', person);
    expect(await runOnce(school.host)).toMatchObject([
      { la: '998', outcome: 'paused' },
      { la: '999', outcome: 'ran', matched: 2 },
    ]);
  });
});
