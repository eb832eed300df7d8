import { SaxesParser } from 'saxes';
import { FileRefused } from '../dropped/file-format';
import type { CtfCaps } from './ctf-caps';
import { ctfRefused, type CtfFault } from './ctf-sentences';

const atOnce = 4096;

export interface XmlEvents {
  readonly opened: (name: string, line: number) => void;
  readonly text: (text: string) => void;
  readonly closed: (line: number) => void;
}

/**
 * XML as a stream, refused at the first thing that a Common Transfer File never has (security.md rule 52). An entity can only be one of the
 * five, because there is no DOCTYPE that could make another.
 */
export class GuardedXml {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly startedAt = performance.now();
  private depth = 0;
  private elements = 0;
  private attributes = 0;
  private sinceEvent = 0;
  private sinceTag = 0;

  constructor(
    private readonly caps: CtfCaps,
    private readonly events: XmlEvents,
  ) {
    this.guardProlog();
    this.guardTags();
    for (const kind of ['text', 'cdata'] as const) this.parser.on(kind, (text) => this.text(text));
    for (const kind of ['comment', 'processinginstruction'] as const) this.parser.on(kind, () => (this.sinceEvent = 0));
  }

  /** @throws FileRefused */
  write(text: string): void {
    for (let at = 0; at < text.length; at += atOnce) {
      const piece = text.slice(at, at + atOnce);
      this.sinceEvent += piece.length;
      this.parse(() => this.parser.write(piece));
      // The parser keeps what has no end yet: nothing has to be that long.
      if (this.sinceEvent > this.caps.characters + atOnce) throw this.refused('too-long');
      if (performance.now() - this.startedAt > this.caps.milliseconds) throw ctfRefused('too-slow');
    }
  }

  close(): void {
    this.parse(() => this.parser.close());
  }

  private guardProlog(): void {
    this.parser.on('doctype', () => {
      throw this.refused('doctype');
    });
    this.parser.on('xmldecl', ({ version, encoding }) => {
      this.sinceEvent = 0;
      if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw this.refused('not-utf-8');
      if (version !== undefined && version !== '1.0') throw this.refused('malformed');
    });
  }

  private guardTags(): void {
    const { caps, parser } = this;
    parser.on('opentagstart', ({ name }) => {
      this.sinceEvent = 0;
      this.sinceTag = 0;
      this.attributes = 0;
      // As the tag opens: a deep nest is expensive before it ends.
      if ((this.depth += 1) > caps.depth) throw this.refused('too-deep');
      if ((this.elements += 1) > caps.elements) throw this.refused('too-many');
      this.mustBeShort(name, caps.charactersOfAName);
    });
    parser.on('attribute', ({ name, value }) => {
      this.sinceEvent = 0;
      if ((this.attributes += 1) > caps.attributesOfATag) throw this.refused('too-many');
      this.mustBeShort(name, caps.charactersOfAName);
      this.mustBeShort(value);
    });
    parser.on('opentag', ({ name }) => {
      this.sinceEvent = 0;
      this.events.opened(name, parser.line);
    });
    parser.on('closetag', () => {
      this.sinceEvent = 0;
      this.sinceTag = 0;
      this.depth -= 1;
      this.events.closed(parser.line);
    });
  }

  private text(text: string): void {
    this.sinceEvent = 0;
    // Comments cut one text into many short ones.
    if ((this.sinceTag += text.length) > this.caps.characters) throw this.refused('too-long');
    this.events.text(text);
  }

  private mustBeShort(text: string, most = this.caps.characters): void {
    if (text.length > most) throw this.refused('too-long');
  }

  private refused(fault: CtfFault): FileRefused {
    return ctfRefused(fault, this.parser.line);
  }

  private parse(act: () => void): void {
    try {
      act();
    } catch (error) {
      // The parser's own words quote the file.
      throw error instanceof FileRefused ? error : this.refused('malformed');
    }
  }
}
