import { randomUUID } from 'node:crypto';
import {
  approveCase,
  attachScan,
  checks,
  listNotices,
  makeReleaseForm,
  raiseReleaseCase,
  readPlaces,
  requestContacts,
  sendCase,
  type InputOf,
  type OutputOf,
  type Role,
  type RouteContract,
} from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { person } from '@tutela/testing';
import sharp from 'sharp';
import { heardByCases } from './heard-by-cases';
import type { PlatformUnderTest } from './platform-under-test';

const urn = '999014';
const company = 'company-fernhill';

/** What a school and a company have once a release is live and a contact named: ids that a neighbour could ask for. */
export interface MadeObjects {
  readonly form: string;
  readonly case: string;
  readonly file: string;
  readonly release: string;
  readonly appointment: string;
  readonly notice: string;
  /** The contact's. */
  readonly account: string;
}

/** Goes the whole way from the form to a live contact, with one case more that waits, on the platform's demonstration people. */
export async function makeRelease(platform: PlatformUnderTest): Promise<MadeObjects> {
  const school = await demonstrationPerson(platform, 'n.cole', 'school-contact', `school-${urn}`);
  const manager = await demonstrationPerson(platform, 'r.keane', 'company-manager', company);
  const agent = await demonstrationPerson(platform, 'i.quill', 'agent', 'operator');
  const employee = await demonstrationPerson(platform, 'g.pellow', 'company-employee', company);
  const ask = askerOf(platform);
  await heardByCases(platform.eye);
  const { form } = await ask(school, makeReleaseForm, { company, manager: manager.account });
  const raised = await ask(school, raiseReleaseCase, { form });
  const file = randomUUID();
  const scan = await sharp({ create: { width: 400, height: 600, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  await ask(school, attachScan, { case: raised.case, file, name: 'scan.png' }, scan);
  const { version, form: known } = await ask(school, sendCase, { case: raised.case });
  const decision = { version, checked: [...checks.options], signedBy: known?.head ?? 'The head' };
  const { release } = await ask(agent, approveCase, { case: raised.case, ...decision });
  const request = { urn, people: [employee.account], reason: 'Looks after accounts', acceptsTerms: true as const };
  await ask(manager, requestContacts, request);
  const { places } = await ask(school, readPlaces, {});
  const appointment = places.find(({ appointment: one }) => one?.account === employee.account)?.appointment;
  const { notices } = await ask(school, listNotices, {});
  const notice = notices[0]?.notice;
  if (!appointment || notice === undefined) throw new Error('The contact has no place, or nobody was told.');
  const made = { form, case: raised.case, file, release, appointment: appointment.appointment, notice };
  return { ...made, account: employee.account };
}

/** Asks as that person, and fails with the problem where the answer is none. */
function askerOf(platform: PlatformUnderTest) {
  return async <R extends RouteContract>(who: Person, route: R, input: InputOf<R>, raw?: Buffer) => {
    const answer = await platform.call(who, route, input as Record<string, unknown>, { raw });
    if (answer.status !== 200) throw new Error(`${route.path}: ${JSON.stringify(answer.problem)}`);
    return answer.body as OutputOf<R>;
  };
}

async function demonstrationPerson(
  { eye }: PlatformUnderTest,
  userId: string,
  role: Role,
  organisation: string,
): Promise<Person> {
  const [row] = await eye.rows<{ id: string }>('identity', 'SELECT id FROM identity.account WHERE user_id = $1', [
    userId,
  ]);
  if (!row) throw new Error(`There is no ${userId}.`);
  return person(role, undefined, { account: row.id, userId, organisation });
}
