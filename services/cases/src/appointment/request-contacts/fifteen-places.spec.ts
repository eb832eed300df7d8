import { randomUUID } from 'node:crypto';
import { placesOfASchool, type OutputOf, type requestContacts } from '@tutela/contracts';
import { act, logFor, MailOutbox, type Person } from '@tutela/platform';
import { person } from '@tutela/testing';
import { Notices } from '../../notice/notice.store';
import {
  aRelease,
  aSchool,
  companyTold,
  personTold,
  requestOf,
  startCases,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';
import { endAppointments, holdersOf } from '../appointment.store';
import { RequestContacts } from './request-contacts.use-case';

type Answer = OutputOf<typeof requestContacts>;

const companies = 20;
const left = 3;
const nobody = { kind: 'system', name: 'test' } as const;
const setUp = { audit: { notAudited: 'set up by a test' } };
const allPlaces = Array.from({ length: placesOfASchool }, (_, index) => index + 1);

let cases: CasesUnderTest;
let useCase: RequestContacts;
let urn: string;
let cast: { manager: Person; employee: Person }[];
beforeAll(async () => {
  cases = await startCases();
  const carrier = { carry: () => Promise.resolve() };
  const mail = new MailOutbox(cases.runtime.shared, Buffer.alloc(32, 7), carrier, logFor('cases', 'silent'));
  useCase = new RequestContacts(
    cases.runtime.acts,
    cases.keys,
    new Notices(cases.keys, mail, 'https://tutela.example'),
  );
});
afterAll(() => cases.close());

function actor(role: Person['role'], organisation: string): Person {
  return person(role, undefined, { organisation });
}

/** Twelve places are taken; twenty companies with a release each have one employee who wants one. */
beforeEach(async () => {
  urn = await aSchool(cases);
  const names = Array.from({ length: companies }, (_, index) => `company-of-turn-${index}`);
  cast = names.map((name) => ({ manager: actor('company-manager', name), employee: actor('company-employee', name) }));
  const first = cast[0]?.manager as Person;
  const taken = allPlaces.slice(left);
  const sitting = taken.map(() => actor('company-employee', first.organisation));
  const everybody = [...cast.flatMap(({ manager, employee }) => [manager, employee]), ...sitting];
  await cases.tell(
    ...names.map((name) => companyTold(name, name)),
    ...everybody.map((one) => personTold(cases.config, one, { emailSealed: undefined })),
  );
  for (const { manager } of cast) await aRelease(cases, manager, urn);
  await asks({ manager: first, people: sitting });
});

function asks({ manager, people }: { manager: Person; people: Person[] }): Promise<Answer> {
  return useCase.run(requestOf(urn, people), { ...manager, stepUp: randomUUID() });
}

const everyone = (): Promise<Answer[]> =>
  Promise.all(cast.map(({ manager, employee }) => asks({ manager, people: [employee] })));

async function holders(): Promise<{ id: string; place: number; account: string }[]> {
  return act(cases.runtime.shared, setUp, nobody, (tx) => holdersOf(tx, urn));
}

/** Frees the places of the twenty, so that the next round begins as this one. */
async function freeAgain(): Promise<void> {
  const employees = cast.map(({ employee }) => employee.account);
  const theirs = (await holders()).filter(({ account }) => employees.includes(account)).map(({ id }) => id);
  await act(cases.runtime.shared, setUp, nobody, (tx) => endAppointments(tx, theirs, 'ended-by-school'));
}

function mustHaveDecidedRightly(answers: readonly Answer[]): void {
  const results = answers.flatMap((answer) => answer.results);
  const granted = results.filter(({ outcome }) => outcome === 'live');
  expect(granted).toHaveLength(left);
  expect(new Set(granted.map(({ place }) => place)).size).toBe(left);
  const refused = answers.filter(({ results: [result] }) => result?.outcome === 'refused');
  expect(refused).toHaveLength(companies - left);
  for (const {
    results: [result],
    taken,
  } of refused) {
    expect(result?.why).toBe('no-place');
    expect(taken?.map(({ place }) => place)).toEqual(allPlaces);
  }
}

describe('the fifteen places', () => {
  it('NC-07 gives the last three of fifteen to three of twenty companies, in each of 50 rounds of the same moment', async () => {
    for (let round = 0; round < 50; round += 1) {
      mustHaveDecidedRightly(await everyone());
      expect((await holders()).map(({ place }) => place)).toEqual(allPlaces);
      await freeAgain();
    }
  }, 120_000);

  it('NC-07 SY-02 loses no place and gives none twice while connections are killed between', async () => {
    for (let round = 0; round < 10; round += 1) {
      const answering = Promise.all(cast.map(({ manager, employee }) => asksUntilAnswered(manager, employee)));
      const killed = killSomeUntil(answering);
      await answering;
      await killed;

      expect((await holders()).map(({ place }) => place)).toEqual(allPlaces);
      await freeAgain();
    }
  }, 120_000);

  it('NC-07 holds against whoever goes past the rules: the database refuses a place taken twice, and a sixteenth', async () => {
    await everyone();
    const { eye } = cases;
    const copy = (place: string) =>
      eye.rows(
        'cases',
        `INSERT INTO cases.appointment (id, release, urn, company, account, place, state, why_sealed, support_case, asked_at, asked_by, live_since)
         SELECT gen_random_uuid(), release, urn, company, (SELECT account FROM cases.person WHERE account NOT IN
           (SELECT account FROM cases.appointment WHERE ended_at IS NULL) LIMIT 1), ${place}, 'live', why_sealed, support_case, asked_at, asked_by, now()
         FROM cases.appointment WHERE urn = $1 AND ended_at IS NULL AND place = 15`,
        [urn],
      );

    await expect(copy('15')).rejects.toThrow('nc_07_a_place_has_one_holder');
    await expect(copy('16')).rejects.toThrow('nc_07_place_is_one_of_fifteen');
  });
});

/** As a person does after an error: with a new code. Whose answer was lost finds the person there already. */
async function asksUntilAnswered(manager: Person, employee: Person): Promise<Answer> {
  for (;;) {
    try {
      return await asks({ manager, people: [employee] });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function killSomeUntil(answering: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void answering.finally(() => over.abort());
  for (let kills = 0; kills < 3 && !over.signal.aborted; kills += 1) {
    await cases.eye.rows(
      'cases',
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL LIMIT 2`,
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
