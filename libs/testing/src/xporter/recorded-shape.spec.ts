import { FIRST_ID, keys, TwoSchools } from './two-schools';
import { RECORDED } from './recorded';

const sims = new TwoSchools();
beforeEach(() => sims.start());
afterEach(() => sims.xporter.close());

describe('the shape of the recorded replies', () => {
  it('gives Students the recorded envelope, fields and pagination, and UPN and FormerUPN beside them', async () => {
    const body = await sims.read('Students?pageSize=2');
    expect(keys(body)).toEqual(keys(RECORDED.students));
    const fields = keys(body['Students']?.[0]).filter((field) => !['UPN', 'FormerUPN'].includes(field));
    expect(fields).toEqual(keys(RECORDED.students.Students[0]));
    expect(keys(body['meta']?.[0])).toEqual(keys(RECORDED.students.meta[0]));
    const pagination = { PageSize: 2, PageNumber: 1, PageCount: 450, RowCount: 900, NextPage: '?page=2&pageSize=2' };
    expect(body['__pagination__']).toEqual([pagination]);
    expect(keys(pagination)).toEqual(keys(RECORDED.students.__pagination__[0]));
  });

  it('gives values of the recorded types', async () => {
    const [row] = (await sims.read('Students?pageSize=1'))['Students'] ?? [];
    for (const [field, recorded] of Object.entries(RECORDED.students.Students[0] ?? {})) {
      if (recorded !== null && row?.[field] !== null)
        expect([field, typeof row?.[field]]).toEqual([field, typeof recorded]);
    }
  });

  it('gives SchoolInfo the recorded envelope and fields', async () => {
    const body = await sims.read('SchoolInfo');
    expect(keys(body)).toEqual(keys(RECORDED.schoolInfo));
    expect(keys(body['SchoolInfo']?.[0])).toEqual(keys(RECORDED.schoolInfo.SchoolInfo[0]));
  });

  it('gives Scopes of the token in the recorded envelope', async () => {
    const body = await sims.read('Scopes', 'basic');
    expect(keys(body)).toEqual(keys(RECORDED.scopes));
    expect(body['Scopes']?.map(({ Name }) => Name)).toEqual(['SchoolLite', 'Student']);
  });

  it('leads through all pages by NextPage, which the last page has not', async () => {
    const last = await sims.read('Students?page=3&pageSize=400');
    expect(last['Students']).toHaveLength(100);
    expect(keys(last['__pagination__']?.[0])).not.toContain('NextPage');
  });

  it('tells what changed since a key in the recorded envelope of a delta', async () => {
    const first = await sims.read('Students?changedRows=*&select=Id');
    const key = String(first['__changedRows__']?.[0]?.['NextChangedRows']);
    const unchanged = await sims.read(`Students?changedRows=${key}`);
    expect(unchanged['Students']).toEqual([]);
    expect(unchanged['__changedRows__']?.[0]).toMatchObject({ PreviousChangedRows: '*', NextChangedRows: key });

    sims.xporter.changePupil('9994001', FIRST_ID, { preferredSurname: 'Newname' });
    sims.xporter.changePupil('9994001', '3002', { leavingDate: '2026-03-02' });
    const delta = await sims.read(`Students?changedRows=${key}&select=Id&pageSize=2`);
    expect(keys(delta)).toEqual(keys(RECORDED.deltaOfStudents));
    expect(keys(delta['__changedRows__']?.[0])).toEqual(keys(RECORDED.deltaOfStudents.__changedRows__[0]));
    expect(delta).toMatchObject({ Students: [{ Id: FIRST_ID }], Students_deleted: [{ Id: '3002' }], meta: [] });
    expect((await sims.ask('Students?changedRows=never-given')).status).toBe(400);
  });
});
