import { followCases } from '@tutela/contracts';
import { gatewayKey, mintToken, type Person } from '@tutela/platform';
import { versionsTold } from '@tutela/testing';
import {
  actingFor,
  aRelease,
  aSchool,
  ask,
  startCases,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let rosalind: Person;
let nerys: Person;
let gareth: Person;
beforeAll(async () => {
  cases = await startCases();
  urn = await aSchool(cases);
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  nerys = await cases.aPerson('school-contact', `school-${urn}`);
  gareth = await cases.aPerson('company-employee', 'company-fernhill');
  await aRelease(cases, rosalind, urn);
});
afterAll(() => cases.close());

async function follow(actor: Person): Promise<{ status: number; next(): Promise<number>; leave(): void }> {
  const token = await mintToken(gatewayKey(cases.config.ROOT_SECRET_FILE), 'cases', actor);
  const leaving = new AbortController();
  const response = await fetch(`${cases.url}${followCases.path}`, {
    headers: { 'x-tutela-token': token },
    signal: leaving.signal,
  });
  return { status: response.status, next: versionsTold(response), leave: () => leaving.abort() };
}

describe('following cases', () => {
  it('NC-08 tells school and company within two seconds of the commit, and a neighbour nothing', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    const [school, company, neighbour] = await Promise.all([nerys, rosalind, piers].map(follow));
    const before = await Promise.all([school?.next(), company?.next(), neighbour?.next()]);
    let isNeighbourTold = false;
    const told = neighbour?.next().then(
      () => (isNeighbourTold = true),
      () => undefined,
    );

    await ask(cases, rosalind, urn, [gareth]);
    // The act answers as soon as it is committed.
    const at = Date.now();

    expect(await school?.next()).toBe((before[0] ?? 0) + 1);
    expect(await company?.next()).toBe((before[1] ?? 0) + 1);
    expect(Date.now() - at).toBeLessThan(2_000);
    expect(isNeighbourTold).toBe(false);
    school?.leave();
    company?.leave();
    neighbour?.leave();
    await told;
  });

  it('NC-23 refuses who is no contact of the school, and the operator', async () => {
    const sunita = await cases.aPerson('company-employee', 'company-fernhill');
    const agent = await cases.aPerson('agent', 'operator');

    const answers = await Promise.all([actingFor(sunita, urn), agent].map(follow));

    expect(answers.map(({ status }) => status)).toEqual([404, 403]);
  });
});
