import { listEventStates } from '@tutela/contracts';
import { eventually, OwnEvents, person } from '@tutela/testing';
import { startReporting, type ReportingUnderTest } from '../../test-support/reporting-under-test';

const operator = person('platform', undefined);

let ownEvents: OwnEvents;
let reporting: ReportingUnderTest;
beforeAll(async () => {
  ownEvents = await OwnEvents.start();
  reporting = await startReporting(undefined, ownEvents.config);
}, 120_000);
afterAll(async () => {
  await reporting.close();
  await ownEvents.close();
});

describe('listing event states while the broker is away', () => {
  it('SY-02 tells what is parked, and that no more is known', async () => {
    const parked = { group: 'another', topic: 'collection.school-marks' };
    await reporting.eye.rows(
      'events',
      `INSERT INTO events.parked ("group", la, topic, id, event) VALUES ($1, '999', $2, gen_random_uuid(), '{}')`,
      [parked.group, parked.topic],
    );
    const before = await reporting.as(operator).ask(listEventStates, {});
    await ownEvents.stop(reporting.eye);
    const away = await reporting.as(operator).ask(listEventStates, {});
    await ownEvents.startAgain(reporting.eye);
    const after = await eventually(async () => {
      const states = await reporting.as(operator).ask(listEventStates, {});
      return states.brokerAway ? undefined : states;
    });

    expect(away).toEqual({ brokerAway: true, consumers: [{ ...parked, behind: 1 }], dead: [] });
    expect(before.brokerAway).toBeUndefined();
    for (const { consumers } of [before, after]) {
      expect(consumers.filter(({ group }) => group === 'reporting').length).toBeGreaterThan(0);
    }
  });
});
