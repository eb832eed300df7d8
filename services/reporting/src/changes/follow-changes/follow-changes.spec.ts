import { followChanges } from '@tutela/contracts';
import { gatewayKey, mintToken } from '@tutela/platform';
import { person, versionsTold } from '@tutela/testing';
import {
  anEnrolment,
  enrolled,
  officer,
  startReporting,
  type ReportingUnderTest,
} from '../../test-support/reporting-under-test';

let reporting: ReportingUnderTest;
beforeAll(async () => {
  reporting = await startReporting();
});
afterAll(() => reporting.close());

async function follow(actor: typeof officer): Promise<{ response: Response; next(): Promise<number>; leave(): void }> {
  const token = await mintToken(gatewayKey(reporting.config.ROOT_SECRET_FILE), 'reporting', actor);
  const leaving = new AbortController();
  const response = await fetch(`${reporting.url}${followChanges.path}`, {
    headers: { 'x-tutela-token': token },
    signal: leaving.signal,
  });
  return { response, next: versionsTold(response), leave: () => leaving.abort() };
}

describe('following changes', () => {
  it('VS-01 tells the version now and each time the figures have changed, to all who listen', async () => {
    const [one, other] = [await follow(officer), await follow(person('vs-reader', '999'))];
    expect(one.response.headers.get('content-type')).toBe('text/event-stream');
    expect(one.response.headers.get('cache-control')).toBe('no-store');
    const before = await one.next();
    expect(await other.next()).toBe(before);

    await reporting.tell(enrolled(anEnrolment()));

    expect(await one.next()).toBe(before + 1);
    expect(await other.next()).toBe(before + 1);
    one.leave();
    await reporting.tell(enrolled(anEnrolment()));
    expect(await other.next()).toBe(before + 2);
    other.leave();
  });

  it("VS-10 is silent about a neighbour's figures", async () => {
    const neighbour = await follow(person('vs-officer', '998'));
    const before = await neighbour.next();
    await reporting.tell(enrolled(anEnrolment()));
    await reporting.tell(enrolled(anEnrolment({ la: '998' })));

    expect(await neighbour.next()).toBe(before + 1);
    neighbour.leave();
  });

  it('refuses the operator, who has no figures', async () => {
    expect((await follow(person('platform', undefined))).response.status).toBe(403);
  });
});
