import { whoOf } from './who.words';

describe('who did it', () => {
  it('SY-03 is a user id and a role, never a name', () => {
    expect(whoOf({ kind: 'person', id: 'a1', userId: 'k.osei', role: 'vs-officer' })).toEqual({
      name: 'k.osei',
      second: 'Attendance officer',
    });
    expect(whoOf({ kind: 'nobody', id: 'nobody' }).name).toBe('Somebody not signed in');
    expect(whoOf({ kind: 'system', id: 'onboarding' }).name).toBe('The platform');
  });
});
