import { Injectable } from '@nestjs/common';
import { myTag, Refusal, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { endOf, tagOf } from '../tag.store';

/** The end of the own serial number, enough to find the right tag in a drawer (NC-10). */
@Injectable()
export class MyTag {
  constructor(private readonly acts: Acts) {}

  async run(by: Person): Promise<OutputOf<typeof myTag>> {
    return this.acts.shared(myTag, by, async (tx) => {
      const tag = await tagOf(tx, by.account);
      if (!tag) throw new Refusal('sign-in-needed');
      return { endsIn: endOf(tag.serial), digits: tag.digits, registeredAt: tag.registered_at?.toISOString() };
    });
  }
}
