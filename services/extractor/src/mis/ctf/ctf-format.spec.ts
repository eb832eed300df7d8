import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FileRefused, type DroppedFile } from '../dropped/file-format';
import { Shelf } from '../dropped/shelf';
import { ctfCaps } from './ctf-caps';
import { ctfFormat } from './ctf-format';

const sample = (name: string): string => readFileSync(join(__dirname, '../../../test-data/ctf', name), 'utf8');
const whole = sample('constructed-pupil-transfer-25.0.xml');

async function read(text: string | Buffer, { estab = '2011000', pieces = 50, caps = ctfCaps } = {}) {
  const bytes = Buffer.from(text);
  const lines: string[] = [];
  const shelf = new Shelf((added) => Promise.resolve(void lines.push(added)));
  const file = { size: bytes.length, encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' } as DroppedFile;
  const madeAt = await ctfFormat({ estab }, caps).read(file, cut(bytes, pieces), shelf);
  await shelf.settle();
  return { madeAt, roll: shelf.roll, marks: lines.join(''), count: shelf.marks, notRead: shelf.notReadFirst };
}

async function* cut(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
}

function isUtf8(bytes: Buffer): boolean {
  return !bytes.includes(0) && Buffer.from(bytes.toString('utf8')).equals(bytes);
}

async function refusalOf(...args: Parameters<typeof read>): Promise<string> {
  const error: unknown = await read(...args).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FileRefused);
  return (error as Error).message;
}

describe('a Common Transfer File', () => {
  it('VS-06 VS-05 gives of a pupil what matching needs and the marks, and nothing else', async () => {
    const { roll, marks, madeAt, notRead } = await read(whole);
    expect(madeAt).toBe('2026-07-20T10:30:00');
    expect(roll).toEqual([
      {
        id: 'R201100018042',
        upn: 'R201100018042',
        formerUpn: 'T20110001804V',
        birthDate: '2014-09-01',
        legalSurname: "O'Brien-Smith",
        legalForename: 'Zoë',
        preferredSurname: 'Smith',
        preferredForename: 'Zoe',
      },
    ]);
    expect(JSON.parse(marks)).toEqual({
      id: 'R201100018042',
      marks: ['/\\', '/\\', 'LL', '/\\', '/\\'].flatMap((codes, day) => [
        [`2025-09-0${day + 1}`, 'AM', codes[0]],
        [`2025-09-0${day + 1}`, 'PM', codes[1]],
      ]),
    });
    expect(notRead).toEqual([]);
    for (const secret of ['WBRI', 'SEMH', 'CareAuthority', 'Anne'])
      expect(marks + JSON.stringify(roll)).not.toContain(secret);
  });

  it('VS-06 is the same wherever the stream is cut, also within a character', async () => {
    const once = await read(whole, { pieces: whole.length * 2 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (pieces) => {
        expect(await read(whole, { pieces })).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });

  it('VS-06 without attendance has a roll and no marks', async () => {
    const { roll, count } = await read(sample('mtc-results-19.0.xml'), { estab: '9991001' });
    expect(roll).toMatchObject([{ legalSurname: 'ROOSTER', birthDate: '2010-11-20' }]);
    expect(count).toBe(0);
  });

  it('VS-06 may have its header behind its pupils, a mark of bytes, and elements that nobody knows', async () => {
    const header = /<Header>[^]*<\/Header>/.exec(whole)?.[0] ?? '';
    const moved = whole.replace(header, '').replace('</CTfile>', `${header}<New a="b">x<Pupil/></New></CTfile>`);
    expect((await read(`\uFEFF${moved}`)).count).toBe(10);
  });

  it('VS-05 has nothing of this school where it tells the attendance at an earlier one', async () => {
    const earlier = whole.replace(/(<Attendance>[^]*)<Estab>1000<\/Estab>/, '$1<Estab>1001</Estab>');
    expect(await read(earlier)).toMatchObject({ count: 0, notRead: [] });
  });

  it('VS-06 with totals alone says so and guesses no mark', async () => {
    const totals = whole.replace(/<AttendSessions>[^]*<\/AttendSessions>/, '');
    const { count, notRead } = await read(totals);
    expect([count, notRead[0]?.why]).toEqual([
      0,
      'Pupil 1 of the file. Totals of attendance without the marks; totals cannot be turned into marks.',
    ]);
  });

  it('VS-06 names the line of a string that cannot be read, and takes nothing of it', async () => {
    const { count, notRead } = await read(whole.replace('/\\/\\LL', '/\\/\\?L'));
    expect(count).toBe(0);
    expect(notRead).toMatchObject([
      { line: whole.split('\n').findIndex((line) => line.includes('</AttendSessions>')) + 1 },
    ]);
  });

  it.each([
    ['a UPN with the wrong check letter', '<UPN>R2', '<UPN>A2', 'A UPN of which', { upn: undefined }],
    ['a former UPN too short', 'T20110001804V', 'T2011', 'A former UPN of which', { formerUpn: undefined }],
    ['a date of birth with the day first', '2014-09-01', '01/09/2014', 'A date of birth', { birthDate: undefined }],
    ['a date of birth that is none', '2014-09-01', '2014-09-31', 'A date of birth', { birthDate: undefined }],
    ['a name with what cannot be seen', '>Smith<', '>Smi\u200Bth<', 'A name that', { preferredSurname: undefined }],
  ])('VS-06 says so when it passes over %s, and takes the rest', async (_what, right, wrong, words, without) => {
    const text = whole.replace(right, wrong);
    const { roll, count, notRead } = await read(text);
    expect([roll.length, count]).toEqual([1, 10]);
    expect(roll[0]).toMatchObject({ legalForename: 'Zoë', ...without });
    const line = text.split('\n').findIndex((one) => one.includes(wrong)) + 1;
    expect(notRead).toEqual([{ line, why: expect.stringContaining(`Pupil 1 of the file. ${words}`) }]);
    expect(JSON.stringify(notRead)).not.toContain(wrong);
  });

  it('VS-06 takes every string of marks, also where one element holds several', async () => {
    const two = '$&<AttendanceStartDate>2025-09-08</AttendanceStartDate><AttendanceMarks>NN</AttendanceMarks>';
    const { count, marks } = await read(whole.replace(/<AttendanceMarks>.*<\/AttendanceMarks>/, two));
    expect(count).toBe(12);
    expect(marks).toContain('["2025-09-08","PM","N"]');
  });

  it.each([
    ['of no school', /<LEA>201<\/LEA>\s*<Estab>1000<\/Estab>(?=[^]*<Sessions)/, '', 'of which school'],
    ['from a day at the end of time', '2025-09-01</Att', '9999-12-31</Att', 'from which they begin'],
    ['from a day written otherwise', '2025-09-01</Att', '01/09/2025</Att', 'from which they begin'],
    ['that are blank, beside totals', /<AttendanceMarks>.*</, '<AttendanceMarks>\n   <', 'Totals of attendance'],
  ])('VS-06 names marks %s, and takes the pupil without them', async (_what, right, wrong, words) => {
    const attendance = whole.slice(whole.indexOf('<Attendance>'));
    const { roll, count, notRead } = await read(whole.replace(attendance, () => attendance.replace(right, wrong)));
    expect([roll.length, count]).toEqual([1, 0]);
    expect(notRead).toMatchObject([{ why: expect.stringContaining(words) }]);
  });

  it('VS-06 has nothing to say of an attendance that is empty', async () => {
    const empty = whole.replace(
      /<Sessions[^]*<\/AttendSessions>/,
      '<AttendSessions><AttendanceMarks/></AttendSessions>',
    );
    expect(await read(empty)).toMatchObject({ count: 0, notRead: [] });
  });

  it('VS-06 that cannot be read is named by the line to look at', async () => {
    expect(await refusalOf(whole.replace('<DOB>', '<DOB><'))).toContain('Look at line 26.');
  });

  it('VS-07 written anew while it is read is refused, and the run goes on', async () => {
    const file = { size: 9, encoding: 'utf-8' } as DroppedFile;
    const reading = ctfFormat({ estab: '2011000' }).read(file, cut(Buffer.from([0xe9, 0x41]), 2), new Shelf(jest.fn()));
    await expect(reading).rejects.toThrow(FileRefused);
  });

  it('VS-05 takes nothing of two pupils who have one UPN', async () => {
    const pupil = /<Pupil>[^]*<\/Pupil>/.exec(whole)?.[0] ?? '';
    const twice = whole.replace(pupil, pupil + pupil.replace('2014-09-01', '2014-09-02'));
    expect(await read(twice)).toMatchObject({ roll: [], notRead: [{ why: expect.stringContaining('another pupil') }] });
  });
});

const inPupil = (xml: string): string => whole.replace('<Pupil>', `<Pupil>${xml}`);
const laughs = `<!DOCTYPE CTfile [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>`;

describe('a hostile file', () => {
  it.each([
    ['a billion laughs', whole.replace('<CTfile>', `${laughs}<CTfile>`), 'DOCTYPE'],
    ['a bare DOCTYPE', whole.replace('<CTfile>', '<!DOCTYPE CTfile><CTfile>'), 'DOCTYPE'],
    [
      'a DOCTYPE from elsewhere',
      whole.replace('<CTfile>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><CTfile>'),
      'DOCTYPE',
    ],
    ['an entity that nobody made', inPupil('<A>&xxe;</A>'), 'not well-formed'],
    ['100,000 levels', inPupil('<a>'.repeat(100_000)), 'nested deeper'],
    ['a text without an end', inPupil(`<A>${'x'.repeat(30_000)}</A>`), 'longer than any'],
    ['a text that comments cut', inPupil(`<A>${'xxxxx<!-- -->'.repeat(5_000)}</A>`), 'longer than any'],
    ['a comment without an end', inPupil(`<!--${'<a>'.repeat(20_000)}`), 'longer than any'],
    ['a DOCTYPE without an end', `<!DOCTYPE a [${'<!ENTITY b "c">'.repeat(5_000)}`, 'longer than any'],
    ['a name of 101 characters', inPupil(`<${'a'.repeat(101)}/>`), 'longer than any'],
    ['a name without an end', inPupil(`<${'a'.repeat(30_000)}/>`), 'longer than any'],
    [
      'a value of an attribute without an end',
      inPupil(`<a b="${'<'.repeat(10)}${'c'.repeat(30_000)}"/>`),
      'not well-formed',
    ],
    ['a long value of an attribute', inPupil(`<a b="${'c'.repeat(30_000)}"/>`), 'longer than any'],
    [
      '40 attributes',
      inPupil(`<a ${Array.from({ length: 40 }, (_, n) => `b${n}="c"`).join(' ')}/>`),
      'more elements or attributes',
    ],
    ['an attribute twice', inPupil('<a b="c" b="d"/>'), 'not well-formed'],
    ['the name of another encoding', whole.replace('utf-8', 'utf-7'), 'UTF-8'],
    ['UTF-16', Buffer.from(`\uFEFF${whole}`, 'utf16le'), 'UTF-8'],
    ['Latin-1', Buffer.from(whole, 'latin1'), 'UTF-8'],
    ['overlong UTF-8', Buffer.concat([Buffer.from(whole), Buffer.from([0xc0, 0xbc])]), 'UTF-8'],
    ['version 1.1', whole.replace('version="1.0"', 'version="1.1"'), 'not well-formed'],
    ['a control character', inPupil('<A>&#1;</A>'), 'not well-formed'],
    ['its end missing', whole.slice(0, -20), 'not well-formed'],
    ['a second document behind the first', `${whole}<CTfile/>`, 'not well-formed'],
    ['another root', '<html><body/></html>', 'no Common Transfer File'],
    ['an admissions file', whole.replaceAll('CTfile', 'ATfile'), 'no Common Transfer File'],
    ['elements among its marks', whole.replace('/\\LL', '/\\<b/>LL'), 'within a text'],
    [
      'more marks of one pupil than years at school have',
      whole.replace(/<AttendSessions>[^]*<\/AttendSessions>/, (one) => one.replace('LL', 'L'.repeat(15_000)).repeat(7)),
      'more marks',
    ],
    ['the name of Windows-1252', whole.replace('utf-8', 'windows-1252'), 'UTF-8'],
    ['a moment that never was', whole.replace('2026-07-20T10', '2026-07-32T10'), 'does not say'],
    ['no header', whole.replace(/<Header>[^]*<\/Header>/, ''), 'does not say'],
    ['nothing', '', 'not well-formed'],
  ])('security.md 52 with %s is refused with a sentence that quotes nothing of it', async (_what, text, words) => {
    const sentence = await refusalOf(text, { pieces: 65_536 });
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/Nothing of it was read\.$/);
    expect(sentence).not.toMatch(/Zoë|R2011|xxe|passwd/);
  });

  it('security.md 52 is refused above each cap', async () => {
    const capped = (caps: Partial<typeof ctfCaps>) => refusalOf(whole, { caps: { ...ctfCaps, ...caps } });
    expect(await capped({ bytes: 100 })).toContain('larger');
    expect(await capped({ elements: 20 })).toContain('more elements');
    expect(await capped({ milliseconds: -1 })).toContain('longer to read');
    expect(await capped({ depth: 4 })).toContain('nested deeper');
  });

  it('VS-05 from another school is refused, whatever lies in the folder', async () => {
    expect(await refusalOf(whole, { estab: '2011001' })).toContain('another school');
  });
});
