import type { Read } from '@tutela/web';
import type { EventStates } from '../../shared/events/events.queries';
import { countOf } from './waits.queries';
import { waitsWords } from './waits.words';

const known = <T>(data: T | undefined): Read<T> => ({ data, error: null, again: () => undefined });
const noEvents: EventStates = { consumers: [], dead: [] };
const deadOne = {
  id: '0199a4b0-0000-7000-8000-000000000001',
  ...{ group: 'reporting', topic: 'collection.school-marks', type: 'collection.marks-recorded.v1' },
  ...{ reason: 'UnknownEnrolment', at: '2026-11-19T09:42:00.000Z' },
};

describe('what waits', () => {
  it('counts what is open to the role, and says nothing before all of it is known', () => {
    expect(countOf({ authorities: known([]) })).toEqual({ things: 0, withoutEvents: false });
    expect(countOf({ events: known({ ...noEvents, dead: [deadOne] }) })).toEqual({ things: 1, withoutEvents: false });
    expect(countOf({ authorities: known([]), events: known<EventStates>(undefined) })).toBeUndefined();
    expect(countOf({ authorities: known([]), cases: known<[]>(undefined) })).toBeUndefined();
  });

  it('SY-02 counts what stands still', () => {
    const away = { service: 'audit', isAway: true } as const;

    expect(countOf({ authorities: known([]), standing: known([away]) })).toMatchObject({ things: 1 });
  });

  it('SY-02 does not count dead events as none while the broker is away', () => {
    const away = countOf({ authorities: known([]), events: known({ ...noEvents, brokerAway: true as const }) });

    expect(away).toEqual({ things: 0, withoutEvents: true });
  });

  it('answers first, in a sentence', () => {
    const all = (things: number) => waitsWords.h1({ things, withoutEvents: false });

    expect([waitsWords.h1(undefined), ...[0, 1, 3].map(all)]).toEqual([
      'What waits',
      'Nothing needs you now',
      '1 thing needs you',
      '3 things need you',
    ]);
  });

  it('NC-03 tells an agent to whom no answer is due of the cases that wait all the same', () => {
    expect([0, 1, 2].map(waitsWords.cases.none)).toEqual([
      'No answer is due today.',
      '1 case waits for us, and no answer is due today.',
      '2 cases wait for us, and no answer is due today.',
    ]);
  });

  it('SY-02 says that it cannot say how many while the broker is away', () => {
    const away = (things: number) => waitsWords.h1({ things, withoutEvents: true });

    expect([0, 1, 3].map(away)).toEqual([
      'It is not known whether something needs you',
      'At least 1 thing needs you',
      'At least 3 things need you',
    ]);
  });
});
