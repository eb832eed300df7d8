import { listCompanyPeople, requestContacts } from '@tutela/contracts';
import type { GatewaySession } from '../local/src/feed/gateway-session';
import { readDemo, type Demo } from '../local/src/demonstration/demo';
import { makeLiveRelease } from './contact-canary';
import type { PlatformProcess } from './platform-process';

type Account = Demo['accounts'][number];

/** The school whose places all want. */
export const urn = '999014';
const count = 20;
const employeesOfTheFirst = 13;
const numbers = Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'));
const role = { manager: 'company-manager', employee: 'company-employee' } as const;

/** A manager at a browser of the own office, and the employee who is to have a place. */
export interface Asker {
  readonly userId: string;
  readonly manager: GatewaySession;
  readonly employee: string;
}

function someone(kind: 'manager' | 'employee', number: string, place = 1): Account {
  const userId = `${kind}-${number}-${place}`;
  const password = `an-umbrella-of-${userId}`;
  // Every third employee has no tag yet: who waits for one holds a place as well (NC-08).
  const waits = kind === 'employee' && Number(number) % 3 === 0;
  return {
    ...{
      userId,
      password,
      role: role[kind],
      organisation: `company-${number}`,
      name: `The ${kind} ${place} of ${number}`,
    },
    ...(waits ? {} : { tagSerial: `${number}-${kind}-${place}` }),
    try: '',
  };
}

/** The school's contact, an agent, and twenty companies with a manager and an employee each; the first has more of them. */
export function twentyCompanies(): Demo {
  const demo = readDemo();
  const others = demo.accounts.filter(({ userId }) => ['n.cole', 'i.quill'].includes(userId));
  const sitting = Array.from({ length: employeesOfTheFirst - 1 }, (_, index) => someone('employee', '01', index + 2));
  const both = numbers.flatMap((number) => [someone('manager', number), someone('employee', number)]);
  const companies = numbers.map((number) => ({
    id: `company-${number}`,
    kind: 'company' as const,
    name: `Company ${number}`,
  }));
  return {
    ...demo,
    accounts: [...others, ...both, ...sitting],
    organisations: [...demo.organisations, ...companies],
    spareTags: [],
  };
}

/** Each office has an address of its own: tries at signing in are counted by it. */
export function offices(): Record<string, string> {
  return Object.fromEntries(numbers.map((number) => [`manager-${number}-1`, `198.51.100.${Number(number)}`]));
}

/** Every company has a live release, and the first has twelve places. Answers who asks for the three that are left. */
export async function takeTwelvePlaces(platform: PlatformProcess): Promise<Asker[]> {
  const askers: Asker[] = [];
  for (const number of numbers) {
    const userId = `manager-${number}-1`;
    const manager = platform.as(userId);
    await makeLiveRelease(platform, `company-${number}`);
    const { people } = await manager.ask(listCompanyPeople, {});
    const employees = people.filter((person) => person.role === role.employee);
    const own = employees.find((person) => person.userId.endsWith('-1'))?.account ?? '';
    const sitting = employees.map(({ account }) => account).filter((account) => account !== own);
    if (sitting.length > 0) await ask(manager, sitting);
    askers.push({ userId, manager, employee: own });
  }
  return askers;
}

/** One case with a fresh code. */
export function ask(manager: GatewaySession, people: string[]) {
  return manager.ask(requestContacts, { urn, people, reason: 'Looks after accounts', acceptsTerms: true });
}
