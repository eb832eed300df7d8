import { authorityOnboarded, calendarSet, enrolmentRecorded, marksRecorded, type CloudEvent } from '@tutela/contracts';
import { consumeOnce, type LaDatabases, type Tx } from '@tutela/platform';
import { recordCalendar } from './record-calendar';
import { recordEnrolment } from './record-enrolment';
import { recordMarks } from './record-marks';

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
      const data = marksRecorded.data.parse(event.data);
      await this.once(data.la, event, (tx) => recordMarks(tx, data, event.time));
    }
  }

  private async once(la: string, event: CloudEvent, effect: (tx: Tx) => Promise<void>): Promise<void> {
    await consumeOnce(() => this.las.place(la), consumerGroup, event, effect);
  }
}
