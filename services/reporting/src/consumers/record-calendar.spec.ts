import { readRegister } from '@tutela/contracts';
import {
  anEnrolment,
  calendarTold,
  enrolled,
  officer,
  startReporting,
  stonegate,
  thornbeck,
  type ReportingUnderTest,
} from '../test-support/reporting-under-test';

const monday = '2026-11-16';

let reporting: ReportingUnderTest;
beforeAll(async () => {
  reporting = await startReporting(new Date('2026-11-16T09:10:00Z'));
});
afterAll(() => reporting.close());

describe('the calendar of an authority', () => {
  it('VS-01 VS-02 each school’s own times say what is due, and the answer says when that changes', async () => {
    const [kai, mia] = [anEnrolment({ urn: thornbeck }), anEnrolment({ urn: stonegate })];
    const times = { default: { am: '09:30', pm: '13:30' }, schools: [{ urn: stonegate, am: '09:00', pm: '13:00' }] };
    await reporting.tell(enrolled(kai), enrolled(mia), calendarTold({ times }));

    const register = await reporting.as(officer).ask(readRegister, {});

    const stateOf = (child: number) => register.rows.find((row) => row.child === child)?.am.state;
    expect([stateOf(kai.child), stateOf(mia.child)]).toEqual(['not-due-yet', 'due']);
    expect(register.nextChangeAt).toBe('2026-11-16T09:30:00.000Z');
  });

  it('VS-01 the register of a day that is over will not change by the clock', async () => {
    await reporting.tell(enrolled(anEnrolment()), calendarTold({}));

    expect((await reporting.as(officer).ask(readRegister, { on: '2026-11-13' })).nextChangeAt).toBeUndefined();
  });

  it('VS-29 what was told last stands', async () => {
    await reporting.tell(enrolled(anEnrolment()), calendarTold({ closedOn: [monday, '2026-11-13'] }));
    const closed = await reporting.as(officer).ask(readRegister, {});
    expect(closed).toMatchObject({ open: false, lastOpenDay: '2026-11-12' });
    expect(closed.nextChangeAt).toBeUndefined();

    await reporting.tell(calendarTold({}));
    expect(await reporting.as(officer).ask(readRegister, {})).toMatchObject({ open: true });
  });
});
