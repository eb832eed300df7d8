import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import sharp from 'sharp';
import { findConfinement, unconfined, type Confinement } from './confinement';
import { rightsFlag, ScanReader } from './scan-reader';
import { aContentBomb, aCorruptPhoto, aPictureBomb } from './test-support/hostile-scans';
import { aPdf, aPhoto, aTiff } from './test-support/scans';

let confinement: Confinement;
let reader: ScanReader;
beforeAll(async () => {
  confinement = await findConfinement();
  reader = new ScanReader(confinement);
});

describe('reading a scan', () => {
  it('NC-02 draws each page of a PDF as a picture of 200 dots per inch', async () => {
    const { kind, pages } = await reader.read(await aPdf({ pages: 2 }));

    expect(kind).toBe('pdf');
    const [first, second] = await Promise.all(pages.map((page) => sharp(page).metadata()));
    expect(first).toMatchObject({ format: 'png', width: 1654, height: 2339 });
    expect(second).toMatchObject({ format: 'png' });
    // The words are drawn.
    const { channels } = await sharp(pages[0]).stats();
    expect(channels[0]?.min).toBeLessThan(100);
  });

  it.each(['jpeg', 'png'] as const)('NC-02 re-encodes a %s upright, without what it told of itself', async (format) => {
    const photo = await aPhoto(format);
    expect(photo.includes('Marmalade Telephone')).toBe(true);

    const { kind, pages } = await reader.read(photo);

    expect(kind).toBe(format);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.includes('Marmalade Telephone')).toBe(false);
    const made = await sharp(pages[0]).metadata();
    expect(made).toMatchObject({ format: 'png', width: 200, height: 400 });
    expect([made.exif, made.orientation, made.xmp, made.icc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('NC-02 takes every page of a TIFF', async () => {
    const { pages } = await reader.read(await aTiff(3));

    expect(pages).toHaveLength(3);
    expect(await sharp(pages[2]).metadata()).toMatchObject({ width: 60, height: 80 });
  });

  it('NC-02 leaves nothing of a script that a PDF brings', async () => {
    const bytes = await aPdf({ script: "app.alert('marmalade')" });
    expect(bytes.includes('marmalade')).toBe(true);

    const { pages } = await reader.read(bytes);

    expect(Buffer.concat(pages).includes('marmalade')).toBe(false);
    expect(await sharp(pages[0]).metadata()).toMatchObject({ format: 'png' });
  });

  it('security.md 53 takes of a PDF that is an archive too the pages alone', async () => {
    const hidden = Buffer.from('PK\u0003\u0004marmalade.exe');

    const { pages } = await reader.read(Buffer.concat([await aPdf(), hidden]));

    expect(Buffer.concat(pages).includes('marmalade')).toBe(false);
  });

  it.each([
    ['more than twenty pages of a PDF', () => aPdf({ pages: 21 })],
    ['more than twenty pages of a TIFF', () => aTiff(21)],
    ['ten thousand pages of a TIFF', () => aTiff(10_000, [4, 4])],
  ])('NC-02 refuses %s', async (_, file) => {
    await expect(reader.read(await file())).rejects.toMatchObject({ type: 'too-many-pages' });
  });

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['a program', () => Buffer.from(`MZ${'\0'.repeat(500)}PE`)],
    ['nothing', () => Buffer.alloc(0)],
    ['zeros', () => Buffer.alloc(5000)],
    ['a page of the web', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture that is a script', () => Buffer.from('GIF89a/*\0*/=1;alert(1)')],
    ['an archive', () => Buffer.from('PK\u0003\u0004')],
    ['a program that a PDF begins in', async () => Buffer.concat([Buffer.from('MZ'), await aPdf()])],
    ['the first bytes of a PDF alone', () => Buffer.from('%PDF-1.7\n<script>alert(1)</script>')],
    ['the first bytes of a picture alone', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
    ['a PDF under a password', () => aPdf({ password: 'marmalade' })],
    ['half a picture', async () => (await aPhoto()).subarray(0, 600)],
    ['half a PDF', async () => (await aPdf()).subarray(0, 300)],
    ['a photo that is corrupt', () => aCorruptPhoto()],
    ['a picture of too many pixels', () => aFlatPicture(12_000)],
    ['a picture of 30,000 by 30,000 in few bytes', () => aPictureBomb()],
    ['a PDF with such a picture', () => aPdf({ picture: aPictureBomb() })],
    ['a PDF of 600 MB in few bytes', () => aContentBomb(600)],
  ])('NC-02 refuses %s', async (_, file) => {
    await expect(reader.read(await file())).rejects.toMatchObject({ type: 'not-a-scan' });
  });

  it('NC-02 gives up on a file that takes too long', async () => {
    await expect(new ScanReader(confinement, { longestMs: 1 }).read(await aPdf())).rejects.toMatchObject({
      type: 'not-a-scan',
    });
  });

  it.each([
    ['14,400 points', [14_400, 14_400], { width: 1654, height: 1654 }],
    ['a thousand kilometres', [2_900_000_000, 4_100_000_000], { width: 1654, height: 2338 }],
    ['a thread', [1, 1_000_000], { width: 1, height: 2339 }],
  ] as const)('NC-02 draws a page of %s no larger than another', async (_, size, drawn) => {
    const { pages } = await reader.read(await aPdf({ size }));

    expect(await sharp(pages[0]).metadata()).toMatchObject(drawn);
  });

  it('NC-02 draws where Node alone holds the process, too', async () => {
    expect((await new ScanReader(unconfined).read(await aPdf())).pages).toHaveLength(1);
  });

  it('NC-02 draws nothing any more for whoever has gone', async () => {
    const drawing = spawn(process.execPath, [join(__dirname, '../../confined/draw-scan.mjs'), 'pdf']);
    const file = await aPdf({ pages: 20 });
    const length = Buffer.alloc(4);
    length.writeUInt32BE(file.length);

    drawing.stdin.end(Buffer.concat([length, file]));

    expect(await once(drawing, 'exit')).toEqual([2, null]);
  });

  it('reads many that come at the same moment, each its own', async () => {
    const files = await Promise.all([1, 2, 3, 1].map((pages) => aTiff(pages)));

    const read = await Promise.all(files.map((file) => reader.read(file)));

    expect(read.map(({ pages }) => pages.length)).toEqual([1, 2, 3, 1]);
  });

  it.each(['--permission', '--experimental-permission'])(
    'NC-02 holds the process back where Node calls it %s',
    (flag) => {
      expect(rightsFlag(new Set(['--allow-addons', flag]))).toBe(flag);
    },
  );
});

/** All of one colour: few bytes, many pixels. */
async function aFlatPicture(length: number): Promise<Buffer> {
  return sharp({ create: { width: length, height: length, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
}
