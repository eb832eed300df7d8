import { keys, TwoSchools } from './two-schools';

const sims = new TwoSchools();
beforeEach(() => sims.start());
afterEach(() => sims.xporter.close());

const YEAR = 'DateFrom=2025-09-01&DateTo=2026-03-03';

describe('tokens and scopes', () => {
  it("refuses a missing, a wrong and another school's token", async () => {
    expect((await fetch(`${sims.xporter.url}/api/v1/School/9994001/Students`)).status).toBe(401);
    expect((await sims.ask('Students', 'wrong')).status).toBe(401);
    expect((await sims.ask('Students', 'neighbour')).status).toBe(403);
  });

  it('VS-05 shows UPN, birth date and legal names only to the scopes UPN and StudentExtended', async () => {
    const fields = keys((await sims.read('Students?pageSize=1', 'basic'))['Students']?.[0]);
    expect(fields).toEqual(expect.arrayContaining(['Id', 'Forename', 'Surname', 'AdmissionNo']));
    for (const field of ['UPN', 'FormerUPN', 'DateofBirth', 'LegalSurname', 'InLeaCare', 'PostCode']) {
      expect(fields).not.toContain(field);
    }
    const all = keys((await sims.read('Students?pageSize=1'))['Students']?.[0]);
    expect(all).toEqual(expect.arrayContaining(['UPN', 'FormerUPN', 'DateofBirth', 'LegalSurname']));
  });

  it('refuses attendance to a token without the scope Attendance', async () => {
    expect((await sims.ask(`AttendanceForDateRange?${YEAR}`, 'basic')).status).toBe(403);
  });

  it('answers 429 with the seconds to wait, and again after them', async () => {
    sims.xporter.setRateLimit({ requests: 2, windowSeconds: 30 });
    const statuses = [await sims.ask('SchoolInfo'), await sims.ask('SchoolInfo'), await sims.ask('SchoolInfo')];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(statuses[2]?.headers.get('retry-after')).toBe('30');
    expect((await sims.ask('SchoolInfo', 'basic')).status).toBe(200);
    sims.clock = new Date(sims.clock.getTime() + 30_000);
    expect((await sims.ask('SchoolInfo')).status).toBe(200);
    sims.xporter.setRateLimit(undefined);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('VS-04 refuses %s and records it', async (method) => {
    expect((await sims.ask('Students/3001', 'everything', method)).status).toBe(405);
    expect(sims.xporter.requests).toEqual([{ method, path: '/api/v1/School/9994001/Students/3001', status: 405 }]);
  });

  it('answers what it does not know with 404 and what it cannot read with 400', async () => {
    for (const path of ['Staff', 'Students/1/2']) expect((await sims.ask(path)).status).toBe(404);
    const unreadable = [
      'Students?page=0',
      'AttendanceForDate?date=3/3/2026',
      'AttendanceForDateRange?DateFrom=2026-01-01',
    ];
    for (const path of unreadable) expect((await sims.ask(path)).status).toBe(400);
  });
});
