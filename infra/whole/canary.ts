import { randomUUID } from 'node:crypto';
import {
  amendMark,
  decideDifference,
  listChildren,
  listDifferences,
  listNames,
  readAttendance,
  readChildYear,
  readMatching,
  readRegister,
  revealName,
  searchAudit,
  searchOwnAudit,
  uploadList,
} from '@tutela/contracts';
import type { Day } from '@tutela/education';
import { eventually, upnIssuer } from '@tutela/testing';
import type { PlatformProcess } from './platform-process';
import { pupilWith } from './register-at-school';
import { lastDay, madeUpList, type Listed, type SchoolsUnderTest } from './schools-under-test';

/** What is told of one child that nothing else could be taken for (SY-03). */
export const planted = {
  surname: 'Quillfeather-Vanterpool',
  forename: 'Zephyrine',
  UPN: upnIssuer().permanent('7391', 2019),
  'birth date': '2013-02-17',
  'birth date as typed': '17/02/2013',
  'local id': 'KNR/77-3141',
  'social worker': 'Ottoline Brackwater',
  placement: 'With Mrs Plumtwistle, Larkrise Cottage',
  'reason of an amendment': 'Zugzwang at the gate, says her carer',
  'reason of a decision': 'The school nurse Hyacinth wrote it down',
  'reason for a name': 'Father Umbrage rang and asks after her',
} as const;

const year = '2026';
const session = 'AM' as const;

/** A list of five on which the planted child stands first. */
export function listWithCanary(): Listed[] {
  const [anybody, ...others] = madeUpList(1, 5);
  if (!anybody) return [];
  const names = { surname: planted.surname, forename: planted.forename };
  const child = {
    ...anybody.child,
    upn: planted.UPN,
    birthDate: planted['birth date'],
    ...{ legalSurname: names.surname, preferredSurname: names.surname },
    ...{ legalForename: names.forename, preferredForename: names.forename },
  };
  const cells = { 'Social worker': planted['social worker'], Placement: planted.placement };
  return [{ ...anybody, localId: planted['local id'], profile: 'steady', child, cells }, ...others];
}

/** Everything that can be done with the child's data is done once, the refused ways too; the list is confirmed and the agent enrolled already. */
export async function liveThroughEverything(platform: PlatformProcess, schools: SchoolsUnderTest): Promise<void> {
  const [agent] = schools.agents;
  if (!agent) throw new Error('There is no school.');
  await schools.run(agent);
  const officer = platform.as('k.osei');
  const { names } = await officer.ask(listNames, {});
  const child = names.find(({ localId }) => localId === planted['local id'])?.child ?? 0;
  await takeFaultyLists(platform);
  await amendAndDecide(platform, schools, child);
  await officer.ask(listChildren, {});
  await officer.ask(readMatching, {});
  await officer.ask(readRegister, {});
  await officer.ask(readAttendance, { from: '2026-09-01', to: lastDay });
  await searchAndReveal(platform, child);
  await meetFaultsOfOurs(platform, child);
}

/** While a table is not there each act ends as our fault, which is logged. */
async function meetFaultsOfOurs(platform: PlatformProcess, child: number): Promise<void> {
  const officer = platform.as('k.osei');
  const where = { child, enrolment: randomUUID(), on: lastDay, session };
  await withoutTable(platform, 'enrolment', () =>
    officer.ask(amendMark, { ...where, code: 'M', reason: planted['reason of an amendment'], seen: null }),
  );
  await withoutTable(platform, 'list_import', () =>
    officer.ask(
      uploadList,
      { import: randomUUID() },
      `Local id,Legal surname\n${planted['local id']},${planted.surname}`,
    ),
  );
}

async function withoutTable({ eye }: PlatformProcess, table: string, act: () => Promise<unknown>): Promise<void> {
  await eye.rows('la_999', `ALTER TABLE collection.${table} RENAME TO away`);
  await unlessRefused(act());
  await eye.rows('la_999', `ALTER TABLE collection.away RENAME TO ${table}`);
}

async function takeFaultyLists(platform: PlatformProcess): Promise<void> {
  const officer = platform.as('k.osei');
  const heading = 'Local id,UPN,Legal surname,Legal forename,Date of birth,School URN,In care from';
  const { surname, forename, 'local id': localId, UPN, placement } = planted;
  const wrong = `${localId},${UPN}${UPN},${surname},${forename},${planted['birth date as typed']} ${placement},1,never`;
  const right = `${localId},${UPN},${surname},${forename},${planted['birth date as typed']},999001,02/05/2026`;
  for (const rows of [[wrong], [right, right], [`"${surname}`], []]) {
    await unlessRefused(officer.ask(uploadList, { import: randomUUID() }, [heading, ...rows].join('\n')));
  }
}

async function amendAndDecide(platform: PlatformProcess, schools: SchoolsUnderTest, child: number): Promise<void> {
  const officer = platform.as('k.osei');
  const on: Day = lastDay;
  const { marks } = await officer.ask(readChildYear, { child, year });
  const mark = marks.find((one) => one.on === on && one.session === session);
  if (!mark) throw new Error('The mark has not come.');
  const where = { child, enrolment: mark.enrolment, on, session };
  const amendment = { ...where, code: 'M', reason: planted['reason of an amendment'], seen: mark.stands.code };
  await unlessRefused(officer.ask(amendMark, { ...amendment, seen: 'Y7' }));
  await unlessRefused(officer.ask(amendMark, { ...amendment, code: 'unknown' }));
  await unlessRefused(officer.ask(amendMark, { ...amendment, on: '2001-01-01' }));
  await officer.ask(amendMark, amendment);

  await schoolChanges(schools, on);
  const { differences } = await officer.ask(listDifferences, {});
  const other = differences.find((one) => one.child === child)?.other?.code;
  const decision = { ...where, take: 'other' as const, reason: planted['reason of a decision'] };
  await unlessRefused(officer.ask(decideDifference, { ...decision, seenOther: 'Y7' }));
  await officer.ask(decideDifference, { ...decision, seenOther: other ?? '' });
  await unlessRefused(officer.ask(decideDifference, { ...decision, seenOther: other ?? '' }));
}

async function schoolChanges(schools: SchoolsUnderTest, on: Day): Promise<void> {
  const [agent] = schools.agents;
  if (!agent) return;
  const { id } = pupilWith(agent.school, planted.UPN);
  schools.xporter.changeMark(agent.school.estab, id, on, session, 'L');
  await schools.run(agent);
}

async function searchAndReveal(platform: PlatformProcess, child: number): Promise<void> {
  await platform.as('s.barros').ask(revealName, { la: '999', child, reason: planted['reason for a name'] });
  const head = platform.as('a.northcott');
  await eventually(async () => {
    const { entries } = await head.ask(searchOwnAudit, { child });
    return ['mark.amended', 'difference.decided', 'child.name-revealed'].every((action) =>
      entries.some((entry) => entry.action === action),
    );
  });
  await platform.as('s.barros').ask(searchAudit, { log: 'la-999', child });
}

async function unlessRefused(asked: Promise<unknown>): Promise<void> {
  await asked.catch(() => undefined);
}
