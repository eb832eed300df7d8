import {
  answerCase,
  askBack,
  closeCase,
  endAppointment,
  listCases,
  listNotices,
  raiseSupportCase,
  readCase,
  removeScan,
  sendCase,
  withdrawCase,
} from '@tutela/contracts';
import { act, type Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { endAppointments } from '../../appointment/appointment.store';
import { actingFor, personTold, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aDraft, attach } from '../test-support/a-case';
import { aServedSchool, question, raise, seenBy, type Served } from '../test-support/a-served-school';

let cases: CasesUnderTest;
let served: Served;
let ines: Person;
beforeAll(async () => {
  cases = await startCases();
  ines = await cases.aPerson('agent', 'operator');
});
beforeEach(async () => {
  served = await aServedSchool(cases);
});
afterAll(() => cases.close());

/** Somebody who waits for a row that another act holds. */
const waitingSql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('who is no contact any more', () => {
  const acts = (by: Person, id: string) => [
    () => cases.as(by).call(raiseSupportCase, question()),
    () => cases.as(by).call(listCases, {}),
    () => cases.as(by).call(readCase, { case: id }),
    () => cases.as(by).call(answerCase, { case: id, text: 'The newer one' }),
    () => cases.as(by).call(withdrawCase, { case: id }),
  ];

  it('NC-23 NC-12 raises, reads, answers and withdraws nothing from the moment the appointment ends', async () => {
    const { gareth, nerys, urn } = served;
    const raised = await raise(cases, gareth);
    await cases.as(ines).ask(askBack, { case: raised.case, version: raised.version, text: 'Which is newer?' });
    const [place] = await cases.eye.rows<{ id: string }>(
      'cases',
      `SELECT id FROM cases.appointment WHERE account = $1 AND urn = $2 AND ended_at IS NULL`,
      [gareth.account, urn],
    );
    await cases.as(nerys).ask(endAppointment, { appointment: place?.id ?? '', reason: 'No longer needed' });

    for (const tried of acts(gareth, raised.case)) {
      const answer = await tried();
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
    }
    const answered = await cases.as(nerys).ask(answerCase, { case: raised.case, text: 'The newer one' });
    expect(answered.state).toBe('with-operator');
  });

  it('NC-23 NC-12 raises nothing in the moment in which the appointment ends: it waits for the end, and is refused', async () => {
    const { gareth, urn } = served;
    const { runtime, eye } = cases;
    const contract = { audit: { notAudited: 'set up by a test' } };
    const raised = await act(runtime.shared, contract, { kind: 'system', name: 'test' }, async (tx) => {
      const [held] = await tx.rows<{ id: string }>`
        SELECT id FROM appointment WHERE account = ${gareth.account} AND urn = ${urn} AND ended_at IS NULL`;
      await endAppointments(tx, [held?.id ?? ''], 'ended-by-school');
      const answer = cases.as(gareth).call(raiseSupportCase, question());
      await eventually(async () => (await eye.rows('cases', waitingSql)).length > 0);
      return { answer };
    });

    expect(await raised.answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
  });

  it('NC-23 NC-12 of the school’s own raises, answers, sends, withdraws, attaches and takes off nothing from the moment identity has told', async () => {
    const { nerys } = served;
    const raised = await raise(cases, nerys);
    await cases.as(ines).ask(askBack, { case: raised.case, version: raised.version, text: 'Which is newer?' });
    const draft = await aDraft(cases, served);
    await attach(cases, served, draft.case);
    const { files } = await cases.as(nerys).ask(readCase, { case: draft.case });
    await cases.tell(personTold(cases.config, nerys, { state: 'ended' }));

    for (const answer of [
      await cases.as(nerys).call(sendCase, { case: draft.case }),
      await cases.as(nerys).call(removeScan, { case: draft.case, file: files[0]?.file }),
      await attach(cases, served, draft.case),
      await cases.as(nerys).call(raiseSupportCase, question()),
      await cases.as(nerys).call(answerCase, { case: raised.case, text: 'The newer one' }),
      await cases.as(nerys).call(withdrawCase, { case: raised.case }),
    ])
      expect(answer).toMatchObject({ status: 401, problem: { type: 'sign-in-needed' } });
  });

  it('NC-23 NC-08 does nothing while the place is only held for another tag, and goes on with it', async () => {
    const { gareth, urn } = served;
    const employee = { ...gareth, role: 'company-employee', organisation: 'company-fernhill' } as const;
    const { case: id } = await raise(cases, gareth);
    await cases.tell(personTold(cases.config, employee, { state: 'enrolling', hasTag: false }));

    for (const tried of acts(gareth, id)) expect((await tried()).status).toBe(404);

    await cases.tell(personTold(cases.config, employee));
    expect(await seenBy(cases, actingFor(employee, urn))).toEqual([id]);
  });

  it('NC-23 is told nothing more of it: the school’s own contacts are', async () => {
    const { gareth, nerys } = served;
    const raised = await raise(cases, gareth);
    const employee = { ...gareth, role: 'company-employee', organisation: 'company-fernhill' } as const;
    await cases.tell(personTold(cases.config, employee, { state: 'enrolling', hasTag: false }));

    await cases.as(ines).ask(closeCase, { case: raised.case, version: raised.version, text: 'Keep the newer one' });

    const kinds = async (who: Person) =>
      (await cases.as(who).ask(listNotices, {})).notices
        .filter(({ link }) => link.endsWith(raised.case))
        .map(({ kind }) => kind);
    expect(await kinds(nerys)).toEqual(['case-done']);
    expect(await kinds(employee)).toEqual(['case-sent']);
  });
});
