import { readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import {
  approveCase,
  attachScan,
  listCases,
  listNotices,
  listOpenCases,
  readCase,
  readScanPage,
  removeScan,
  sendCase,
  takeCase,
  type OutputOf,
} from '@tutela/contracts';
import { DirectoryStore } from '@tutela/platform';
import { eicar, eventually, findClamd, startClamd, type RunningClamd } from '@tutela/testing';
import { aCast, aDraft, approvalOf, attach, type Cast } from '../support-case/test-support/a-case';
import { startCases, type CasesUnderTest } from '../test-support/cases-under-test';
import { sweepOrphans } from './sweep-orphans';
import { aPdf, aPhoto } from './test-support/scans';

type Case = OutputOf<typeof readCase>;

const checkedWithinMs = 40_000;

let clamd: RunningClamd;
let cases: CasesUnderTest;
let cast: Cast;
let draft: string;

const stored = () => readdir(cases.config.FILES_DIR);
const theCase = (id = draft): Promise<Case> => cases.as(cast.nerys).ask(readCase, { case: id });
const described = findClamd() === undefined ? describe.skip : describe;

/** Once no file of it waits any more; read again, for a case is read before its files, and the check may end in between. */
async function whenChecked(id = draft): Promise<Case> {
  await eventually(
    async () => (await theCase(id)).files.every(({ scanned }) => scanned !== 'waiting'),
    checkedWithinMs,
  );
  return theCase(id);
}

const onlyFile = (one: Case): Case['files'][number] => {
  const [file] = one.files;
  if (!file) throw new Error('The case has no file.');
  return file;
};

described('files that came while the virus check was away', () => {
  beforeAll(async () => {
    clamd = await startClamd();
    cases = await startCases(clamd.address);
  });
  beforeEach(async () => {
    cast = await aCast(cases);
    ({ case: draft } = await aDraft(cases, cast));
    await clamd.stop();
  });
  afterEach(async () => {
    await clamd.stop();
    await clamd.startAgain();
    await whenChecked();
  });
  afterAll(async () => {
    await cases.close();
    await clamd.close();
  });

  it('security.md 54 NC-02 wait sealed and unread, and nobody can open them', async () => {
    const photo = await aPhoto();

    const { status, body } = await attach(cases, cast, draft, photo);

    expect(status).toBe(200);
    expect(body.files).toMatchObject([{ scanned: 'waiting', pages: 0, kind: 'jpeg' }]);
    const { file } = onlyFile(body);
    expect((await cases.as(cast.nerys).call(readScanPage, { case: draft, file, page: '1' })).status).toBe(404);
    for (const name of await stored()) {
      const bytes = await readFile(join(cases.config.FILES_DIR, name));
      expect(bytes.includes(photo.subarray(0, 64))).toBe(false);
    }
  });

  it('NC-02 NC-03 are counted in the lists of the school and of the operator, until they are checked', async () => {
    const grace = await cases.aPerson('agent', 'operator');
    const counted = async (): Promise<unknown[]> => {
      const lists = [await cases.as(cast.nerys).ask(listCases, {}), await cases.as(grace).ask(listOpenCases, {})];
      return lists.map(({ cases: all }) => all.find((one) => one.case === draft)?.filesWaiting);
    };
    await attach(cases, cast, draft);
    await attach(cases, cast, draft);
    await cases.as(cast.nerys).ask(sendCase, { case: draft });
    expect(await counted()).toEqual([2, 2]);

    await clamd.startAgain();

    await whenChecked();
    expect(await counted()).toEqual([undefined, undefined]);
  });

  it('security.md 54 NC-02 are checked and read by themselves once it is back, and every page is told', async () => {
    await attach(cases, cast, draft, await aPdf());
    const { version } = await theCase();
    await cases.restart({});

    await clamd.startAgain();

    const checked = await whenChecked();
    expect(checked.files).toMatchObject([{ scanned: 'clean', pages: 1 }]);
    expect(checked.version).toBeGreaterThan(version);
    const { file } = onlyFile(checked);
    expect((await cases.as(cast.nerys).call(readScanPage, { case: draft, file, page: '1' })).status).toBe(200);
    const entry = await eventually(async () =>
      (await cases.eye.auditEntries('support', 'case.scan-checked')).find(({ object }) => object === draft),
    );
    expect(entry).toMatchObject({ outcome: 'done', facts: { file, scanned: 'clean', pages: 1 } });
  });

  it.each([
    ['has-a-virus', async () => Buffer.concat([await aPdf(), eicar()])],
    ['not-a-scan', () => Promise.resolve(Buffer.from('%PDF-1.7\nnothing of a PDF'))],
  ] as const)(
    'security.md 54 NC-02 are refused as %s afterwards: nothing of them stays, and it is told',
    async (scanned, file) => {
      const before = await stored();
      await attach(cases, cast, draft, await file());

      await clamd.startAgain();

      expect((await whenChecked()).files).toMatchObject([{ scanned, pages: 0 }]);
      await eventually(async () => (await stored()).every((name) => before.includes(name)));
      const { notices } = await cases.as(cast.nerys).ask(listNotices, {});
      expect(notices.map(({ kind }) => kind)).toContain('case-scan-refused');
      expect((await cases.as(cast.nerys).call(sendCase, { case: draft })).problem.type).toBe('no-scan');
      const { file: id } = onlyFile(await theCase());
      expect((await cases.as(cast.nerys).ask(removeScan, { case: draft, file: id })).files).toEqual([]);
    },
  );

  it('NC-02 a case that was sent with one goes back to the school where it is refused, so that another can be attached', async () => {
    await attach(cases, cast, draft, Buffer.concat([await aPdf(), eicar()]));
    await cases.as(cast.nerys).ask(sendCase, { case: draft });

    await clamd.startAgain();

    expect((await whenChecked()).state).toBe('with-you');
    expect((await attach(cases, cast, draft)).status).toBe(200);
  });

  it('security.md 54 what is no scan by its first bytes does not wait', async () => {
    const { problem } = await attach(cases, cast, draft, eicar());

    expect(problem.type).toBe('not-a-scan');
  });

  it('NC-02 can be taken off while they wait, and nothing of them stays', async () => {
    const before = await stored();
    const { body } = await attach(cases, cast, draft, await aPhoto());

    await cases.as(cast.nerys).ask(removeScan, { case: draft, file: onlyFile(body).file });

    expect((await theCase()).files).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('NC-02 are the same file when they are sent again, and no orphans', async () => {
    const input = { case: draft, file: '0195f1d2-7c1e-7000-8000-00000000aa01', name: 'form.jpg' };
    const raw = await aPhoto();
    await cases.as(cast.nerys).call(attachScan, input, { raw });

    expect((await cases.as(cast.nerys).call(attachScan, input, { raw })).body.files).toHaveLength(1);
    const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
    for (const name of await stored()) await utimes(join(cases.config.FILES_DIR, name), longAgo, longAgo);
    const before = await stored();
    expect(await sweepOrphans(cases.runtime, new DirectoryStore(cases.config.FILES_DIR))).toBe(0);
    expect(await stored()).toEqual(before);
  });

  it('NC-03 a case is not approved while one of its files waits, and is once it has been checked', async () => {
    await attach(cases, cast, draft, await aPhoto());
    const sent = await cases.as(cast.nerys).ask(sendCase, { case: draft });
    const agent = await cases.aPerson('agent', 'operator');
    const taken = await cases.as(agent).ask(takeCase, { case: draft });

    const early = await cases.as(agent).call(approveCase, approvalOf({ ...sent, ...taken }));

    expect(early).toMatchObject({ status: 409, problem: { type: 'scan-waits' } });
    await clamd.startAgain();
    const checked = await whenChecked();
    const late = await cases.as(agent).call(approveCase, approvalOf(checked));
    expect(late).toMatchObject({ status: 200, body: { state: 'approved' } });
  });
});
