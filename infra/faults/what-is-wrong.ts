import { openHost, verifyLog } from '@tutela/extractor';
import type { DatabaseEye } from '@tutela/testing';
import { pupilWith, registerOf } from '../whole/register-at-school';
import { lastDay, type AgentUnderTest, type SchoolsUnderTest } from '../whole/schools-under-test';
import { receiptsAt, spooledAt } from './what-agents-hold';
import { whatIsStored, type Stored, type StoredMark, type StoredReceipt } from './what-is-stored';
import { byEnrolment, wrongFigures } from './wrong-figures';

const firstDay = '2026-09-01';

/** Everything that was lost, doubled or altered on the way from the schools to the figures, a sentence each; nothing when all is well. */
export async function whatIsWrong(eye: DatabaseEye, schools: SchoolsUnderTest): Promise<string[]> {
  const stored = await whatIsStored(eye);
  const atSchools = await Promise.all(schools.agents.map((agent) => wrongAtSchool(agent, stored.receipts)));
  return [
    ...atSchools.flat(),
    ...wrongReceipts(stored),
    ...wrongAudit(stored),
    ...wrongRegisters(stored, schools),
    ...wrongFigures(stored),
  ];
}

/** What the agent holds against what the platform holds. */
async function wrongAtSchool({ school, home }: AgentUnderTest, stored: readonly StoredReceipt[]): Promise<string[]> {
  const held = await receiptsAt(home);
  const own = stored.filter(({ urn }) => urn === school.urn);
  const spooled = await spooledAt(home);
  const verdict = await verifyLog(openHost({ home }).folder);
  return [
    ...held
      .filter((one) => own.filter((other) => isSame(one, other)).length !== 1)
      .map(({ sequence }) => `batch ${sequence} of ${school.urn} has a receipt at the school and is not here once`),
    ...own
      .filter((one) => !held.some((other) => isSame(one, other)))
      .map(({ sequence }) => `batch ${sequence} of ${school.urn} is here and the school has no receipt`),
    ...own
      .filter(({ sequence }) => sequence > own.length)
      .map(({ sequence }) => `a batch before ${sequence} is missing`),
    ...spooled.map((name) => `${name} of ${school.urn} is still spooled`),
    ...(verdict.ok ? [] : [`the log of ${school.urn} does not verify`]),
  ];
}

function isSame(one: StoredReceipt, other: StoredReceipt): boolean {
  return (['receipt', 'install', 'sequence', 'contentHash', 'marks', 'changed'] as const).every(
    (name) => one[name] === other[name],
  );
}

/** A receipt says how many marks it changed: each stands, or was replaced and is kept (VS-27). */
function wrongReceipts({ receipts, marks, replaced }: Stored): string[] {
  const brought = counted([...marks.map(({ receipt }) => receipt ?? 'none'), ...replaced]);
  const known = new Set(receipts.map(({ receipt }) => receipt));
  return [
    ...[...brought.keys()].filter((receipt) => !known.has(receipt)).map(() => 'a mark belongs to no receipt'),
    ...receipts
      .filter(({ receipt, changed }) => (brought.get(receipt) ?? 0) !== changed)
      .map(
        ({ receipt, sequence, urn, changed }) =>
          `batch ${sequence} of ${urn} changed ${changed} marks and ${brought.get(receipt) ?? 0} are here`,
      ),
  ];
}

function wrongAudit({ receipts, audited }: Stored): string[] {
  const entries = counted(audited);
  return receipts
    .filter(({ receipt }) => entries.get(receipt) !== 1)
    .map(({ receipt, sequence, urn }) => `batch ${sequence} of ${urn} has ${entries.get(receipt) ?? 0} audit entries`);
}

/** Mark by mark what the schools' own registers say. Enrolments have no names here, so whole registers are compared. */
function wrongRegisters({ marks }: Stored, { agents, list }: SchoolsUnderTest): string[] {
  const here = counted([...byEnrolment(marks).values()].map((own) => textOf(own[0]?.urn ?? '', own)));
  const there = agents.flatMap(({ school }, index) =>
    list
      .filter(({ atSchool }) => atSchool === index)
      .map(({ child }) => textOf(school.urn, registerOf(school, pupilWith(school, child.upn), firstDay, lastDay))),
  );
  const missing = there.filter((text) => here.get(text) !== counted(there).get(text));
  return missing.map((text) => `a register of ${text.slice(0, 6)} is not here as the school has it`);
}

function textOf(urn: string, marks: readonly Pick<StoredMark, 'on' | 'session' | 'code'>[]): string {
  return [urn, ...marks.map(({ on, session, code }) => `${on} ${session} ${code}`)].join('\n');
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
