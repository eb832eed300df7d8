import { randomUUID } from 'node:crypto';
import {
  appointmentRecorded,
  calendarSet,
  enrolmentRecorded,
  marksRecorded,
  type CloudEvent,
  type EventContract,
} from '@tutela/contracts';
import fc from 'fast-check';
import { learn, noFacts, type Facts } from './facts';
import { reportOf, type Report } from './report';

const enrolments = ['999001', '999001', '999002'].map((urn) => ({ urn, enrolment: randomUUID() }));
const appointments = [0, 1, 2].map(() => ({ appointment: randomUUID(), account: randomUUID() }));

interface Told {
  readonly key: string;
  readonly event: CloudEvent;
}

function told(contract: Pick<EventContract, 'type'>, key: string, data: unknown): Told {
  const id = randomUUID();
  const time = '2026-11-16T09:00:00.000Z';
  const source = `/${contract.type.split('.')[0] ?? ''}`;
  const rest = { specversion: '1.0', datacontenttype: 'application/json', correlationid: id, actor: id } as const;
  return { key, event: { ...rest, id, source, type: contract.type, time, subject: key, data } };
}

const anEnrolment = fc
  .record({
    which: fc.constantFrom(...enrolments),
    la: fc.constantFrom('999', '999', '999', '998'),
    countFrom: fc.constantFrom('2026-09-01', '2026-11-10'),
    to: fc.constantFrom(undefined, '2026-11-17'),
    gaps: fc.constantFrom(undefined, [{ from: '2026-11-16', to: '2026-11-16' }]),
  })
  .map(({ which, ...dates }) => {
    const fixed = { child: 482913, from: '2026-09-01', registration: 'main' as const };
    return told(enrolmentRecorded, which.urn, { ...which, ...fixed, ...dates });
  });
const aMark = fc.record({
  on: fc.constantFrom('2026-09-30', '2026-11-09', '2026-11-16', '2026-11-17', '2026-11-18'),
  session: fc.constantFrom('AM', 'PM'),
  code: fc.constantFrom('/', '\\', 'N', 'I', 'D', '#', '-', 'Q9', 'L', 'V'),
  toDecide: fc.boolean(),
});
const marks = fc
  .record({ which: fc.constantFrom(...enrolments), marks: fc.array(aMark, { maxLength: 4 }) })
  .map(({ which: { urn, enrolment }, marks: own }) => {
    const data = { la: '999', urn, source: 'extractor', marks: own.map((mark) => ({ enrolment, ...mark })) };
    return told(marksRecorded, urn, data);
  });
const anAppointment = fc
  .record({
    which: fc.constantFrom(...appointments),
    urn: fc.constantFrom('999001', '999002'),
    place: fc.integer({ min: 1, max: 15 }),
    state: fc.constantFrom('needs-tag', 'live', 'ended'),
  })
  .map(({ which, ...rest }) => {
    return told(appointmentRecorded, which.account, { ...which, company: 'company-fernhill', ...rest });
  });
const another = fc.constant(told(calendarSet, '999', calendarSet.example));
const aHistory = fc.array(fc.oneof(anEnrolment, marks, anAppointment, another), { minLength: 1, maxLength: 25 });

function reportAfter(messages: readonly unknown[], facts: Facts = noFacts('999')): Report {
  for (const [offset, message] of messages.entries()) learn(facts, message, `topic/0/${offset}`);
  return reportOf(facts, false);
}

/** Another order that the topics allow: keys mixed anew, each in its own order, and any event again once it was told. */
function mixed(history: readonly Told[], picks: readonly number[]): CloudEvent[] {
  const queues = [...new Set(history.map(({ key }) => key))].map((key) => history.filter((one) => one.key === key));
  const out: CloudEvent[] = [];
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn++) {
    const pick = picks[turn % picks.length] ?? 0;
    const waiting = queues.filter((queue) => queue.length > 0);
    const next = waiting[pick % waiting.length]?.shift();
    if (next) out.push(next.event);
    const again = out[(pick * 7) % out.length];
    if (pick % 3 === 0 && again) out.push(again);
  }
  return out;
}

const eventsOf = (history: readonly Told[]): CloudEvent[] => history.map(({ event }) => event);
const changed = (event: CloudEvent, changes: Partial<CloudEvent>): CloudEvent => ({
  ...event,
  id: randomUUID(),
  ...changes,
});

describe('the facts that events leave', () => {
  it('SY-02 SY-07 make the same report in every order that keeps each key’s own, however often an event is told', () => {
    const picks = fc.array(fc.nat(50), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(aHistory, picks, (history, mixture) => {
        expect(reportAfter(mixed(history, mixture))).toEqual(reportAfter(eventsOf(history)));
      }),
    );
  });

  it('SY-02 SY-07 do not change when everything is told once more', () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        const facts = noFacts('999');
        const before = reportAfter(eventsOf(history), facts);

        expect(reportAfter(eventsOf(history).reverse(), facts)).toEqual(before);
      }),
    );
  });

  it('VS-22 VS-29 count what stands last, within roll, care and collection, and of this authority alone', () => {
    const [{ urn, enrolment }] = enrolments as [(typeof enrolments)[0]];
    const dates = { child: 482913, from: '2026-09-01', registration: 'main', countFrom: '2026-09-07' };
    const mark = (on: string, session: string, code: string) => ({ enrolment, on, session, code, toDecide: false });
    const ofMarks = (...own: ReturnType<typeof mark>[]): CloudEvent =>
      told(marksRecorded, urn, { la: '999', urn, source: 'extractor', marks: own }).event;
    const history = [
      told(enrolmentRecorded, urn, { la: '999', urn, enrolment, ...dates, to: '2026-11-20' }).event,
      ofMarks(mark('2026-09-04', 'AM', '/'), mark('2026-09-07', 'AM', '/'), mark('2026-11-23', 'AM', '/')),
      ofMarks(mark('2026-11-16', 'AM', 'N'), mark('2026-11-16', 'PM', 'O'), mark('2026-11-17', 'AM', '-')),
      ofMarks(mark('2026-11-16', 'AM', 'I')),
      told(marksRecorded, urn, { la: '998', urn, source: 'call', marks: [mark('2026-11-18', 'AM', '/')] }).event,
    ];
    const row = { schoolYear: '2026/27', urn, enrolments: 1 };

    expect(reportAfter(history)).toEqual({
      la: '999',
      months: [
        { ...row, month: '2026-09', possible: 1, attended: 1, authorised: 0, unauthorised: 0 },
        { ...row, month: '2026-11', possible: 2, attended: 0, authorised: 1, unauthorised: 1 },
      ],
      places: [],
      doubts: [],
    });
  });

  it('NC-07 hold a place from the appointment to its end, with or without a tag', () => {
    const [one, two] = appointments as [(typeof appointments)[0], (typeof appointments)[0]];
    const state = (who: typeof one, now: string): CloudEvent => {
      const rest = { urn: '999014', company: 'company-fernhill', place: 1, state: now };
      return told(appointmentRecorded, who.account, { ...who, ...rest }).event;
    };
    const history = [state(one, 'needs-tag'), state(two, 'needs-tag'), state(one, 'live')];

    expect(reportAfter(history).places).toEqual([{ urn: '999014', held: 2, of: 15 }]);
    expect(reportAfter([...history, state(two, 'ended')]).places).toEqual([{ urn: '999014', held: 1, of: 15 }]);
  });
});

describe('what the example does not understand', () => {
  const { event } = told(marksRecorded, '999001', marksRecorded.example);
  const newer = changed(event, { type: 'collection.marks-recorded.v2', data: { anything: true } });

  it.each([
    ['a version that is not known', newer, 'collection.marks-recorded.v2'],
    ['data that are not as the contract says', changed(event, { data: { la: '999' } }), 'collection.marks-recorded.v1'],
    ['no event at all', 'not an event', 'no CloudEvent'],
  ])('SY-07 is noted and not guessed at: %s', (_what, message, type) => {
    const facts = noFacts('999');

    const { months, doubts } = reportAfter([message], facts);

    expect(months).toEqual([]);
    expect(doubts).toEqual([`1 event(s) not understood, which this program has to learn: ${type}.`]);
    expect(reportAfter([message], facts).doubts).toEqual(doubts);
  });

  it('SY-07 is learnt later, once the program knows it', () => {
    const facts = noFacts('999');
    learn(facts, newer, 'topic/0/0');

    learn(facts, { ...event, id: newer.id }, 'topic/0/0');

    expect(facts.notUnderstood.size).toBe(0);
    expect(facts.marks.size).toBe(1);
  });

  it('SY-07 is no other fact on the same topic, and no other authority’s', () => {
    const fact = changed(event, { type: 'collection.school-closed.v1', data: {} });

    expect(reportAfter([fact, { ...newer, la: '998' }]).doubts).toEqual([]);
  });

  it('says that marks came without their enrolment', () => {
    expect(reportAfter([event]).doubts).toEqual([
      'Marks of 1 enrolment(s) left out: no event has told of the enrolment.',
    ]);
  });
});
