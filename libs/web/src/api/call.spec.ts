import { amendMark, readAttendance, uploadList } from '@tutela/contracts';
import { requestOf } from './call';

describe('where a call goes', () => {
  it('puts path parameters into the path and the rest of a GET into the query', () => {
    expect(requestOf(readAttendance, { from: '2026-09-01', to: '2026-11-22' })).toEqual({
      url: '/api/attendance?from=2026-09-01&to=2026-11-22',
    });
  });

  it('SY-03 sends what a person typed in the body, never in the URL', () => {
    const { url, body } = requestOf(amendMark, { child: 482913, reason: 'typed', seen: null });
    expect(url).toBe('/api/children/482913/marks');
    expect(JSON.parse(body ?? '')).toEqual({ reason: 'typed', seen: null });
  });

  it('leaves the body to the file where a route takes one', () => {
    expect(requestOf(uploadList, { import: 'a b' }, true)).toEqual({ url: '/api/list-imports/a%20b/file' });
  });
});
