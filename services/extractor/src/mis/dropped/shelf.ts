import { z } from 'zod';
import type { MisMark, MisPupil } from '../mis';
import { fileRefused, type NotRead, type Shelving } from './file-format';

const mostOfALine = 1000;
const mostNotRead = 500;
/** The roll is in memory; the largest school has some 5,000 (security.md rule 52). */
const mostPupils = 250_000;

/** What stands together in a file stands on one line: marks of one pupil. */
export const shelfLine = z.object({
  id: z.string(),
  marks: z.array(z.tuple([z.iso.date(), z.enum(['AM', 'PM']), z.string()])),
});

/** How every line of that pupil begins, so that the others need not be parsed. */
export function startOfLine(pupilId: string): string {
  return `{"id":${JSON.stringify(pupilId)},`;
}

/** Takes what a file holds while it is read; marks go to the disk by and by, so that they are never in memory all at once. */
export class Shelf implements Shelving {
  marks = 0;
  notReadInAll = 0;
  readonly notReadFirst: NotRead[] = [];
  private readonly pupils = new Map<string, MisPupil>();
  private readonly contested = new Set<string>();
  private lines: string[] = [];
  private open: { id: string; marks: [string, string, string][] } | undefined;

  constructor(
    private readonly append: (text: string) => Promise<void>,
    private readonly most = mostPupils,
  ) {}

  /** Nobody whose UPN two pupils of the file have. */
  get roll(): MisPupil[] {
    return [...this.pupils.values()].filter(({ id }) => !this.contested.has(id));
  }

  pupil(pupil: MisPupil): boolean {
    const before = this.pupils.get(pupil.id);
    if (!before && this.pupils.size >= this.most)
      throw fileRefused('It has more pupils than any school. It may be hostile: ask where it came from.');
    if (!before) this.pupils.set(pupil.id, pupil);
    else if (!isSame(before, pupil)) this.contested.add(pupil.id);
    return !this.contested.has(pupil.id);
  }

  mark(pupilId: string, { on, session, code }: MisMark): void {
    if (this.open?.id !== pupilId || this.open.marks.length >= mostOfALine) this.close();
    this.open ??= { id: pupilId, marks: [] };
    this.open.marks.push([on, session, code]);
    this.marks += 1;
  }

  notRead(entry: NotRead): void {
    this.notReadInAll += 1;
    if (this.notReadFirst.length < mostNotRead) this.notReadFirst.push(entry);
  }

  async settle(): Promise<void> {
    this.close();
    if (this.lines.length === 0) return;
    const text = this.lines.join('');
    this.lines = [];
    await this.append(text);
  }

  private close(): void {
    if (this.open) this.lines.push(`${JSON.stringify(this.open)}\n`);
    this.open = undefined;
  }
}

function isSame(one: MisPupil, other: MisPupil): boolean {
  const identity = ({ legalSurname, legalForename, birthDate }: MisPupil): string =>
    JSON.stringify([legalSurname, legalForename, birthDate]).toLowerCase();
  return identity(one) === identity(other);
}
