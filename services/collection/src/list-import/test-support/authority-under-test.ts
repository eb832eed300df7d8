import {
  enrolmentRecorded,
  listChildren,
  listNames,
  onboardAuthority,
  type DataOf,
  type OutputOf,
} from '@tutela/contracts';
import { eventually, person, type Caller } from '@tutela/testing';
import type { CollectionUnderTest } from '../../test-support/collection-under-test';

type Child = OutputOf<typeof listChildren>['children'][number];

/** An authority with an empty roster, and an officer of its virtual school. */
export interface AuthorityUnderTest {
  readonly la: string;
  readonly officer: Caller;
  /** The child with this local id, as the roster gives it. */
  childOf(localId: string): Promise<Child>;
  /** What others were told of enrolments, in order, once there are so many. */
  enrolmentsTold(atLeast: number): Promise<DataOf<typeof enrolmentRecorded>[]>;
}

const firstCode = 401;
let authorities = 0;

/** A list speaks of the whole roster of an authority, so each test has an authority to itself. */
export async function authorityUnderTest(collection: CollectionUnderTest): Promise<AuthorityUnderTest> {
  const la = String(firstCode + authorities++);
  await collection.as(person('platform', undefined)).ask(onboardAuthority, { la, name: 'A test', networks: [] });
  const officer = collection.as(person('vs-officer', la, { userId: 'k.osei' }));
  return {
    la,
    officer,
    childOf: (localId) => childOf(officer, localId),
    enrolmentsTold: (atLeast) =>
      eventually(async () => {
        const events = await collection.eye.events(enrolmentRecorded.type);
        const own = events.map(({ data }) => enrolmentRecorded.data.parse(data)).filter((data) => data.la === la);
        return own.length >= atLeast && own;
      }),
  };
}

async function childOf(officer: Caller, localId: string): Promise<Child> {
  const { names } = await officer.ask(listNames, {});
  const { children } = await officer.ask(listChildren, {});
  const number = names.find((name) => name.localId === localId)?.child;
  const child = children.find((one) => one.child === number);
  if (!child) throw new Error(`No child ${localId}.`);
  return child;
}
