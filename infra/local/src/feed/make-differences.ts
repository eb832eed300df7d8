import { amendMark, listChildren, listNames, readChildYear } from '@tutela/contracts';
import { schoolYearOf } from '@tutela/education';
import type { DemoChild } from '../demonstration/population';
import type { GatewaySession } from './gateway-session';

const reason = 'Rang the school: the carer had told them that morning.';
const known = 'I';

/** The officer asks about absences that the school could not explain yet, and writes them down: the school's own word comes later. */
export async function makeDifferences(officer: GatewaySession, children: readonly DemoChild[]): Promise<void> {
  const asked = new Map(children.flatMap(({ localId, correction }) => (correction ? [[localId, correction]] : [])));
  const { names } = await officer.ask(listNames, {});
  const roster = await officer.ask(listChildren, {});
  for (const { child, localId } of names) {
    const correction = asked.get(localId);
    const enrolment = roster.children.find((one) => one.child === child)?.enrolments.at(0)?.enrolment;
    if (correction && enrolment !== undefined) await amend(officer, { child, enrolment, ...correction });
  }
}

interface Amendment {
  readonly child: number;
  readonly enrolment: string;
  readonly on: string;
  readonly session: 'AM' | 'PM';
}

/** Only a mark that is as the school wrote it first: done again after a kill, it changes nothing. */
async function amend(officer: GatewaySession, { child, enrolment, on, session }: Amendment): Promise<void> {
  const year = schoolYearOf(on).slice(0, 4);
  const { marks } = await officer.ask(readChildYear, { child, year });
  const mark = marks.find((one) => one.enrolment === enrolment && one.on === on && one.session === session);
  if (mark?.stands.code !== 'N') return;
  await officer.ask(amendMark, { child, enrolment, on, session, code: known, reason, seen: 'N' });
}
