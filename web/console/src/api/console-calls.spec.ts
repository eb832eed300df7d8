import { revealName, searchAudit } from '@tutela/contracts';
import { requestOf } from '@tutela/web';

describe('where a call of the console goes', () => {
  it('SY-03 asks the log by ids and codes', () => {
    expect(requestOf(searchAudit, { log: 'la-999', child: 482913, userId: undefined })).toEqual({
      url: '/api/console/audit?log=la-999&child=482913',
    });
  });

  it('SY-03 sends the reason for a name in the body, never in the URL', () => {
    const { url, body } = requestOf(revealName, { la: '999', child: 482913, reason: 'typed' });
    expect(url).toBe('/api/console/authorities/999/children/482913/name');
    expect(JSON.parse(body ?? '')).toEqual({ reason: 'typed' });
  });
});
