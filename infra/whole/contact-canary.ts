import { randomUUID } from 'node:crypto';
import {
  answerCase,
  approveCase,
  askBack,
  attachScan,
  checks,
  endAppointment,
  inviteEmployee,
  listCompanies,
  listCompanyPeople,
  makeReleaseForm,
  raiseReleaseCase,
  readCase,
  readCaseAsAgent,
  rejectCase,
  reportLeaver,
  requestContacts,
  sendCase,
  takeCase,
} from '@tutela/contracts';
import sharp from 'sharp';
import { heardByCases } from './heard-by-cases';
import type { PlatformProcess } from './platform-process';

/** What people type and send on the way of an appointment, that nothing else could be taken for (SY-03). */
export const plantedTexts = {
  'name of an employee': 'Peregrine Quatermass-Oakenshaw',
  'address of an employee': 'peregrine.quatermass@fernhill.example',
  'text of a question': 'Is the second signature by Mrs Wintergreen herself?',
  'text of an answer': 'She is on leave and signed at Periwinkle House',
  'reason of a request': 'Looks after accounts while Barnabus convalesces',
  'reason of a rejection': 'The dates contradict what Cordwainer told us',
  'reason of an ending': 'Moved over to the Nightjar contract for good',
  'reason of a leaving': 'Took up a post with Hollyhock and Daughters',
  'maker in a picture': 'Marmaduke Scanlightly 3000',
} as const;

export interface Lived {
  readonly case: string;
  readonly file: string;
  readonly employee: string;
}

/** A release that is asked back about and approved, one that is rejected, a contact who is ended, one who leaves. */
export async function liveThroughARelease(platform: PlatformProcess): Promise<Lived> {
  const manager = platform.as('r.keane');
  const name = plantedTexts['name of an employee'];
  const email = plantedTexts['address of an employee'];
  await withoutTable(platform, 'identity', 'invitation', () =>
    manager.ask(inviteEmployee, { userId: 'p.quatermass', name, email }),
  );
  const { account: employee } = await manager.ask(inviteEmployee, { userId: 'p.quatermass', name, email });
  const first = await sentCase(platform, 'company-fernhill');
  await askAndAnswer(platform, first.case);
  await approve(platform, first.case);
  await nameAndEnd(platform, employee);
  const second = await sentCase(platform, 'company-castlegate');
  await platform.as('i.quill').ask(takeCase, { case: second.case });
  const { version } = await seen(platform, second.case);
  const reason = plantedTexts['reason of a rejection'];
  await platform.as('i.quill').ask(rejectCase, { case: second.case, version, reason });
  return { ...first, employee };
}

/** The company's first manager may ask for contacts at the school of n.cole from now. */
export async function makeLiveRelease(platform: PlatformProcess, company: string): Promise<void> {
  await approve(platform, (await sentCase(platform, company)).case);
}

async function sentCase(platform: PlatformProcess, company: string): Promise<{ case: string; file: string }> {
  const school = platform.as('n.cole');
  await heardByCases(platform.eye);
  const { companies } = await school.ask(listCompanies, {});
  const manager = companies.find(({ id }) => id === company)?.managers[0]?.account ?? '';
  const { form } = await school.ask(makeReleaseForm, { company, manager });
  const { case: id } = await school.ask(raiseReleaseCase, { form });
  const file = randomUUID();
  await school.ask(attachScan, { case: id, file, name: 'scan.jpg' }, await photo());
  await school.ask(sendCase, { case: id });
  return { case: id, file };
}

function photo(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 600, channels: 3, background: 'white' } })
    .withExif({ IFD0: { Artist: plantedTexts['maker in a picture'] } })
    .jpeg()
    .toBuffer();
}

async function seen(platform: PlatformProcess, id: string) {
  return (await platform.as('i.quill').ask(readCaseAsAgent, { case: id })).case;
}

async function askAndAnswer(platform: PlatformProcess, id: string): Promise<void> {
  const agent = platform.as('i.quill');
  await agent.ask(takeCase, { case: id });
  const { version } = await seen(platform, id);
  await agent.ask(askBack, { case: id, version, text: plantedTexts['text of a question'] });
  const answer = { case: id, text: plantedTexts['text of an answer'] };
  await withoutTable(platform, 'cases', 'case_message', () => platform.as('n.cole').ask(answerCase, answer));
  await platform.as('n.cole').ask(answerCase, answer);
  const { state } = await platform.as('n.cole').ask(readCase, { case: id });
  if (state === 'with-you') await platform.as('n.cole').ask(sendCase, { case: id });
}

async function approve(platform: PlatformProcess, id: string): Promise<void> {
  const { version, form } = await seen(platform, id);
  const decision = { version, checked: [...checks.options], signedBy: form?.head ?? '' };
  await platform.as('i.quill').ask(approveCase, { case: id, ...decision });
}

/** The invited one waits for a tag and is ended; another one leaves. */
async function nameAndEnd(platform: PlatformProcess, invited: string): Promise<void> {
  const manager = platform.as('r.keane');
  const { people } = await manager.ask(listCompanyPeople, {});
  const leaver = people.find(({ userId }) => userId === 's.dasgupta')?.account ?? '';
  const asked = { urn: '999014', people: [leaver, invited], reason: plantedTexts['reason of a request'] };
  const { results } = await manager.ask(requestContacts, { ...asked, acceptsTerms: true });
  const appointment = results.find(({ account }) => account === leaver)?.appointment ?? '';
  await manager.ask(endAppointment, { appointment, reason: plantedTexts['reason of an ending'] });
  const lastDay = '2026-11-27';
  await manager.ask(reportLeaver, { account: leaver, lastDay, reason: plantedTexts['reason of a leaving'] });
}

/** While a table is not there the act ends as our fault, which is logged. */
async function withoutTable(
  { eye }: PlatformProcess,
  service: 'cases' | 'identity',
  table: string,
  act: () => Promise<unknown>,
): Promise<void> {
  await eye.rows(service, `ALTER TABLE ${service}.${table} RENAME TO away`);
  await act().catch(() => undefined);
  await eye.rows(service, `ALTER TABLE ${service}.away RENAME TO ${table}`);
}
