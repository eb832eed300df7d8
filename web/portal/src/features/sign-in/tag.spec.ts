import { inviteRefusals, signInWords, tagRefusals } from './sign-in.words';

describe('registering a tag', () => {
  it('NC-10 says the same of a wrong serial, a wrong code and a tag that has a holder', () => {
    expect(tagRefusals['tag-not-accepted']).toBe(inviteRefusals['tag-not-accepted']);
    expect(tagRefusals['tag-not-accepted']).toContain('or the tag has a holder');
  });

  it('NC-08 tells who has accepted with a password that the tag comes next', () => {
    expect(signInWords.invite.leadAlone('Fernhill IT Services', 'Employee')).toContain('as employee');
    expect(signInWords.invite.doneAloneLead('c.farraday')).toContain('the next step is to register it');
  });

  it('NC-10 says what ends with a lost tag, and how to come in again', () => {
    expect(signInWords.myTag.lostFollows).toContain('signed out everywhere, here too');
    expect(signInWords.myTag.lostNext).toContain('You register it when you next sign in');
  });
});
