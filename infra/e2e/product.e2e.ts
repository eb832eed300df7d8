import { runsOverKafka } from '@tutela/testing';
import { brokerIsAway } from './journeys/broker-is-away';
import { childrenAreListed } from './journeys/children-are-listed';
import { contactAsks } from './journeys/contact-asks';
import { contactsBecomeLive } from './journeys/contacts-become-live';
import { keysAreEnough } from './journeys/keys-are-enough';
import { marksAreAmended, strangersAmendNothing } from './journeys/marks-are-amended';
import { marksAddUp } from './journeys/marks-add-up';
import { marksArrive } from './journeys/marks-arrive';
import { operatorLooks } from './journeys/operator-looks';
import { pagesAreAccessible } from './journeys/pages-are-accessible';
import { peopleComeAndGo } from './journeys/people-come-and-go';
import { schoolJoins } from './journeys/school-joins';
import { twoTabs } from './journeys/two-tabs';
import { wrongPersons } from './journeys/wrong-persons';
import { Stage } from './support/stage';

jest.setTimeout(300_000);

/** All journeys share one product: the first while its demonstration is fed, the others when it is in. */
describe('the whole product on an open day', () => {
  let opened: Stage | undefined;
  const stage = (): Stage => {
    if (!opened) throw new Error('The product did not start.');
    return opened;
  };

  beforeAll(async () => {
    opened = await Stage.open();
  });
  afterAll(() => opened?.close());

  marksArrive(stage);
  childrenAreListed(stage);
  schoolJoins(stage);
  marksAreAmended(stage);
  strangersAmendNothing(stage);
  peopleComeAndGo(stage);
  contactsBecomeLive(stage);
  wrongPersons(stage);
  twoTabs(stage);
  contactAsks(stage);
  operatorLooks(stage);
  keysAreEnough(stage);
  pagesAreAccessible(stage);
  if (runsOverKafka()) brokerIsAway(stage);
  marksAddUp(stage);
});
