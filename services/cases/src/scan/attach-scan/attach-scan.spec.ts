import { randomUUID } from 'node:crypto';
import { readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { attachScan, readScanPage, removeScan, scanMaxBytes, scansOfACase, sendCase } from '@tutela/contracts';
import { DirectoryStore } from '@tutela/platform';
import sharp from 'sharp';
import { aCast, aDraft, attach, type Cast } from '../../support-case/test-support/a-case';
import { startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { sweepOrphans } from '../sweep-orphans';
import { aPdf, aPhoto, aTiff } from '../test-support/scans';

let cases: CasesUnderTest;
let cast: Cast;
let draft: string;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  cast = await aCast(cases);
  ({ case: draft } = await aDraft(cases, cast));
});
afterAll(() => cases.close());

const stored = () => readdir(cases.config.FILES_DIR);

describe('attaching a scan', () => {
  it('NC-02 keeps each page as a picture of ours, sealed, under a name of ours', async () => {
    const photo = await aPhoto();
    const before = new Set(await stored());

    const { body } = await attach(cases, cast, draft, photo);

    expect(body).toMatchObject({ version: 2, files: [{ kind: 'jpeg', pages: 1, scanned: 'not-scanned' }] });
    const [object = ''] = (await stored()).filter((name) => !before.has(name));
    const kept = await readFile(join(cases.config.FILES_DIR, object));
    expect(kept.includes('PNG')).toBe(false);
    const page = { case: draft, file: body.files[0]?.file, page: '1' };
    const answer = await cases.as(cast.nerys).call(readScanPage, page);
    expect(answer.headers.get('content-type')).toContain('image/png');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="page-1.png"');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const made = await sharp(answer.body as Buffer).metadata();
    expect(made).toMatchObject({ format: 'png', width: 200, height: 400 });
    expect(made.exif).toBeUndefined();
    expect((await cases.as(cast.nerys).call(readScanPage, { ...page, page: '2' })).status).toBe(404);
    const [entry] = await cases.eye.auditEntries('support', 'case.scan-attached');
    expect(entry).toMatchObject({ object: draft, actor_id: cast.nerys.account });
  });

  it('NC-02 is read again though the case was named in capitals', async () => {
    const attached = await attach(cases, cast, draft.toUpperCase(), await aPhoto());

    const page = { case: draft, file: attached.body.files[0]?.file, page: '1' };
    expect((await cases.as(cast.nerys).call(readScanPage, page)).status).toBe(200);
  });

  it('NC-02 takes several files, up to ten', async () => {
    const page = await aTiff(1);
    for (let file = 0; file < scansOfACase; file++) expect((await attach(cases, cast, draft, page)).status).toBe(200);

    const eleventh = await attach(cases, cast, draft, page);

    expect(eleventh).toMatchObject({ status: 422, problem: { type: 'too-many-pages' } });
  });

  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['a program called a PDF', 'not-a-scan', () => Buffer.from(`MZ${'\0'.repeat(300)}`)],
    ['a PDF under a password', 'not-a-scan', () => aPdf({ password: 'marmalade' })],
    ['a picture that is a script', 'not-a-scan', () => Buffer.from('GIF89a/*\0*/=1;alert(1)')],
    ['twenty-one pages', 'too-many-pages', () => aPdf({ pages: 21 })],
    ['one byte too many', 'too-large', () => Buffer.alloc(scanMaxBytes + 1, '%PDF-')],
  ])('NC-02 refuses %s as %s and leaves nothing behind', async (_, type, file) => {
    const before = (await stored()).length;

    const answer = await attach(cases, cast, draft, await file());

    expect(answer.problem.type).toBe(type);
    expect(await stored()).toHaveLength(before);
    expect((await cases.as(cast.nerys).call(sendCase, { case: draft })).problem.type).toBe('no-scan');
  });

  it('security.md 56 shows a name without what turns it round, and never uses it as a path', async () => {
    const input = { case: draft, file: randomUUID(), name: '../../etc/\u202efdp.exe' };

    const { body } = await cases.as(cast.nerys).call(attachScan, input, { raw: await aPhoto() });

    expect(body.files[0]?.name).toBe('../../etc/fdp.exe');
    for (const name of await stored()) expect(name).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('NC-02 answers a file sent again as done, and another under its id as a conflict', async () => {
    const input = { case: draft, file: randomUUID(), name: 'release.jpg' };
    const raw = await aPhoto();
    await cases.as(cast.nerys).call(attachScan, input, { raw });

    const again = await cases.as(cast.nerys).call(attachScan, input, { raw });
    const other = await cases.as(cast.nerys).call(attachScan, input, { raw: await aPhoto('png') });

    expect(again).toMatchObject({ status: 200, body: { version: 2 } });
    expect(again.body.files).toHaveLength(1);
    expect(other).toMatchObject({ status: 409, problem: { type: 'conflict' } });
  });

  it('NC-02 is taken off again, its pages too, and not once the operator has the case', async () => {
    const { body } = await attach(cases, cast, draft);
    const before = (await stored()).length;
    const file = body.files[0]?.file;

    const without = await cases.as(cast.nerys).ask(removeScan, { case: draft, file });

    expect(without.files).toEqual([]);
    expect(await stored()).toHaveLength(before - 1);
    await attach(cases, cast, draft);
    await cases.as(cast.nerys).ask(sendCase, { case: draft });
    expect((await attach(cases, cast, draft)).problem.type).toBe('case-has-changed');
  });

  it("NC-02 NC-23 of another school's case answers like an absent one", async () => {
    const { body } = await attach(cases, cast, draft);
    const neighbour = await aCast(cases);
    const file = body.files[0]?.file;

    expect((await attach(cases, neighbour, draft)).status).toBe(404);
    expect((await cases.as(neighbour.nerys).call(removeScan, { case: draft, file })).status).toBe(404);
    expect((await cases.as(neighbour.nerys).call(readScanPage, { case: draft, file, page: '1' })).status).toBe(404);
  });

  it('NC-02 what a crash has left without a case is swept after an hour, and nothing else', async () => {
    await attach(cases, cast, draft);
    const objects = new DirectoryStore(cases.config.FILES_DIR);
    const kept = await stored();
    const [orphan, young] = [randomUUID(), randomUUID()];
    for (const name of [orphan, young]) await objects.put(name, Buffer.from('left'));
    const long = new Date(Date.now() - 2 * 60 * 60_000);
    for (const name of [...kept, orphan]) await utimes(join(cases.config.FILES_DIR, name), long, long);

    expect(await sweepOrphans(cases.runtime, objects)).toBe(1);

    expect((await stored()).sort()).toEqual([...kept, young].sort());
  });
});
