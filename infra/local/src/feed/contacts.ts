import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  approveCase,
  attachScan,
  checks,
  listCases,
  listCompanies,
  listCompanyPeople,
  makeReleaseForm,
  raiseReleaseCase,
  readCaseAsAgent,
  readReleaseForm,
  requestContacts,
  sendCase,
  takeCase,
  type OutputOf,
} from '@tutela/contracts';
import type { Cast } from './cast';
import type { GatewaySession } from './gateway-session';
import type { ProgressFile } from './progress-file';

type SupportCase = OutputOf<typeof raiseReleaseCase>;

/** A release of the demonstration, and whom its manager asks for at once. */
interface Deal {
  readonly contact: string;
  readonly company: string;
  readonly manager: string;
  readonly urn: string;
  readonly employees: readonly string[];
}

const operator = 'i.quill';
const againMs = 100;
const knownWithinTries = 50;
const deals: readonly Deal[] = [
  {
    ...{ contact: 'n.cole', company: 'company-fernhill', manager: 'r.keane', urn: '999014' },
    employees: ['g.pellow', 's.dasgupta', 'c.farraday'],
  },
  {
    ...{ contact: 'n.cole', company: 'company-castlegate', manager: 'p.undercliffe', urn: '999014' },
    employees: ['t.wilk'],
  },
];
/** Its case is left in the operator's queue. */
const waiting = { contact: 'o.barlow', company: 'company-castlegate' };

/**
 * Lets a school, two companies and an operator agent do what a release takes, under their own names and with their own codes: over before
 * the accounts are printed, so that nobody who tries them meets the feed. Each step is done once, over many starts.
 */
export async function feedContacts(cast: Cast, progress: ProgressFile): Promise<void> {
  for (const deal of deals) {
    await progress.once(`released ${deal.urn} ${deal.company}`, () => release(cast, deal));
    await progress.once(`contacts ${deal.urn} ${deal.company}`, () => nameContacts(cast, deal));
  }
  await progress.once(`waiting ${waiting.contact}`, () => sendNewCase(cast, waiting));
}

async function release(cast: Cast, deal: Deal): Promise<void> {
  const { case: id } = await sendNewCase(cast, deal);
  const agent = cast.person(operator);
  const before = await agent.ask(readCaseAsAgent, { case: id });
  if (before.case.state === 'approved') return;
  await agent.ask(takeCase, { case: id });
  const { case: seen } = await agent.ask(readCaseAsAgent, { case: id });
  const decision = { version: seen.version, checked: [...checks.options], signedBy: seen.form?.head ?? '' };
  await agent.ask(approveCase, { case: id, ...decision });
}

/** A form, its case, the form itself for a scan, sent. What an earlier try of this left is taken up where it stopped. */
async function sendNewCase(cast: Cast, { contact, company }: Pick<Deal, 'contact' | 'company'>): Promise<SupportCase> {
  const school = cast.person(contact);
  const raised = await caseOf(cast, contact, company);
  if (raised.state !== 'draft' && raised.state !== 'open') return raised;
  const pdf = await school.download(readReleaseForm, { form: raised.form?.form ?? '' });
  const file = { file: randomUUID(), name: `${raised.form?.reference ?? 'form'} signed.pdf` };
  await school.ask(attachScan, { case: raised.case, ...file }, pdf);
  return school.ask(sendCase, { case: raised.case });
}

async function caseOf(cast: Cast, contact: string, company: string): Promise<SupportCase> {
  const school = cast.person(contact);
  const { cases } = await school.ask(listCases, {});
  const known = cases.find(({ form }) => form?.company.id === company);
  if (known) return { ...known, files: [], messages: [] };
  const manager = await managerOf(school, company);
  const { form } = await school.ask(makeReleaseForm, { company, manager });
  return school.ask(raiseReleaseCase, { form });
}

/** Who there is reaches the cases by events: at a first start that takes a moment. */
async function managerOf(school: GatewaySession, company: string): Promise<string> {
  for (let tries = 0; tries < knownWithinTries; tries += 1) {
    const { companies } = await school.ask(listCompanies, {});
    const manager = companies.find(({ id }) => id === company)?.managers[0]?.account;
    if (manager !== undefined) return manager;
    await pause(againMs);
  }
  throw new Error(`${company} has no manager yet.`);
}

async function nameContacts(cast: Cast, { manager, urn, employees }: Deal): Promise<void> {
  const boss = cast.person(manager);
  const { people } = await boss.ask(listCompanyPeople, {});
  const asked = people.filter(({ userId }) => employees.includes(userId)).map(({ account }) => account);
  await boss.ask(requestContacts, { urn, people: asked, reason: 'Looks after the staff accounts', acceptsTerms: true });
}
