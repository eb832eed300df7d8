import { askBack, attachScan, raiseSupportCase, readCase, sendCase, withdrawCase } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { randomUUID } from 'node:crypto';
import { aPhoto } from '../../scan/test-support/scans';
import { startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aCast } from '../test-support/a-case';
import { asked, aServedSchool, question, raise, seenBy, type Served } from '../test-support/a-served-school';

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

describe('a support case', () => {
  it('NC-23 is raised by a live outside contact, sent at once, audited, and seen by the school', async () => {
    const { gareth, nerys } = served;

    const raised = await raise(cases, gareth);

    expect(raised).toMatchObject({
      kind: 'support',
      state: 'open',
      subject: asked.subject,
      company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
      yours: true,
      dueAt: '2026-11-18T17:00:00.000Z',
      files: [],
      messages: [{ from: 'company', text: asked.text }],
    });
    expect(await seenBy(cases, nerys)).toContain(raised.case);
    const whole = await cases.as(nerys).ask(readCase, { case: raised.case });
    expect(whole).toMatchObject({ yours: false, raisedBy: `Name of ${gareth.userId}` });
    const entry = (await cases.eye.auditEntries('support', 'case.support-raised')).find(
      ({ object }) => object === raised.case,
    );
    expect(entry).toMatchObject({ actor_id: gareth.account, outcome: 'done' });
    const stored = await cases.eye.rows<{ text: string }>(
      'cases',
      `SELECT support_case::text AS text FROM cases.support_case WHERE id = $1`,
      [raised.case],
    );
    expect(stored[0]?.text).not.toContain(asked.subject);
  });

  it('NC-23 is followed by the own company’s contacts, and by no other company’s', async () => {
    const { gareth, sunita, tomasz, rosalind } = served;
    const { case: id } = await raise(cases, gareth);

    expect(await seenBy(cases, sunita)).toContain(id);
    expect(await cases.as(sunita).ask(readCase, { case: id })).toMatchObject({ yours: false });
    expect(await seenBy(cases, tomasz)).toEqual([]);
    const strangers = [tomasz, rosalind, { ...rosalind, role: 'outside-contact', organisation: gareth.organisation }];
    for (const other of strangers as Person[]) {
      const answer = await cases.as(other).call(readCase, { case: id });
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
    }
  });

  it('NC-23 of the school’s own contact is shown outside only to the company it was shared with', async () => {
    const { nerys, gareth, tomasz } = served;
    const own = await raise(cases, nerys);
    const shared = await raise(cases, nerys, 'company-castlegate');

    expect(own).toMatchObject({ messages: [{ from: 'school' }] });
    expect(own.company).toBeUndefined();
    expect(await seenBy(cases, nerys)).toEqual([shared.case, own.case]);
    expect(await seenBy(cases, tomasz)).toEqual([shared.case]);
    expect(await seenBy(cases, gareth)).toEqual([]);
    expect((await cases.as(tomasz).call(readCase, { case: own.case })).status).toBe(404);
  });

  it('NC-23 is shared with a company that has somebody here, by the school alone, and never for another company', async () => {
    const { nerys, gareth } = served;
    const { nerys: neighbour } = await aCast(cases);
    const sharing = { ...question(), company: 'company-castlegate' };

    expect((await cases.as(neighbour).call(raiseSupportCase, sharing)).status).toBe(404);
    expect((await cases.as(gareth).call(raiseSupportCase, sharing)).problem.type).toBe('not-your-role');
    expect((await cases.as(nerys).call(raiseSupportCase, sharing)).status).toBe(200);
  });

  it.each(['company-manager', 'company-employee', 'agent'] as const)('NC-23 is raised by no %s', async (role) => {
    const answer = await cases.as({ ...served.rosalind, role }).call(raiseSupportCase, question());

    expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
  });

  it('SY-02 security.md 42 is one case however often it is sent, at once too, and refused with other words under its id', async () => {
    const { gareth, sunita } = served;
    const sent = question();
    const send = (by: Person, more = {}) => cases.as(by).call(raiseSupportCase, { ...sent, ...more });

    const answers = await Promise.all(Array.from({ length: 8 }, () => send(gareth)));
    const other = [await send(gareth, { text: 'And a third one?' }), await send(sunita)];

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
    expect(other.map(({ status, problem }) => [status, problem.type])).toEqual([
      [422, 'case-is-another'],
      [422, 'case-is-another'],
    ]);
    expect(await seenBy(cases, gareth)).toEqual([sent.case]);
  });

  it('NC-23 security.md 42 is one of twenty that are open, though more are raised at once; one that is withdrawn makes room', async () => {
    const { gareth } = served;
    const raised = await Promise.all(
      Array.from({ length: 24 }, () => cases.as(gareth).call(raiseSupportCase, question())),
    );

    const open = raised.filter(({ status }) => status === 200);
    expect(open).toHaveLength(20);
    expect(new Set(raised.filter(({ status }) => status !== 200).map(({ problem }) => problem.type))).toEqual(
      new Set(['too-many-open-cases']),
    );
    await cases.as(gareth).ask(withdrawCase, { case: open[0]?.body.case });
    expect((await cases.as(gareth).call(raiseSupportCase, question())).status).toBe(200);
  });

  it('NC-23 shows what was written in the order in which it was written', async () => {
    const { nerys } = served;
    const turned = { ...question(), subject: 'Account \u202Egnp.exe', text: 'Why is\u2066 it there?' };

    const raised = await cases.as(nerys).ask(raiseSupportCase, turned);

    expect(raised).toMatchObject({ subject: 'Account gnp.exe', messages: [{ text: 'Why is it there?' }] });
  });

  it('NC-23 takes no scan and is not sent twice: nothing of a release case can be done with it', async () => {
    const { nerys } = served;
    const { case: id, version } = await raise(cases, nerys);
    await cases.as(ines).ask(askBack, { case: id, version, text: 'Which of the two is newer?' });
    const scan = { case: id, file: randomUUID(), name: 'scan.jpg' };

    expect((await cases.as(nerys).call(attachScan, scan, { raw: await aPhoto() })).status).toBe(404);
    expect((await cases.as(nerys).call(sendCase, { case: id })).status).toBe(404);
  });
});
