import { authorityOnboarded, calendarSet, enrolmentRecorded, marksRecorded, type CloudEvent } from '@tutela/contracts';
import { consumeOnce, consumeTogether, type LaDatabases, type Tx } from '@tutela/platform';
import { recordCalendar } from './record-calendar';
import { recordEnrolment } from './record-enrolment';
import { recordMarks, type MarksTold } from './record-marks';

export const consumerGroup = 'reporting';
export const consumedTopics = [marksRecorded.topic, authorityOnboarded.topic, calendarSet.topic];

/** Makes figures of what collection says. What is new on a topic and not for us is passed over. */
export class ReportingConsumer {
  constructor(private readonly las: LaDatabases) {}

  async handle(event: CloudEvent): Promise<void> {
    if (event.type === authorityOnboarded.type) {
      const { la } = authorityOnboarded.data.parse(event.data);
      // To open the place is the effect: it makes our schema in the authority's database.
      await this.once(la, event, () => Promise.resolve());
    }
    if (event.type === calendarSet.type) {
      const data = calendarSet.data.parse(event.data);
      await this.once(data.la, event, (tx) => recordCalendar(tx, data));
    }
    if (event.type === enrolmentRecorded.type) {
      const data = enrolmentRecorded.data.parse(event.data);
      await this.once(data.la, event, (tx) => recordEnrolment(tx, data));
    }
    if (event.type === marksRecorded.type) {
      const { la, ...told } = marksRecorded.data.parse(event.data);
      await this.once(la, event, (tx) => recordMarks(tx, [{ ...told, at: event.time }]));
    }
  }

  /** Marks that were told one after the other are recorded as one. Answers how many of the authority's events that were. */
  async handleTogether(la: string, events: readonly CloudEvent[]): Promise<number> {
    const other = events.findIndex(({ type }) => type !== marksRecorded.type);
    const together = other === -1 ? events : events.slice(0, other);
    if (together.length < 2) return 0;
    await consumeTogether(
      () => this.las.place(la),
      consumerGroup,
      together,
      (tx, fresh) =>
        recordMarks(
          tx,
          fresh.map((event) => marksTold(event, la)),
        ),
    );
    return together.length;
  }

  private async once(la: string, event: CloudEvent, effect: (tx: Tx) => Promise<void>): Promise<void> {
    await consumeOnce(() => this.las.place(la), consumerGroup, event, effect);
  }
}

/** @throws Error where the event is not about this authority, as it says itself: nothing is written in another's database (VS-10) */
function marksTold(event: CloudEvent, authority: string): MarksTold {
  const { la, ...told } = marksRecorded.data.parse(event.data);
  if (la !== authority) throw new Error('An event about another authority.');
  return { ...told, at: event.time };
}
