import {
  actFor,
  attachScan,
  endAppointment,
  readNotice,
  readScanPage,
  removeScan,
  signOut,
  whoAmI,
} from '@tutela/contracts';
import { call, fileUrl } from './call';
import { learnActingFor } from './acting-for';

const id = '0195f1d2-7c1e-7000-8000-0000000000a1';
const me = {
  account: id,
  userId: 'r.keane',
  name: 'Rosalind Keane',
  role: 'company-manager',
  organisation: { id: 'company-fernhill', kind: 'company', name: 'Fernhill IT Services' },
  factorAt: '2026-11-22T09:00:00.000Z',
  now: '2026-11-22T09:00:00.000Z',
};
const ended = { appointment: id, state: 'ended' };

/** Answers each call in turn; gives the headers that were sent with each. */
function serverThatAnswers(...answers: [number, unknown][]): Record<string, string>[] {
  const sent: Record<string, string>[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    sent.push(init?.headers as Record<string, string>);
    const [status, body] = answers[sent.length - 1] ?? [500, {}];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return sent;
}

beforeEach(() => learnActingFor(signOut, {}));
afterEach(() => jest.restoreAllMocks());

describe('for whom a page acts', () => {
  it('NC-22 is said with each call once it is known, and not by leaving or switching', async () => {
    const other = { ...me, organisation: { id: 'school-999014', kind: 'school', name: 'Thornbeck High School' } };
    const sent = serverThatAnswers(
      [200, me],
      [200, ended],
      [200, other],
      [200, ended],
      [200, { ended: true }],
      [200, me],
    );

    await call(whoAmI, {});
    await call(endAppointment, { appointment: id, reason: 'has left' }, { code: '123456' });
    await call(actFor, { organisation: 'school-999014' });
    await call(endAppointment, { appointment: id, reason: 'has left' });
    await call(signOut, {});
    await call(whoAmI, {});

    expect(sent.map((headers) => headers['x-tutela-for'])).toEqual([
      undefined,
      'company-fernhill',
      undefined,
      'school-999014',
      undefined,
      undefined,
    ]);
  });

  it('NC-22 is said with each change, a file that is put among them: the gateway refuses one that does not say it', async () => {
    const sent = serverThatAnswers([200, me], [404, {}], [404, {}], [404, {}]);
    await call(whoAmI, {});
    const file = { case: id, file: id };

    const changes = [
      call(attachScan, { ...file, name: 'scan.png' }, { raw: new Blob(['x']) }),
      call(removeScan, file),
      call(readNotice, { notice: id }),
    ];
    await Promise.allSettled(changes);

    expect(sent.slice(1).map((headers) => headers['x-tutela-for'])).toEqual(changes.map(() => 'company-fernhill'));
  });

  it('NC-22 opens the page again where another tab has switched, and not where nobody has', () => {
    const again = jest.fn();
    const other = { ...me, organisation: { id: 'school-999014', kind: 'school', name: 'Thornbeck High School' } };
    [me, me].forEach((told) => learnActingFor(whoAmI, told, again));
    learnActingFor(actFor, other, again);
    learnActingFor(whoAmI, other, again);
    expect(again).not.toHaveBeenCalled();
    learnActingFor(whoAmI, me, again);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('NC-21 sends a code in a header of its own, with that call alone', async () => {
    const sent = serverThatAnswers([200, ended], [200, ended]);
    await call(endAppointment, { appointment: id, reason: 'has left' }, { code: '123456' });
    await call(endAppointment, { appointment: id, reason: 'has left' });
    expect(sent.map((headers) => headers['x-tutela-code'])).toEqual(['123456', undefined]);
  });

  it('SY-01 gives the address of a file for the browser to read', () => {
    expect(fileUrl(readScanPage, { case: id, file: id, page: '2' })).toBe(`/api/cases/${id}/files/${id}/pages/2`);
  });
});
