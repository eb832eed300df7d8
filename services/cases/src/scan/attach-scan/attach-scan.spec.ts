import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, utimes } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { attachScan, readScanPage, Refusal, removeScan, scanMaxBytes, scansOfACase, sendCase } from '@tutela/contracts';
import { DirectoryStore, gatewayKey, mintToken, type Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { decodeJwt, decodeProtectedHeader, SignJWT, type JWTHeaderParameters } from 'jose';
import sharp from 'sharp';
import { aCast, aDraft, attach, type Cast } from '../../support-case/test-support/a-case';
import { personTold, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { sweepOrphans } from '../sweep-orphans';
import { ScanReader, type ReadScan } from '../scan-reader';
import { aCorruptPhoto, aPictureBomb } from '../test-support/hostile-scans';
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
    ['ten thousand pages', 'too-many-pages', () => aTiff(10_000, [4, 4])],
    ['a photo that is corrupt', 'not-a-scan', () => aCorruptPhoto()],
    ['a picture of 30,000 by 30,000 in few bytes', 'not-a-scan', () => aPictureBomb()],
    ['a PDF with such a picture', 'not-a-scan', () => aPdf({ picture: aPictureBomb() })],
    ['one byte too many', 'too-large', () => Buffer.alloc(scanMaxBytes + 1, '%PDF-')],
  ])('NC-02 refuses %s as %s and leaves nothing behind', async (_, type, file) => {
    const before = (await stored()).length;

    const answer = await attach(cases, cast, draft, await file());

    expect(answer.problem).toMatchObject({ type, detail: expect.stringMatching(/^[A-Z].{20,}\.$/) as string });
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

  it('NC-02 takes a PDF with a script and one that is an archive too: what is kept are pictures of ours', async () => {
    const script = await attach(cases, cast, draft, await aPdf({ script: "app.alert('marmalade')" }));
    const archive = await attach(
      cases,
      cast,
      draft,
      Buffer.concat([await aPdf(), Buffer.from('PK\u0003\u0004marmalade')]),
    );

    expect([script.status, archive.status]).toEqual([200, 200]);
    for (const { file } of archive.body.files) {
      const page = await cases.as(cast.nerys).call(readScanPage, { case: draft, file, page: '1' });
      expect((page.body as Buffer).includes('marmalade')).toBe(false);
    }
  });

  it('NC-02 takes a file whose last byte comes when the token of its head is over', async () => {
    const { token, endsAt } = await aShortToken(cast.nerys);
    const photo = await aPhoto();
    const upload = request(`${cases.url}/cases/${draft}/files/${randomUUID()}`, {
      method: 'PUT',
      headers: { 'x-tutela-token': token, 'x-tutela-name': 'slow.jpg', 'content-type': 'application/octet-stream' },
    });
    upload.write(photo.subarray(0, 100));
    await eventually(() => Promise.resolve(Date.now() > endsAt));
    upload.end(photo.subarray(100));

    const [answer] = (await once(upload, 'response')) as [IncomingMessage];

    expect(answer.statusCode).toBe(200);
    answer.resume();
    const late = await cases
      .as(cast.nerys)
      .call(
        attachScan,
        { case: draft, file: randomUUID(), name: 'late.jpg' },
        { raw: photo, headers: { 'x-tutela-token': token } },
      );
    expect(late.status).toBe(401);
  });

  it('NC-02 NC-12 looks again at who sends it once it is drawn', async () => {
    const before = (await stored()).length;
    await cases.tell(personTold(cases.config, cast.nerys, { state: 'ended' }));

    const answer = await attach(cases, cast, draft);

    expect(answer.problem.type).toBe('sign-in-needed');
    expect(await stored()).toHaveLength(before);
  });

  it('NC-02 lets nobody fill the queue: the next file of a school whose file waits is told when to come again', async () => {
    const photo = await aPhoto();
    let release = (): void => undefined;
    const drawn = new Promise<ReadScan>((resolve) => (release = () => resolve({ kind: 'jpeg', pages: [photo] })));
    const reading = jest.spyOn(ScanReader.prototype, 'read').mockReturnValue(drawn);
    const refused: Awaited<ReturnType<typeof attach>>[] = [];
    const sendings = [1, 2, 3, 4, 5].map(async () => {
      const answer = await attach(cases, cast, draft, photo);
      if (answer.status !== 200) refused.push(answer);
    });

    await eventually(() => Promise.resolve(refused.length === 2));
    release();
    await Promise.all(sendings);

    reading.mockRestore();
    expect(refused).toHaveLength(2);
    for (const { status, problem, headers } of refused) {
      expect([status, problem.type, headers.get('retry-after')]).toEqual([429, 'too-many-tries', '20']);
    }
  });

  it('security.md 9 keeps nothing of a file for which the disk has no room, and takes it once there is some', async () => {
    const before = await stored();
    jest.spyOn(DirectoryStore.prototype, 'put').mockRejectedValueOnce(new Refusal('no-space'));

    const answer = await attach(cases, cast, draft);

    expect(answer).toMatchObject({ status: 507, problem: { type: 'no-space' } });
    expect(await stored()).toEqual(before);
    expect((await attach(cases, cast, draft)).status).toBe(200);
  });

  it('NC-02 of a page that is removed while it is read answers as of an absent one', async () => {
    const before = new Set(await stored());
    const { body } = await attach(cases, cast, draft);
    const [object = ''] = (await stored()).filter((name) => !before.has(name));
    await rm(join(cases.config.FILES_DIR, object));

    const answer = await cases.as(cast.nerys).call(readScanPage, { case: draft, file: body.files[0]?.file, page: '1' });

    expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
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

/** The gateway's token, but good for two seconds. */
async function aShortToken(by: Person): Promise<{ token: string; endsAt: number }> {
  const key = gatewayKey(cases.config.ROOT_SECRET_FILE);
  const whole = await mintToken(key, 'cases', by);
  const exp = Math.floor(Date.now() / 1000) + 2;
  const head = decodeProtectedHeader(whole) as JWTHeaderParameters;
  const token = await new SignJWT({ ...decodeJwt(whole), exp }).setProtectedHeader(head).sign(key);
  return { token, endsAt: exp * 1000 };
}
