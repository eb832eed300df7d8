import { isDay } from '@tutela/education';
import type { FileFormat, Shelving } from '../dropped/file-format';
import type { CtfSettings } from '../mis-settings';
import { ctfCaps, type CtfCaps } from './ctf-caps';
import { ctfRefused } from './ctf-sentences';
import { GuardedXml } from './guarded-xml';
import { isReadOfPupil, PupilInReading } from './pupil-in-reading';

const root = 'CTfile';
const pupilElement = 'CTfile/CTFpupilData/Pupil';
const laElement = 'CTfile/Header/SourceSchool/LEA';
const estabElement = 'CTfile/Header/SourceSchool/Estab';
const madeAtElement = 'CTfile/Header/DateTime';
const inHeader: readonly string[] = [laElement, estabElement, madeAtElement];
/** Read another way, the same file gives other marks. */
const reading = 'ctf-2';

/** Files of the DfE's Common Transfer File, of any version since 2015: elements in any order, unknown ones passed over (VS-06). */
export function ctfFormat({ estab }: Pick<CtfSettings, 'estab'>, caps: CtfCaps = ctfCaps): FileFormat {
  return {
    takes: (name) => /\.xml$/i.test(name),
    settings: `${reading} ${estab}`,
    read: async ({ size, encoding }, bytes, shelf) => {
      if (size > caps.bytes) throw ctfRefused('too-large');
      if (encoding !== 'utf-8') throw ctfRefused('not-utf-8');
      const file = new CtfInReading(estab, caps, shelf);
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for await (const piece of bytes) {
        file.write(decoded(decoder, piece));
        await shelf.settle();
      }
      return file.end();
    },
  };
}

class CtfInReading {
  private readonly path: string[] = [];
  private readonly header: Record<string, string> = {};
  private readonly xml: GuardedXml;
  private pupil: PupilInReading | undefined;
  private pupils = 0;
  private text = '';

  constructor(
    private readonly estab: string,
    private readonly caps: CtfCaps,
    private readonly shelf: Shelving,
  ) {
    this.xml = new GuardedXml(caps, {
      opened: (name, line) => this.opened(name, line),
      text: (text) => (this.text += text),
      closed: (line) => this.closed(line),
    });
  }

  write(text: string): void {
    this.xml.write(text);
  }

  /** When the file was made; it may say so, and where it comes from, behind its pupils. */
  end(): string {
    this.xml.close();
    const { [laElement]: la, [estabElement]: estab, [madeAtElement]: madeAt = '' } = this.header;
    if (la === undefined || estab === undefined || !isMoment(madeAt)) throw ctfRefused('no-source');
    if (`${la}${estab}` !== this.estab) throw ctfRefused('other-school');
    return madeAt;
  }

  private opened(name: string, line: number): void {
    if (this.path.length === 0 && name !== root) throw ctfRefused('not-ctf');
    // The beginning of a string of marks would be lost, and the rest come to stand on other days.
    if (this.text.trim() !== '' && this.isRead(this.path.join('/'))) throw ctfRefused('mixed', line);
    this.path.push(name);
    this.text = '';
    if (this.path.join('/') !== pupilElement) return;
    this.pupils += 1;
    this.pupil = new PupilInReading(this.estab, this.pupils, this.caps.marksOfAPupil);
  }

  private isRead(path: string): boolean {
    return this.pupil ? isReadOfPupil(path.slice(pupilElement.length + 1)) : inHeader.includes(path);
  }

  private closed(line: number): void {
    const path = this.path.join('/');
    if (path === pupilElement) {
      this.pupil?.shelve(this.shelf, line);
      this.pupil = undefined;
    } else if (this.pupil) this.pupil.closed(path.slice(pupilElement.length + 1), this.text, line);
    else if (inHeader.includes(path)) this.header[path] = this.text.trim();
    this.path.pop();
    this.text = '';
  }
}

/** yyyy-MM-ddTHH:mm:ss, of a day that exists: of two files the later one counts. */
function isMoment(text: string): boolean {
  const [day = '', time = ''] = text.split('T');
  return isDay(day) && /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d/.test(time);
}

/** A file that is written anew while it is read may not be what it was looked at to be. */
function decoded(decoder: TextDecoder, piece: Buffer): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw ctfRefused('not-utf-8');
  }
}
