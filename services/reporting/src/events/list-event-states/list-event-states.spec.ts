import { listEventStates } from '@tutela/contracts';
import { eventually, person } from '@tutela/testing';
import {
  anEnrolment,
  marked,
  marksOf,
  officer,
  startReporting,
  thornbeck,
  type ReportingUnderTest,
} from '../../test-support/reporting-under-test';

const operator = person('platform', undefined);

let reporting: ReportingUnderTest;
beforeAll(async () => {
  reporting = await startReporting();
});
afterAll(() => reporting.close());

describe('listing event states', () => {
  it('SY-02 shows the marks of an unknown enrolment as dead, with the kind of error only', async () => {
    await reporting.transport.publish([marked(thornbeck, marksOf(anEnrolment(), { '2026-11-16': '/\\' }))]);

    const states = await eventually(async () => {
      const seen = await reporting.as(operator).ask(listEventStates, {});
      // What is dead is put aside first, and its place in the topic is left behind after.
      const isBehind = seen.consumers.some(({ group, behind }) => group === 'reporting' && behind > 0);
      return seen.dead.length > 0 && !isBehind && seen;
    });

    expect(states.dead).toMatchObject([
      {
        group: 'reporting',
        topic: 'collection.school-marks',
        type: 'collection.marks-recorded.v1',
        reason: 'UnknownEnrolment',
      },
    ]);
    expect(states.consumers).toContainEqual({ group: 'reporting', topic: 'collection.school-marks', behind: 0 });
  });

  it('VS-12 is for the operator alone', async () => {
    expect(await reporting.as(officer).call(listEventStates, {})).toMatchObject({ status: 403 });
  });
});
