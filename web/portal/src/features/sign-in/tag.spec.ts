import { problemOf } from '@tutela/contracts';
import { problemInWords } from '@tutela/ui';
import { inviteRefusals, resyncRefusals, signInWords, tagRefusals } from './sign-in.words';

describe('registering a tag', () => {
  it('NC-10 says the same of a wrong serial, a wrong code and a tag that has a holder', () => {
    expect(tagRefusals['tag-not-accepted']).toBe(inviteRefusals['tag-not-accepted']);
    expect(tagRefusals['tag-not-accepted']).toContain('or the tag has a holder');
  });

  it('NC-08 tells who has accepted with a password that the tag comes next', () => {
    expect(signInWords.invite.leadAlone('Fernhill IT Services', 'Employee')).toContain('as employee');
    expect(signInWords.invite.doneAloneLead('c.farraday')).toContain('the next step is to register it');
  });

  it('NC-10 says inside a session what was wrong with two codes, and until when no more are taken', () => {
    const said = (facts: Record<string, unknown>) =>
      problemInWords(problemOf({ type: 'code-not-accepted', facts }), resyncRefusals);

    expect(said({ code: 'wrong', triesLeft: 3 })).toMatch(
      /^Those were not two codes in a row of your tag\. Wait until/,
    );
    expect(said({ code: 'replayed' })).toBe('That code has been used. Wait for the next one.');
    expect(said({ code: 'locked', until: '2026-11-16T10:42:00Z' })).toBe('Too many tries. Try again after 10:42.');
  });

  it('NC-10 security.md 11 says at sign-in nothing of what was wrong, but how often one may try', () => {
    expect(signInWords.resync.refused).toContain('three tries an hour');
    expect(signInWords.resync.refused).toMatch(/^That did not work/);
  });

  it('NC-10 says what ends with a lost tag, and how to come in again', () => {
    expect(signInWords.myTag.lostFollows).toContain('signed out everywhere, here too');
    expect(signInWords.myTag.lostNext).toContain('You register it when you next sign in');
  });
});
