import { organisationRecorded, personRecorded, type CloudEvent } from '@tutela/contracts';
import { consumeOnce, type Place, type Tx } from '@tutela/platform';
import { changed } from '../changes/changes.store';
import type { CasesKeys } from '../keys';
import type { Notices } from '../notice/notice.store';
import { keepOrganisation } from '../organisation/organisation.store';
import { keepSchool } from '../school/school.store';
import { recordPerson } from './record-person';

export const consumerGroup = 'cases';
export const consumedTopics = [organisationRecorded.topic, personRecorded.topic];

/** Keeps what identity says of organisations and people. What is new on a topic and not for us is passed over. */
export class CasesConsumer {
  constructor(
    private readonly shared: Place,
    private readonly keys: CasesKeys,
    private readonly notices: Notices,
  ) {}

  async handle(event: CloudEvent): Promise<void> {
    if (event.type === organisationRecorded.type) {
      const data = organisationRecorded.data.parse(event.data);
      await this.once(event, async (tx) => {
        await keepOrganisation(tx, data);
        if (data.urn !== undefined) await keepSchool(tx, data.urn, data.name);
        await changed(tx, [data.organisation]);
      });
    }
    if (event.type === personRecorded.type) {
      const data = personRecorded.data.parse(event.data);
      const telling = { keys: this.keys, notices: this.notices };
      await this.once(event, (tx) => recordPerson(tx, telling, data));
    }
  }

  private async once(event: CloudEvent, effect: (tx: Tx) => Promise<void>): Promise<void> {
    await consumeOnce(() => Promise.resolve(this.shared), consumerGroup, event, effect);
  }
}
