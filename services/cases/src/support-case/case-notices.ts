import { Injectable } from '@nestjs/common';
import type { notice } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { z } from 'zod';
import { Notices } from '../notice/notice.store';
import { findPerson, ownContactsOf } from '../person/person.store';
import { mayFollow } from './raiser.store';
import type { CaseRow } from './support-case.store';

type Kind = Extract<z.infer<typeof notice>['kind'], `case-${string}`>;

/** Tells who raised a case what became of it, in the portal and by letter; of whoever has left or is no contact there any more, all own contacts of the school (NC-03, NC-23). */
@Injectable()
export class CaseNotices {
  constructor(private readonly notices: Notices) {}

  async tell(tx: Tx, row: CaseRow, kind: Kind): Promise<void> {
    const { id, reference } = row;
    const news = { kind, facts: { reference }, link: `/school/cases/${id}` };
    await this.notices.tellPeople(tx, await whoFollows(tx, row), news);
  }
}

async function whoFollows(tx: Tx, row: CaseRow): Promise<string[]> {
  const { organisation, kind, raised_by: raisedBy } = row;
  const isThere =
    kind === 'support' ? await mayFollow(tx, row, raisedBy) : (await findPerson(tx, raisedBy))?.state !== 'ended';
  if (isThere) return [raisedBy];
  return (await ownContactsOf(tx, organisation)).map(({ account }) => account);
}
