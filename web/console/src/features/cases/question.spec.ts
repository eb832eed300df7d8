import { caseState } from '@tutela/contracts';
import { caseLook, isSettled } from '../../shared/cases/case-state';
import { caseWords } from './case.words';
import { casesWords } from './cases.words';
import { heldInWords, type Held } from './held.words';
import { questionWords } from './question.words';
import { stepsOf } from './so-far';

const school = { id: 'school-999014', name: 'Thornbeck High School' };

describe('a support case', () => {
  it('NC-23 stands in the queue under what it is about', () => {
    const said = casesWords.raisedFor({ kind: 'support', subject: 'Two accounts', organisation: school });
    expect(said).toBe('Two accounts, Thornbeck High School');
    expect(casesWords.raisedFor({ kind: 'release', organisation: school })).toContain('Release for a company');
  });

  it('NC-23 tells the agent who reads the answer', () => {
    const company = { id: 'company-fernhill', name: 'Fernhill IT Services' };
    const seenBy = (one: object) =>
      questionWords.seenBy({ case: { organisation: school, ...one } } as Parameters<typeof questionWords.seenBy>[0]);
    expect(seenBy({})).toBe('The own contacts of Thornbeck High School');
    expect(seenBy({ company })).toContain('and those of Fernhill IT Services there');
  });

  it('NC-23 is asked back of whom the dialog names, who may be a company’s contact, and not of the school', () => {
    expect(caseWords.askDialog.title('support')).toBe('Ask back');
    expect(caseWords.askDialog.title('release')).toBe('Ask the school');
  });

  it('NC-23 begins with what was asked, and does not call it an answer', () => {
    const at = '2026-11-20T14:00:00.000Z';
    const message = { message: '0195f1d2-7c1e-7000-8000-0000000000d1', by: 'Gareth Pellow', at, text: 'Which one?' };
    const one = {
      ...{ case: '0195f1d2-7c1e-7000-8000-0000000000c1', reference: 'C-26-1093', kind: 'support' as const },
      ...{ state: 'open' as const, version: 1, organisation: school, raisedBy: 'Gareth Pellow', raisedAt: at },
      ...{ files: [], messages: [{ ...message, from: 'company' as const }] },
    };
    expect(stepsOf(one).map(({ what }) => what)).toEqual(['Case raised', 'The company wrote']);
  });

  it('NC-03 NC-23 says who has it while it waits for us, as a release case does', () => {
    const heldBy = (held: object, state = 'with-operator') => heldInWords({ case: { state }, ...held } as Held);
    expect(heldBy({ takenBy: 'Ines Quill', takenByYou: true })).toBe('With you');
    expect(heldBy({ takenBy: 'Ines Quill', takenByYou: false })).toBe('With Ines Quill');
    expect(heldBy({ takenByYou: false }, 'open')).toBeUndefined();
    expect(heldBy({ takenBy: 'Ines Quill', takenByYou: true }, 'with-you')).toBeUndefined();
  });

  it('NC-03 NC-23 is settled when it is done, like what is decided or withdrawn', () => {
    expect(caseState.options.filter(isSettled)).toEqual(['approved', 'rejected', 'done', 'withdrawn']);
    expect(caseLook('done').words).toBe('Done');
  });
});
