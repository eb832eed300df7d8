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

  it('NC-02 names a case as it is named on its page, wherever in the sentence', () => {
    for (const kind of ['case-sent', 'case-scan-refused'] as const)
      expect(noticeInWords({ kind, facts: { reference: 'C-26-1093' } })).toContain('C-26-1093');
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

  it('NC-05 says what to do when the manager of a release has left', () => {
    const facts = { name: 'Rosalind Keane', company: 'Fernhill IT Services', school: 'Thornbeck High School' };
    expect(noticeInWords({ kind: 'manager-left', facts })).toBe(
      'Rosalind Keane of Fernhill IT Services has left, and is named in a release at Thornbeck High School. Nobody new can be named under it: sign a new form for another manager, or end the release.',
    );
  });

  it('NC-11 says how late somebody left, and nothing of it where it was in time', () => {
    const facts = { name: 'Gareth Pellow', company: 'Fernhill IT Services', school: 'Thornbeck High School' };
    const left = { ...facts, because: 'left', lastDay: '2026-11-13' };
    const inTime =
      'Gareth Pellow of Fernhill IT Services is no longer a contact at Thornbeck High School: the person has left the company.';
    expect(noticeInWords({ kind: 'contact-ended', facts: left })).toBe(inTime);
    expect(noticeInWords({ kind: 'contact-ended', facts: { ...left, late: 'yes', hours: '31' } })).toBe(
      `${inTime} This was late: account and tag ended 31 hours after the last day, 13 November 2026. The rule is 24.`,
    );
  });

  it('NC-11 says to a school and to the person what a planned last day ends, and that it was taken back', () => {
    const facts = { name: 'Gareth Pellow', company: 'Fernhill IT Services', lastDay: '2026-11-30' };
    const atSchool = { ...facts, school: 'Thornbeck High School' };
    expect(noticeInWords({ kind: 'leaver-reported', facts: atSchool })).toBe(
      'Gareth Pellow of Fernhill IT Services leaves. The last day is 30 November 2026. When it is over, the place at Thornbeck High School is free.',
    );
    expect(noticeInWords({ kind: 'leaver-reported', facts })).toMatch(
      /account, tag and every appointment end by themselves\.$/,
    );
    expect(noticeInWords({ kind: 'leaver-stays', facts: atSchool })).toBe(
      'Gareth Pellow of Fernhill IT Services stays a contact at Thornbeck High School: the leaving was taken back.',
    );
  });

  it('NC-10 says that a lost tag takes the access, and until when the place waits', () => {
    const facts = { name: 'Connie Farraday', school: 'Thornbeck High School', tag: 'lost', heldUntil: '2027-07-02' };
    expect(noticeInWords({ kind: 'contact-needs-tag', facts })).toBe(
      'Connie Farraday has lost the tag and cannot act at Thornbeck High School until there is another. The place is held until 2 July 2027.',
    );
  });

  it('answers with what is new', () => {
    expect([0, 1, 3].map(answerInWords)).toEqual(['You have read everything', '1 notice is new', '3 notices are new']);
  });
});
