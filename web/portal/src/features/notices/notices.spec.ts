import { notice } from '@tutela/contracts';
import { answerInWords, noticeInWords } from './notices.words';

const kinds = notice.shape.kind.options;

describe('notices', () => {
  it.each(kinds)('says %s in a sentence, whatever facts come with it', (kind) => {
    const facts = { name: 'Gareth Pellow', company: 'Fernhill IT Services', school: 'Thornbeck High School' };
    for (const said of [facts, {}]) {
      const sentence = noticeInWords({ kind, facts: said });
      expect(sentence).toMatch(/^[A-Z].{12,}\.$/);
      expect(sentence).not.toContain('undefined');
    }
  });

  it('NC-12 says who ended it, and NC-08 until when a place is held', () => {
    const facts = { name: 'Connie Farraday', company: 'Fernhill IT Services', school: 'Thornbeck High School' };
    expect(noticeInWords({ kind: 'contact-ended', facts: { ...facts, because: 'ended-by-school' } })).toBe(
      'Connie Farraday of Fernhill IT Services is no longer a contact at Thornbeck High School: the school ended it.',
    );
    expect(noticeInWords({ kind: 'contact-needs-tag', facts: { ...facts, heldUntil: '2027-07-02' } })).toBe(
      'Connie Farraday of Fernhill IT Services is to be a contact at Thornbeck High School and needs a tag. The place is held until 2 July 2027.',
    );
  });

  it('answers with what is new', () => {
    expect([0, 1, 3].map(answerInWords)).toEqual(['You have read everything', '1 notice is new', '3 notices are new']);
  });
});
