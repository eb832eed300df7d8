import { caseState, problemOf, refusals, scanMaxBytes, type RefusalType } from '@tutela/contracts';
import { problemInWords } from '@tutela/ui';
import { caseStates, isUndecided, takesScans, type CaseState } from '../../shared/support/case-state';
import { answerInWords, caseRefusals, stateHeadlines } from './cases.words';
import { scanFiles } from './scan-files';

const file = (size: number, name = 'release-signed.pdf'): File => {
  const made = new File(['x'], name);
  Object.defineProperty(made, 'size', { value: size });
  return made;
};

const messageOf = (attached: number, files: readonly File[]): string | undefined =>
  scanFiles(attached).safeParse({ files }).error?.issues[0]?.message;

describe('support cases', () => {
  it.each(caseState.options)('says %s in a badge and a sentence', (state) => {
    expect(caseStates[state].words).toMatch(/^[A-Z]/);
    expect(stateHeadlines[state]).toMatch(/^[A-Z].{10,}/);
  });

  it('NC-02 takes scans while the case is not with the operator', () => {
    expect(caseState.options.filter(takesScans)).toEqual(['draft', 'with-you']);
  });

  it('can be withdrawn until it is decided', () => {
    expect(caseState.options.filter(isUndecided)).toEqual(['draft', 'open', 'with-operator', 'with-you']);
  });

  it.each([
    [['with-you', 'open'], '1 case waits for your answer'],
    [['draft', 'draft', 'open'], '2 cases are not sent yet'],
    [['open', 'with-operator', 'approved'], '2 cases are with the operator'],
    [['approved', 'rejected'], 'No case is open'],
    [[], 'No case is open'],
  ] as const)('answers with what waits first: %j', (states, sentence) => {
    const cases = states.map((state) => ({ state }));
    expect(answerInWords(cases, ({ state }) => state === 'with-you')).toBe(sentence);
  });

  it('NC-23 says to an outside contact nothing of an answer that only the school can give', () => {
    const said = (...states: CaseState[]) =>
      answerInWords(
        states.map((state) => ({ state })),
        () => false,
      );
    expect(said('with-you', 'open')).toBe('1 case is with the operator');
    expect(said('with-you')).toBe('1 case waits for the school’s answer');
  });

  it('NC-23 says to who has ceased to be a contact, in an open page, why nothing was sent', () => {
    const said = problemInWords(problemOf({ type: 'not-found' }), caseRefusals);
    expect(said).toContain('no live contact of this school now. Nothing was sent.');
  });

  it('NC-02 refuses in the page what the server would refuse: too large, too many, empty, none', () => {
    expect(messageOf(0, [file(10)])).toBeUndefined();
    expect(messageOf(0, [])).toMatch(/^Choose a file/);
    expect(messageOf(0, [file(scanMaxBytes + 1)])).toMatch(/larger than 20 MB/);
    expect(messageOf(0, [file(0)])).toMatch(/empty/);
    expect(messageOf(9, [file(10), file(10)])).toMatch(/at most 10 files/);
  });

  it.each([
    'not-a-scan',
    'too-many-pages',
    'too-large',
    'too-many-tries',
    'no-space',
    'no-scan',
    'case-is-settled',
  ] as const)('NC-02 says what to do after %s', (type) => {
    expect(problemInWords(problemOf({ type }), caseRefusals)).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('has no words for a refusal that does not exist', () => {
    const known: string[] = [...(Object.keys(refusals) as RefusalType[]), 'not-connected'];
    expect(Object.keys(caseRefusals).filter((type) => !known.includes(type))).toEqual([]);
  });
});
