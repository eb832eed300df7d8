import { readdir } from 'node:fs/promises';
import { eicar, findClamd, startClamd, type RunningClamd } from '@tutela/testing';
import { aCast, aDraft, attach, type Cast } from '../../support-case/test-support/a-case';
import { startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aPdf, aPhoto } from '../test-support/scans';

let clamd: RunningClamd;
let cases: CasesUnderTest;
let cast: Cast;
let draft: string;

const stored = () => readdir(cases.config.FILES_DIR);

/** Left out where there is no clamd: the launcher says so, and with REQUIRE=all that is a failure. */
const described = findClamd() === undefined ? describe.skip : describe;

/** As a scanner's file that somebody has put something into. */
const hidden: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['the file itself', () => Promise.resolve(eicar())],
  ['it behind a PDF', async () => Buffer.concat([await aPdf(), eicar()])],
  ['it behind a PNG', async () => Buffer.concat([await aPhoto('png'), eicar()])],
];

described('attaching a scan past a clamd', () => {
  beforeAll(async () => {
    clamd = await startClamd();
    cases = await startCases(clamd.address);
    cast = await aCast(cases);
    ({ case: draft } = await aDraft(cases, cast));
  });
  afterAll(async () => {
    await cases.close();
    await clamd.close();
  });

  it('security.md 54 NC-02 takes a clean file and says that it was checked', async () => {
    const { status, body } = await attach(cases, cast, draft, await aPdf());

    expect(status).toBe(200);
    expect(body.files).toMatchObject([{ scanned: 'clean', pages: 1 }]);
  });

  it.each(hidden)('security.md 54 NC-02 refuses %s and leaves nothing of it', async (_, file) => {
    const before = await stored();

    const { status, problem } = await attach(cases, cast, draft, await file());

    expect([status, problem.type]).toEqual([422, 'has-a-virus']);
    expect(problem.detail).toMatch(/^[A-Z].*virus.*\.$/);
    expect(await stored()).toEqual(before);
  });
});
