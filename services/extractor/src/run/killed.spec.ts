import { pause, agree } from '../agree/agree';
import { AtSchool } from '../fixtures/at-school';
import { ListedChild, madeUpChildren, RegisterInMemory } from '../fixtures/made-up-school';
import { verifyLog, logEntries } from '../share-log/share-log';
import { StateFolder } from '../state/state-folder';
import { runOnce } from './run-once';

class Killed extends Error {}

/** The disk of a machine that is switched off before its n-th change, or in the middle of it when a file is appended to. */
class DyingFolder extends StateFolder {
  changes = 0;

  constructor(
    path: string,
    private readonly diesAt: number,
  ) {
    super(path);
  }

  override async write(name: string, value: unknown): Promise<void> {
    this.live();
    await super.write(name, value);
  }

  override async append(name: string, text: string): Promise<void> {
    this.changes += 1;
    if (this.changes === this.diesAt) {
      await super.append(name, text.slice(0, text.length / 2));
      throw new Killed();
    }
    await super.append(name, text);
  }

  override async cut(name: string, bytes: number): Promise<void> {
    this.live();
    await super.cut(name, bytes);
  }

  override async remove(name: string): Promise<void> {
    this.live();
    await super.remove(name);
  }

  private live(): void {
    this.changes += 1;
    if (this.changes === this.diesAt) throw new Killed();
  }
}

const children = madeUpChildren(20);
let school: AtSchool;
let register: RegisterInMemory;

beforeEach(async () => {
  school = new AtSchool();
  register = new RegisterInMemory(children);
  await school.start(register);
  school.northmere.children = children.slice(0, 18).map((child) => new ListedChild(child));
  await school.enrolledAndAgreed();
});
afterEach(() => school.stop());

async function killedAt(step: number): Promise<boolean> {
  const folder = new DyingFolder(school.home, step);
  try {
    await runOnce({ ...school.host, folder });
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  }
}

async function expectNothingLostOrDoubled(): Promise<void> {
  const { batches, children: listed } = school.northmere;
  expect(batches.map(({ sent }) => sent.batch.sequence)).toEqual(batches.map((_, index) => index + 1));
  const places = batches.flatMap(({ sent }) =>
    sent.batch.marks.map(({ entry, on, session }) => `${entry}.${on}.${session}`),
  );
  expect(new Set(places).size).toBe(places.length);
  for (const { entry, child } of listed) {
    const truth = await register.marks(register.idOf(child), '2025-09-01', '2026-03-03');
    const codes = new Map(truth.map(({ on, session, code }) => [`${on}.${session}`, code]));
    expect(school.northmere.marksOf(entry)).toEqual(codes);
  }
  expect(await school.spooled()).toEqual([]);
  expect(await verifyLog(school.host.folder)).toMatchObject({ ok: true });
  const logged = (await logEntries(school.host.folder)).map(({ sequence, la, ...rest }) =>
    'pupil' in rest ? `${la}.${sequence}.${rest.pupil}` : '',
  );
  expect(new Set(logged).size).toBe(logged.length);
}

describe('an extractor that is killed', () => {
  it('VS-07 VS-08 goes on from every step: each batch is there once, the spool is empty, the log is whole', async () => {
    let step = 1;
    while (await killedAt(step)) {
      expect(await school.run()).toMatchObject({ outcome: 'ran', matched: 18 });
      await expectNothingLostOrDoubled();
      expect(school.northmere.batches.length).toBeGreaterThanOrEqual(2);
      await school.stop();
      school = new AtSchool();
      await school.start(register);
      school.northmere.children = children.slice(0, 18).map((child) => new ListedChild(child));
      await school.enrolledAndAgreed();
      step += 1;
    }
    expect(step).toBeGreaterThan(15);
  }, 120_000);

  it('VS-07 goes on when it is killed again and again, one step further each time', async () => {
    let step = 1;
    while (await killedAt(step)) step += 1;
    await expectNothingLostOrDoubled();
  }, 120_000);

  it('VS-07 takes the original receipt when the line was cut after the platform had taken the batch', async () => {
    school.platform.disturb = ({ name }) => (name === 'batch' ? 'cut-after' : undefined);
    expect(await school.run()).toMatchObject({ outcome: 'platform-out-of-reach', spooled: 2 });
    expect(school.northmere.batches).toHaveLength(1);
    school.platform.disturb = () => undefined;
    expect(await school.run()).toMatchObject({ outcome: 'ran', batches: 2 });
    await expectNothingLostOrDoubled();
  });

  it('VS-07 keeps its batches while the platform is away, and catches up', async () => {
    school.platform.disturb = ({ name }) => (name === 'batch' ? 'away' : undefined);
    expect(await school.run()).toMatchObject({ outcome: 'platform-out-of-reach', spooled: 2 });
    school.platform.disturb = () => 'away';
    expect(await school.run()).toMatchObject({ outcome: 'platform-out-of-reach', spooled: 2 });
    school.platform.disturb = () => undefined;
    expect(await school.run()).toMatchObject({ outcome: 'ran', batches: 2 });
    await expectNothingLostOrDoubled();
  });

  it('VS-24 sends nothing more when the school pauses in the middle of a run, and goes on after a new agreement', async () => {
    let paused: Promise<unknown> | undefined;
    school.platform.disturb = ({ name }) => {
      if (name === 'batch') paused ??= pause(school.host, 'A. Person');
      return undefined;
    };
    await school.run();
    await paused;
    const before = school.platform.called('batch').length;
    expect(await school.run()).toMatchObject({ outcome: 'paused' });
    expect(school.platform.called('batch')).toHaveLength(before);
    await agree(school.host, '999', { name: 'A. Person', office: 'School office' });
    expect(await school.run()).toMatchObject({ outcome: 'ran' });
    await expectNothingLostOrDoubled();
  });
});
