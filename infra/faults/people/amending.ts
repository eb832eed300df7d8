import { amendMark } from '@tutela/contracts';
import { defaultCalendar, eachDay, isOpen, schoolYearOf, type Day, type Session } from '@tutela/education';
import type { Random } from '@tutela/testing';
import type { PlatformProcess } from '../../whole/platform-process';
import { la } from '../what-is-stored';
import { counted, wrong, type Wrong } from '../wrong';
import { answered, repeat, type Acting } from './answered';

const days = eachDay('2026-09-07', '2026-09-18').filter((day) => isOpen(defaultCalendar(schoolYearOf(day)), day));
const codes = ['/', 'N', 'L', 'O', 'I'];

interface Amended {
  readonly child: number;
  readonly enrolment: string;
  readonly on: Day;
  readonly session: Session;
  /** Those that were acknowledged, in order. */
  readonly codes: string[];
  /** Of which no answer has come: it may be done or not. */
  open?: string;
}

/** An officer who amends the same few marks again and again, and sends again what had no answer (VS-14, VS-27). */
export class Amending implements Acting {
  commands = 0;
  private readonly marks: Amended[];
  private readonly going: { stop(): Promise<void> };

  private constructor(
    private readonly platform: PlatformProcess,
    private readonly random: Random,
    children: readonly { child: number; enrolment: string }[],
  ) {
    const session = (): Session => (random.chance(0.5) ? 'AM' : 'PM');
    this.marks = children.map((child) => ({ ...child, on: random.pick(days), session: session(), codes: [] }));
    this.going = repeat(() => this.amendOne());
  }

  /** @param urn a school without an agent at work: what the person amends, nothing else brings */
  static async begin(platform: PlatformProcess, random: Random, urn: string): Promise<Amending> {
    const children = await platform.eye.rows<{ child: number; enrolment: string }>(
      `la_${la}`,
      'SELECT child, enrolment FROM collection.enrolment WHERE urn = $1 ORDER BY child',
      [urn],
    );
    return new Amending(platform, random, children);
  }

  stop(): Promise<void> {
    return this.going.stop();
  }

  /** Each mark's versions against the commands. */
  async wrong(): Promise<Wrong[]> {
    const versions = await this.versions();
    return this.marks.flatMap((mark) => {
      const name = nameOf(mark);
      return wrongVersions(name, mark, versions.get(name) ?? []);
    });
  }

  private async amendOne(): Promise<void> {
    const mark = this.marks.find(({ open }) => open !== undefined) ?? this.random.pick(this.marks);
    const seen = mark.codes.at(-1) ?? null;
    if (mark.open === undefined) {
      mark.open = this.random.pick(codes.filter((code) => code !== seen));
      this.commands += 1;
    }
    const { child, enrolment, on, session, open: code } = mark;
    const command = { child, enrolment, on, session, code, seen, reason: `The school has rung, ${this.commands}` };
    const answer = await answered(() => this.platform.as('k.osei').ask(amendMark, command));
    if (answer === 'no answer') return;
    mark.codes.push(code);
    delete mark.open;
  }

  private async versions(): Promise<Map<string, string[]>> {
    const rows = await this.platform.eye.rows<Pick<Amended, 'enrolment' | 'on' | 'session'> & { code: string }>(
      `la_${la}`,
      `SELECT enrolment, to_char("on", 'YYYY-MM-DD') AS "on", session, code FROM (
         SELECT enrolment, "on", session, code, brought_at, 0 AS standing FROM collection.mark_revision WHERE source = 'portal'
         UNION ALL SELECT enrolment, "on", session, code, brought_at, 1 FROM collection.mark WHERE source = 'portal') AS version
       ORDER BY standing, brought_at`,
    );
    const found = new Map<string, string[]>();
    for (const row of rows) found.set(nameOf(row), [...(found.get(nameOf(row)) ?? []), row.code]);
    return found;
  }
}

function nameOf({ enrolment, on, session }: Pick<Amended, 'enrolment' | 'on' | 'session'>): string {
  return `${enrolment} ${on} ${session}`;
}

function wrongVersions(name: string, { codes: told, open }: Amended, stored: readonly string[]): Wrong[] {
  const isOpenDone = open !== undefined && stored.length > told.length && stored.at(-1) === open;
  const expected = isOpenDone ? [...told, open] : told;
  const [here, there] = [counted(stored), counted(expected)];
  const missing = [...there].filter(([code, times]) => times > (here.get(code) ?? 0));
  const more = [...here].filter(([code, times]) => times > (there.get(code) ?? 0));
  const isInOrder = missing.length + more.length > 0 || stored.join(' ') === expected.join(' ');
  return [
    ...missing.map(([code]) => wrong('lost', `the amendment of ${name} to ${code} was acknowledged and is not here`)),
    ...more.map(([code]) =>
      wrong(there.has(code) ? 'doubled' : 'phantom', `${name} was amended to ${code} more often than asked`),
    ),
    ...(isInOrder ? [] : [wrong('reordered', `the amendments of ${name} stand in another order than they were made`)]),
  ];
}
