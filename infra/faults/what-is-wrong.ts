import { openHost, verifyLog } from '@tutela/extractor';
import type { DatabaseEye } from '@tutela/testing';
import { pupilWith, registerOf } from '../whole/register-at-school';
import { lastDay, type AgentUnderTest, type SchoolsUnderTest } from '../whole/schools-under-test';
import { receiptsAt, spooledAt } from './what-agents-hold';
import { whatIsStored, type Stored, type StoredMark, type StoredReceipt } from './what-is-stored';
import { counted, wrong, type Wrong } from './wrong';
import { byEnrolment, wrongFigures } from './wrong-figures';

type Schools = Pick<SchoolsUnderTest, 'agents' | 'list'>;

const firstDay = '2026-09-01';

/** Everything that was lost, doubled or altered on the way from the schools to the figures, a sentence each; nothing when all is well. */
export async function whatIsWrong(eye: DatabaseEye, schools: Schools): Promise<Wrong[]> {
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
async function wrongAtSchool({ school, home }: AgentUnderTest, stored: readonly StoredReceipt[]): Promise<Wrong[]> {
  const held = await receiptsAt(home);
  const own = stored.filter(({ urn }) => urn === school.urn);
  const spooled = await spooledAt(home);
  const verdict = await verifyLog(openHost({ home }).folder);
  const timesHere = (one: StoredReceipt): number => own.filter((other) => isSame(one, other)).length;
  return [
    ...held
      .filter((one) => timesHere(one) !== 1)
      .map(
        (one) =>
          [
            timesHere(one) > 1,
            `batch ${one.sequence} of ${school.urn} has a receipt at the school and is not here once`,
          ] as const,
      )
      .map(([isDoubled, what]) => wrong(isDoubled ? 'doubled' : 'lost', what)),
    ...own
      .filter((one) => !held.some((other) => isSame(one, other)))
      .map(({ sequence }) =>
        wrong('phantom', `batch ${sequence} of ${school.urn} is here and the school has no receipt`),
      ),
    ...own
      .filter(({ sequence }) => sequence > own.length)
      .map(({ sequence }) => wrong('lost', `a batch before ${sequence} is missing`)),
    ...spooled.map((name) => wrong('lost', `${name} of ${school.urn} is still spooled`)),
    ...(verdict.ok ? [] : [wrong('lost', `the log of ${school.urn} does not verify`)]),
  ];
}

function isSame(one: StoredReceipt, other: StoredReceipt): boolean {
  return (['receipt', 'install', 'sequence', 'contentHash', 'marks', 'changed'] as const).every(
    (name) => one[name] === other[name],
  );
}

/** A receipt says how many marks it changed: each stands, or was replaced and is kept (VS-27). */
function wrongReceipts({ receipts, marks, replaced }: Stored): Wrong[] {
  const brought = counted([...marks.map(({ receipt }) => receipt), ...replaced].filter((receipt) => receipt !== null));
  const known = new Set(receipts.map(({ receipt }) => receipt));
  return [
    ...[...brought.keys()]
      .filter((receipt) => !known.has(receipt))
      .map(() => wrong('phantom', 'a mark belongs to no receipt')),
    ...receipts
      .filter(({ receipt, changed }) => (brought.get(receipt) ?? 0) !== changed)
      .map(({ receipt, sequence, urn, changed }) => {
        const here = brought.get(receipt) ?? 0;
        return wrong(
          here < changed ? 'lost' : 'doubled',
          `batch ${sequence} of ${urn} changed ${changed} marks and ${here} are here`,
        );
      }),
  ];
}

function wrongAudit({ receipts, audited }: Stored): Wrong[] {
  const entries = counted(audited);
  return receipts
    .filter(({ receipt }) => entries.get(receipt) !== 1)
    .map(({ receipt, sequence, urn }) => {
      const times = entries.get(receipt) ?? 0;
      return wrong(times === 0 ? 'lost' : 'doubled', `batch ${sequence} of ${urn} has ${times} audit entries`);
    });
}

/** Mark by mark what the schools' own registers say. Enrolments have no names here, so whole registers are compared. */
function wrongRegisters({ marks }: Stored, { agents, list }: Schools): Wrong[] {
  const brought = marks.filter(({ receipt }) => receipt !== null);
  const here = counted([...byEnrolment(brought).values()].map((own) => textOf(own[0]?.urn ?? '', own)));
  const there = agents.flatMap(({ school }, index) =>
    list
      .filter(({ atSchool }) => atSchool === index)
      .map(({ child }) => textOf(school.urn, registerOf(school, pupilWith(school, child.upn), firstDay, lastDay))),
  );
  const missing = there.filter((text) => here.get(text) !== counted(there).get(text));
  return missing.map((text) => wrong('lost', `a register of ${text.slice(0, 6)} is not here as the school has it`));
}

function textOf(urn: string, marks: readonly Pick<StoredMark, 'on' | 'session' | 'code'>[]): string {
  return [urn, ...marks.map(({ on, session, code }) => `${on} ${session} ${code}`)].join('\n');
}
