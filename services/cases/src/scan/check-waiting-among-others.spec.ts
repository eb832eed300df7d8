import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCase, Refusal, removeScan, type OutputOf } from '@tutela/contracts';
import { logFor, openTransport } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { start } from '../start';
import { aCast, aDraft, attach, type Cast } from '../support-case/test-support/a-case';
import { startCases, type CasesUnderTest } from '../test-support/cases-under-test';
import { ScanReader, type ReadScan } from './scan-reader';
import { aPdf, aPhoto } from './test-support/scans';
import { VirusScanner } from './virus-scanner';

type Files = OutputOf<typeof readCase>['files'];

let cases: CasesUnderTest;
let cast: Cast;
let draft: string;

/** One that breaks off, and the next, which begins with others. */
const twoRoundsMs = 40_000;
const stored = () => readdir(cases.config.FILES_DIR);
const filesOf = async (id = draft): Promise<Files> => (await cases.as(cast.nerys).ask(readCase, { case: id })).files;
const statesOf = async (): Promise<string[]> => (await filesOf()).map(({ scanned }) => scanned);

/** Once none of them waits. */
const whenChecked = (): Promise<Files> =>
  eventually(async () => {
    const files = await filesOf();
    return files.every(({ scanned }) => scanned !== 'waiting') && files;
  });

async function entriesOf(id: string): Promise<number> {
  const entries = await cases.eye.auditEntries('support', 'case.scan-checked');
  return entries.filter(({ object }) => object === id).length;
}

/** The check comes back, and breaks off at this one: to whom it hangs up it looks as if it were away. */
function checkBreaksOffAt(file: Buffer): void {
  jest
    .spyOn(VirusScanner.prototype, 'check')
    .mockImplementation((bytes) => Promise.resolve(file.equals(bytes) ? 'away' : 'clean'));
}

/** The check comes back, and each file is one page; of this one it cannot say anything. */
function checkIsBack(exceptOf?: Buffer): void {
  jest.spyOn(VirusScanner.prototype, 'check').mockImplementation((bytes) => {
    if (exceptOf?.equals(bytes)) return Promise.reject(new Refusal('not-checked'));
    return Promise.resolve('clean');
  });
}

describe('a file that waits for the virus check', () => {
  let read: jest.SpiedFunction<ScanReader['read']>;
  let page: Buffer;
  beforeAll(async () => {
    cases = await startCases('tcp://127.0.0.1:1');
    page = await aPhoto('png');
  });
  beforeEach(async () => {
    read = jest.spyOn(ScanReader.prototype, 'read').mockResolvedValue({ kind: 'jpeg', pages: [page] });
    cast = await aCast(cases);
    ({ case: draft } = await aDraft(cases, cast));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => cases.close());

  it('security.md 54 does not hold up those behind it when the check can say nothing of it', async () => {
    const photo = await aPhoto();
    await attach(cases, cast, draft, photo);
    await attach(cases, cast, draft, await aPdf());

    checkIsBack(photo);

    await eventually(async () => (await statesOf()).includes('clean'));
    expect(await statesOf()).toEqual(['waiting', 'clean']);
    checkIsBack();
    expect(await whenChecked()).toMatchObject([{ scanned: 'clean' }, { scanned: 'clean' }]);
  });

  it('security.md 54 does not hold up those behind it when the check breaks off at it, each time', async () => {
    const photo = await aPhoto();
    await attach(cases, cast, draft, photo);
    await attach(cases, cast, draft, await aPdf());

    checkBreaksOffAt(photo);

    await eventually(async () => (await statesOf()).includes('clean'), twoRoundsMs);
    expect(await statesOf()).toEqual(['waiting', 'clean']);
    checkIsBack();
    await whenChecked();
  });

  it('security.md 54 does not hold up those behind it when its bytes are lost', async () => {
    const before = new Set(await stored());
    const { body } = await attach(cases, cast, draft, await aPhoto());
    const [lost = ''] = (await stored()).filter((name) => !before.has(name));
    await attach(cases, cast, draft, await aPdf());
    await rm(join(cases.config.FILES_DIR, lost));

    checkIsBack();

    await eventually(async () => (await statesOf()).includes('clean'));
    expect(await statesOf()).toEqual(['waiting', 'clean']);
    await cases.as(cast.nerys).ask(removeScan, { case: draft, file: body.files[0]?.file });
  });

  it('security.md 54 is checked once where two processes run, and once is it written down', async () => {
    const transport = await openTransport(cases.config);
    const other = await start(cases.config, transport, logFor('cases', 'silent'));
    for (const scan of [await aPhoto(), await aPhoto('png'), await aPdf(), await aPdf({ pages: 2 })])
      await attach(cases, cast, draft, scan);

    checkIsBack();

    expect(await whenChecked()).toMatchObject(Array.from({ length: 4 }, () => ({ scanned: 'clean' })));
    await other.close();
    await transport.close();
    expect(read).toHaveBeenCalledTimes(4);
    await eventually(async () => (await entriesOf(draft)) === 4);
  });

  it('security.md 54 is checked again after a check that was broken off', async () => {
    await attach(cases, cast, draft, await aPhoto());
    read.mockRejectedValueOnce(new Error('the machine stops'));

    checkIsBack();

    expect(await whenChecked()).toMatchObject([{ scanned: 'clean', pages: 1 }]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('NC-02 that is taken off while it is read leaves nothing behind', async () => {
    const before = await stored();
    const { body } = await attach(cases, cast, draft, await aPhoto());
    let release = (): void => undefined;
    const drawn = new Promise<ReadScan>((resolve) => (release = () => resolve({ kind: 'jpeg', pages: [page] })));
    read.mockReturnValue(drawn);
    checkIsBack();
    await eventually(() => Promise.resolve(read.mock.calls.length > 0));

    await cases.as(cast.nerys).ask(removeScan, { case: draft, file: body.files[0]?.file });
    release();

    await eventually(async () => (await entriesOf(draft)) === 1);
    await eventually(async () => (await stored()).every((name) => before.includes(name)));
    expect(await filesOf()).toEqual([]);
  });
});
