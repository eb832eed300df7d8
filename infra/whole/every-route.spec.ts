import { randomUUID } from 'node:crypto';
import { checks, onboardAuthority, pathParameters, routes } from '@tutela/contracts';
import { person, stranger } from '@tutela/testing';
import type { z } from 'zod';
import { holdersOf, neighboursOf, withoutRight } from './people-of-each-kind';
import { platformPerson, startPlatform, type PlatformUnderTest } from './platform-under-test';
import { makeRelease, type MadeObjects } from './release-of-a-school';

let platform: PlatformUnderTest;
let made: MadeObjects;
beforeAll(async () => {
  platform = await startPlatform();
  const la = { la: '999', name: 'Northmere', networks: ['127.0.0.1/32'] };
  await platform.call(platformPerson, onboardAuthority, la);
  await platform.call(platformPerson, onboardAuthority, {
    la: '998',
    name: 'Eastholme',
    networks: ['198.51.100.0/24'],
  });
  made = await makeRelease(platform);
}, 120_000);
afterAll(() => platform.close());

const ofPersons = Object.entries(routes).filter(
  ([, route]) => !['anyone', 'half-signed-in', 'enrolling', 'install', 'gateway'].includes(route.needs),
);
const withPermission = ofPersons.filter(([, route]) => route.needs !== 'signed-in');

type Input = Readonly<Record<string, unknown>>;
const reason = 'A try';
/** Nobody has such a one. */
const absent: MadeObjects = {
  ...{ form: randomUUID(), case: randomUUID(), file: randomUUID(), release: randomUUID() },
  ...{ appointment: randomUUID(), notice: randomUUID(), account: randomUUID() },
};

/** What is asked for, where the path names an object of a school or a company. */
function objectsOf({
  form,
  case: id,
  file,
  release,
  appointment,
  notice,
  account,
}: MadeObjects): Record<string, Input> {
  const decision = { case: id, version: 1 };
  return {
    reportLeaver: { account, lastDay: '2026-11-16', reason },
    undoLeaving: { account },
    reportEmployeesTagLost: { account },
    endAppointment: { appointment, reason },
    endRelease: { release, reason },
    readReleaseForm: { form },
    readCase: { case: id },
    attachScan: { case: id, file, name: 'scan.png' },
    removeScan: { case: id, file },
    readScanPage: { case: id, file, page: '1' },
    sendCase: { case: id },
    answerCase: { case: id, text: reason },
    withdrawCase: { case: id },
    readCaseAsAgent: { case: id },
    readScanPageAsAgent: { case: id, file, page: '1' },
    takeCase: { case: id },
    askBack: { ...decision, text: reason },
    approveCase: { ...decision, checked: [...checks.options], signedBy: 'Ada Abbott' },
    rejectCase: { ...decision, reason },
    readSupportCaseAsAgent: { case: id },
    closeCase: { ...decision, text: reason },
    raiseSupportCase: { case: id, subject: 'A try', text: reason },
    readNotice: { notice },
  };
}

/** What is asked for, where the path names an object; a route with an object and without a line here or above fails. */
const objects: Readonly<Record<string, Input>> = {
  ...objectsOf(absent),
  withdrawPerson: { account: randomUUID(), reason: 'Has left' },
  uploadList: { import: randomUUID() },
  readListImport: { import: randomUUID() },
  chooseSchool: { import: randomUUID(), row: 2, urn: '999001' },
  confirmList: { import: randomUUID(), missing: [] },
  checkCareDates: { import: randomUUID(), file: 'header' },
  readCareDates: { import: randomUUID() },
  confirmCareDates: { import: randomUUID() },
  takeBackCareDates: { import: randomUUID() },
  setSchoolCollection: { urn: '999001', state: 'collecting' },
  setRegistrationTimes: { urn: '999001', am: '09:10', pm: '13:05' },
  setTermDates: { year: '2026', halfTerms: [], closedOn: [] },
  createEnrolmentCode: { urn: '999001' },
  readChildYear: { child: 482_913, year: '2026' },
  amendMark: {
    child: 482_913,
    enrolment: randomUUID(),
    on: '2026-11-16',
    session: 'AM',
    code: 'I',
    reason: 'A try',
    seen: null,
  },
  decideDifference: {
    child: 482_913,
    enrolment: randomUUID(),
    on: '2026-11-16',
    session: 'AM',
    take: 'other',
    seenOther: 'L',
    reason: 'A try',
  },
  revealName: { la: '997', child: 482_913, reason: 'A try' },
  proveAuditEntry: { entry: randomUUID() },
  proveLoggedEntry: { log: 'la-999', entry: randomUUID() },
};
/** These make what they name, or name a year of the asker's own: nothing of another can be there. */
const making = ['uploadList', 'checkCareDates', 'setTermDates'];
/** These make what they name where nobody has it. */
const naming = ['raiseSupportCase'];
const notFound = { status: 404, problem: { type: 'not-found' } };

describe('every route of the table', () => {
  it.each(ofPersons)('VS-12 %s: a stranger is answered 401', async (_, route) => {
    const answer = await platform.call(stranger, route, {});

    expect(answer).toMatchObject({ status: 401, problem: { type: 'sign-in-needed' } });
  });

  it.each(withPermission)('VS-12 %s: each role without the right is answered 403 not-your-role', async (_, route) => {
    for (const someone of withoutRight(route)) {
      const answer = await platform.call(someone, route, {});
      expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
    }
  });

  it.each(ofPersons.filter(([, route]) => route.knownNetwork))(
    'VS-14 %s: from another address 403 wrong-network',
    async (_, route) => {
      const away = person('vs-officer', '999', { network: '203.0.113.9' });

      expect(await platform.call(away, route, {})).toMatchObject({ status: 403, problem: { type: 'wrong-network' } });
    },
  );

  it.each(withPermission.filter(([, route]) => pathParameters(route).length > 0))(
    "VS-10 %s: a neighbour's object is answered as an absent one",
    async (name, route) => {
      const input = objects[name];
      expect(input).toBeDefined();
      if (!input || making.includes(name)) return;
      const extra = route.rawBody ? { raw: Buffer.from('x') } : {};
      for (const asker of neighboursOf(route)) {
        const foreign = await platform.call(asker, route, objectsOf(made)[name] ?? input, extra);
        expect(foreign).toMatchObject(notFound);
        if (naming.includes(name)) continue;
        const missing = await platform.call(asker, route, input, extra);
        expect([missing.status, missing.problem]).toEqual([foreign.status, foreign.problem]);
      }
    },
  );

  it.each(Object.entries(routes).filter(([, route]) => route.needs === 'enrolling'))(
    'NC-10 %s: is for nobody but a person who enrols',
    async (_, route) => {
      for (const somebody of [stranger, person('company-employee', undefined, { organisation: 'company-fernhill' })])
        expect((await platform.call(somebody, route, {})).status).toBe(401);
    },
  );

  it.each(ofPersons.filter(([, route]) => route.freshCode))(
    'NC-21 %s: without a code that was accepted for this very request it is answered 403 code-needed',
    async (name, route) => {
      const [asker] = holdersOf(route);
      if (!asker) throw new Error('Nobody may call it.');
      for (const stepUp of ['none', { request: '0'.repeat(64) }] as const) {
        const answer = await platform.call(asker, route, objects[name] ?? {}, { stepUp });
        expect(answer).toMatchObject({ status: 403, problem: { type: 'code-needed' } });
      }
    },
  );

  it.each(Object.entries(routes).filter(([, route]) => route.needs === 'install'))(
    'VS-12 %s: an unsigned request is no install',
    async (_, route) => {
      expect((await platform.call(stranger, route, {})).problem.type).toBe('install-unknown');
    },
  );

  it.each(Object.entries(routes).filter(([, route]) => route.needs === 'gateway'))(
    'VS-12 %s: is not there for a person',
    async (_, route) => {
      expect((await platform.call(person('security', undefined), route, {})).status).toBe(404);
    },
  );

  it.each(Object.entries(routes))('%s: takes known fields only, and says how it is audited', (_, route) => {
    const shape = route.in as z.ZodObject;
    expect(shape.def.catchall?._zod.def.type).toBe('never');
    expect(Object.keys(shape.shape)).toEqual(expect.arrayContaining(pathParameters(route)));
    expect(typeof route.audit === 'string' ? route.audit : route.audit.notAudited).not.toBe('');
  });
});
