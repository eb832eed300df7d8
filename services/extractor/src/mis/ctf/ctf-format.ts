import type { FileFormat, Shelving } from '../dropped/file-format';
import type { CtfSettings } from '../mis-settings';
import { ctfCaps, type CtfCaps } from './ctf-caps';
import { ctfRefused } from './ctf-sentences';
import { GuardedXml } from './guarded-xml';
import { PupilInReading } from './pupil-in-reading';

const root = 'CTfile';
const pupilElement = 'CTfile/CTFpupilData/Pupil';
const source = 'CTfile/Header/SourceSchool';
const madeAtElement = 'CTfile/Header/DateTime';
/** Read another way, the same file gives other marks. */
const reading = 'ctf-1';

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
        file.write(decoder.decode(piece, { stream: true }));
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
  private text = '';

  constructor(
    private readonly estab: string,
    caps: CtfCaps,
    private readonly shelf: Shelving,
  ) {
    this.xml = new GuardedXml(caps, {
      opened: (name) => this.opened(name),
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
    const { [`${source}/LEA`]: la, [`${source}/Estab`]: estab, [madeAtElement]: madeAt } = this.header;
    if (la === undefined || estab === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(madeAt ?? ''))
      throw ctfRefused('no-source');
    if (`${la}${estab}` !== this.estab) throw ctfRefused('other-school');
    return madeAt ?? '';
  }

  private opened(name: string): void {
    if (this.path.length === 0 && name !== root) throw ctfRefused('not-ctf');
    this.path.push(name);
    this.text = '';
    if (this.path.join('/') === pupilElement) this.pupil = new PupilInReading(this.estab);
  }

  private closed(line: number): void {
    const path = this.path.join('/');
    if (path === pupilElement) {
      this.pupil?.shelve(this.shelf, line);
      this.pupil = undefined;
    } else if (this.pupil) this.pupil.closed(path.slice(pupilElement.length + 1), this.text, line);
    else if (path.startsWith('CTfile/Header/')) this.header[path] = this.text.trim();
    this.path.pop();
    this.text = '';
  }
}
