import { readRegister } from '@tutela/contracts';
import { person } from '@tutela/testing';
import {
  anEnrolment,
  enrolled,
  marked,
  marksOf,
  officer,
  startReporting,
  stonegate,
  thornbeck,
  type ReportingUnderTest,
} from '../../test-support/reporting-under-test';

const monday = '2026-11-16';

let reporting: ReportingUnderTest;
beforeAll(async () => {
  reporting = await startReporting();
});
afterAll(() => reporting.close());

async function registerOf(child: number, on?: string) {
  const register = await reporting.as(officer).ask(readRegister, { on });
  return register.rows.find((row) => row.child === child);
}

describe('reading the register', () => {
  it('VS-01 shows both sessions of today, the five open days before and when the school was last heard', async () => {
    const kai = anEnrolment();
    const days = { '2026-11-09': '/\\', '2026-11-10': 'II', '2026-11-13': 'N ', [monday]: 'L ' };
    const lastHeardAt = '2026-11-16T09:31:00.000Z';
    await reporting.tell(enrolled(kai), marked(thornbeck, marksOf(kai, days), lastHeardAt));

    const register = await reporting.as(officer).ask(readRegister, {});

    expect(register).toMatchObject({ on: monday, open: true });
    expect(register.rows.find((row) => row.child === kai.child)).toEqual({
      child: kai.child,
      enrolment: kai.enrolment,
      urn: thornbeck,
      registration: 'main',
      yearGroup: 9,
      am: { enrolment: kai.enrolment, urn: thornbeck, code: 'L', state: 'due', toDecide: false, lastHeardAt },
      pm: { enrolment: kai.enrolment, urn: thornbeck, state: 'not-due-yet', toDecide: false, lastHeardAt },
      before: [
        { on: '2026-11-09', am: '/', pm: '\\' },
        { on: '2026-11-10', am: 'I', pm: 'I' },
        { on: '2026-11-11' },
        { on: '2026-11-12' },
        { on: '2026-11-13', am: 'N' },
      ],
      lastHeardAt,
    });
  });

  it('VS-13 SY-04 writes one entry with the children who were shown', async () => {
    const kai = anEnrolment();
    await reporting.tell(enrolled(kai));

    await reporting.as(officer).ask(readRegister, { on: '2026-11-12' });

    const [entry] = await reporting.eye.auditEntries('999', 'register.read');
    expect(entry).toMatchObject({ actor_user_id: officer.userId, facts: { on: '2026-11-12' }, outcome: 'done' });
    expect(entry?.children).toContain(kai.child);
  });

  it('VS-29 shows a dual registered child once, with the mark of the school where the child was', async () => {
    const main = anEnrolment();
    const other = anEnrolment({ child: main.child, urn: stonegate, registration: 'subsidiary' });
    await reporting.tell(enrolled(main), enrolled(other));
    await reporting.tell(
      marked(thornbeck, marksOf(main, { [monday]: 'D ', '2026-11-13': '/D' })),
      marked(stonegate, marksOf(other, { [monday]: 'U ', '2026-11-13': 'D\\' })),
    );

    const row = await registerOf(main.child);

    expect(row).toMatchObject({ enrolment: main.enrolment, registration: 'main', am: { code: 'U' } });
    expect(row?.before.at(-1)).toEqual({ on: '2026-11-13', am: '/', pm: '\\' });
  });

  it('VS-14 VS-29 says of each session whose it is: with the mark, without one that is due, and before it is due', async () => {
    const main = anEnrolment();
    const other = anEnrolment({ child: main.child, urn: stonegate, registration: 'subsidiary' });
    await reporting.tell(enrolled(main), enrolled(other));
    await reporting.tell(
      marked(thornbeck, marksOf(main, { [monday]: 'D ', '2026-11-13': 'DD' })),
      marked(stonegate, marksOf(other, { [monday]: 'N ', '2026-11-13': 'L ' })),
    );
    const [ofMain, ofOther] = [main, other].map(({ enrolment, urn }) => ({ enrolment, urn }));

    expect(await registerOf(main.child)).toMatchObject({ am: { ...ofOther, code: 'N' }, pm: ofMain });
    const friday = await registerOf(main.child, '2026-11-13');
    expect(friday).toMatchObject({ am: { ...ofOther, code: 'L' }, pm: { ...ofOther, state: 'due' } });
    expect(friday?.pm.code).toBeUndefined();
  });

  it('VS-01 VS-29 says of each session when the school that owes it was heard, and not the other one of the child', async () => {
    const main = anEnrolment({ urn: '999008' });
    const other = anEnrolment({ child: main.child, urn: '999009', registration: 'subsidiary' });
    await reporting.tell(enrolled(main), enrolled(other));
    await reporting.tell(
      marked('999008', marksOf(main, { [monday]: 'D ' }), '2026-11-16T09:31:00.000Z'),
      marked('999009', marksOf(other, { '2026-11-13': '/\\' }), '2026-11-13T14:02:00.000Z'),
    );

    const row = await registerOf(main.child);

    expect(row).toMatchObject({ lastHeardAt: '2026-11-16T09:31:00.000Z' });
    expect(row?.am).toMatchObject({ urn: '999009', lastHeardAt: '2026-11-13T14:02:00.000Z' });
    expect(row?.am.code).toBeUndefined();
    expect(row?.pm).toMatchObject({ urn: '999008', lastHeardAt: '2026-11-16T09:31:00.000Z' });
  });

  it('SY-02 VS-01 says when a school was heard last, also when what it told before comes later', async () => {
    const kai = anEnrolment({ urn: '999010' });
    await reporting.tell(enrolled(kai));
    await reporting.tell(
      marked('999010', marksOf(kai, { [monday]: '/ ' }), '2026-11-16T09:31:00.000Z'),
      marked('999010', marksOf(kai, { '2026-11-13': '/\\' }), '2026-11-13T14:02:00.000Z'),
    );

    expect(await registerOf(kai.child)).toMatchObject({ lastHeardAt: '2026-11-16T09:31:00.000Z' });
  });

  it('VS-01 VS-29 shows history as far as the school has it, and calls nothing of it missing', async () => {
    const history = { from: '2026-09-01', countFrom: '2025-09-01', owedFrom: '2026-09-01' };
    const [kai, notThereYet] = [anEnrolment(history), anEnrolment(history)];
    await reporting.tell(enrolled(kai), enrolled(notThereYet));
    await reporting.tell(marked(thornbeck, marksOf(kai, { '2026-07-14': 'I ' })));

    expect(await registerOf(kai.child, '2026-07-14')).toMatchObject({
      am: { code: 'I', state: 'due' },
      pm: { state: 'not-due-yet' },
    });
    expect(await registerOf(notThereYet.child, '2026-07-14')).toBeUndefined();
    expect(await registerOf(notThereYet.child, monday)).toMatchObject({ am: { state: 'due' } });
  });

  it('VS-22 leaves out who does not count on that day, and marks from before care', async () => {
    const left = anEnrolment({ to: '2026-11-13' });
    const out = anEnrolment({ countTo: '2026-11-15' });
    const begun = anEnrolment({ countFrom: '2026-11-12' });
    const between = anEnrolment({ gaps: [{ from: '2026-11-13', to: '2026-11-16' }] });
    await reporting.tell(enrolled(left), enrolled(out), enrolled(begun), enrolled(between));
    await reporting.tell(marked(thornbeck, marksOf(begun, { '2026-11-11': '/\\', '2026-11-12': '/\\' })));

    expect(await registerOf(left.child)).toBeUndefined();
    expect(await registerOf(out.child)).toBeUndefined();
    expect(await registerOf(between.child)).toBeUndefined();
    expect(await registerOf(between.child, '2026-11-12')).toBeDefined();
    expect(await registerOf(left.child, '2026-11-13')).toBeDefined();
    const before = (await registerOf(begun.child))?.before;
    expect(before?.find((day) => day.on === '2026-11-11')).toEqual({ on: '2026-11-11' });
    expect(before?.find((day) => day.on === '2026-11-12')).toMatchObject({ am: '/' });
  });

  it('VS-22 shows the days before a move from the school before', async () => {
    const before = anEnrolment({ to: '2026-11-12' });
    const after = anEnrolment({ child: before.child, urn: stonegate, from: '2026-11-13', countFrom: '2026-11-13' });
    await reporting.tell(enrolled(before), enrolled(after));
    await reporting.tell(
      marked(thornbeck, marksOf(before, { '2026-11-12': 'BB' })),
      marked(stonegate, marksOf(after, { '2026-11-13': '/\\' })),
    );

    const row = await registerOf(before.child);

    expect(row?.urn).toBe(stonegate);
    expect(row?.before.slice(-2)).toEqual([
      { on: '2026-11-12', am: 'B', pm: 'B' },
      { on: '2026-11-13', am: '/', pm: '\\' },
    ]);
  });

  it('VS-27 says which mark waits for a decision', async () => {
    const kai = anEnrolment();
    const marks = marksOf(kai, { [monday]: 'I ' }).map((mark) => ({ ...mark, toDecide: true }));
    await reporting.tell(enrolled(kai), marked(thornbeck, marks));
    expect(await registerOf(kai.child)).toMatchObject({ am: { code: 'I', toDecide: true }, pm: { toDecide: false } });

    await reporting.tell(marked(thornbeck, marksOf(kai, { [monday]: 'I ' })));
    expect(await registerOf(kai.child)).toMatchObject({ am: { code: 'I', toDecide: false } });
  });

  it('VS-29 keeps an unknown code as the school wrote it', async () => {
    const kai = anEnrolment();
    const [mark] = marksOf(kai, { [monday]: '/ ' });
    if (!mark) throw new Error('no mark');
    await reporting.tell(enrolled(kai), marked(thornbeck, [{ ...mark, code: 'Q9' }]));

    expect(await registerOf(kai.child)).toMatchObject({ am: { code: 'Q9' } });
  });

  it('VS-25 calls a day closed that the marks of its school close, and opens it with the first other mark', async () => {
    const urn = '999007';
    const [kai, mia] = [anEnrolment({ urn }), anEnrolment({ urn })];
    await reporting.tell(enrolled(kai), enrolled(mia));
    await reporting.tell(
      marked(urn, [...marksOf(kai, { '2026-11-13': '##' }), ...marksOf(mia, { '2026-11-13': '##' })]),
    );
    expect(await registerOf(kai.child, '2026-11-13')).toMatchObject({ am: { code: '#', state: 'closed' } });
    expect((await registerOf(kai.child))?.before.map((day) => day.on)).not.toContain('2026-11-13');

    await reporting.tell(marked(urn, marksOf(mia, { '2026-11-13': '/ ' })));
    expect(await registerOf(kai.child, '2026-11-13')).toMatchObject({ am: { state: 'due' }, pm: { state: 'due' } });
  });

  it.each([
    ['2026-11-15', '2026-11-13'],
    ['2026-10-28', '2026-10-23'],
    ['2026-08-20', '2026-07-21'],
  ])('VS-01 on %s, a closed day, names the last open one: %s', async (on, lastOpenDay) => {
    expect(await reporting.as(officer).ask(readRegister, { on })).toMatchObject({ open: false, lastOpenDay });
  });

  it.each(['0000-01-01', '1900-01-01', '2200-01-01'])(
    'security.md 51 refuses a day that cannot be meant: %s',
    async (on) => {
      expect((await reporting.as(officer).call(readRegister, { on })).status).toBe(400);
    },
  );

  it('VS-10 shows a neighbour nothing of it, and the operator has no such page', async () => {
    await reporting.tell(enrolled(anEnrolment()));

    const neighbour = await reporting.as(person('vs-officer', '998')).ask(readRegister, {});
    const operator = await reporting.as(person('platform', undefined)).call(readRegister, {});

    expect(neighbour.rows).toEqual([]);
    expect(operator.status).toBe(403);
  });
});
