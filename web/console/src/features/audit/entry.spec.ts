import { changesOf } from './before-after';
import { detailsOf, rangeInWords } from './entry.words';
import { factInWords, factName } from './facts';

describe('facts', () => {
  it('VS-13 are read as people read them', () => {
    expect(factInWords('on', '2026-11-20')).toBe('20 November 2026');
    expect(factInWords('expiresAt', '2026-11-20T09:42:00.000Z')).toBe('20 November 2026, 09:42');
    expect(factInWords('session', 'AM')).toBe('Morning');
    expect(factInWords('marks', 1204)).toBe('1,204');
    expect(factInWords('child', 482913)).toBe('482913');
    expect(factInWords('refusal', 'wrong-network')).toBe('Not from here');
    expect(factInWords('because', 'no-tag-in-time')).toBe('No tag was registered in time');
    expect(factInWords('checked', ['form-is-ours', 'both-signed'])).toBe('form is ours, both signed');
    expect(factInWords('networks', ['127.0.0.1/32', '::1/128'])).toBe('127.0.0.1/32, ::1/128');
    expect(factName('stockTags')).toBe('Stock tags');
  });

  it('leave out what was not said, and what stands beside the outcome', () => {
    expect(detailsOf({ entries: 3, from: null, refusal: 'not-found' })).toEqual([
      { name: 'Entries shown', value: '3' },
    ]);
  });
});

describe('before and after', () => {
  it('VS-13 sets one mark beside what it replaced, with the words of its day', () => {
    const image = { readable: true, before: { code: 'N', source: 'call' }, after: { code: 'M', source: 'portal' } };
    const [code, source] = changesOf(image, { on: '2026-11-20', session: 'AM' });
    expect(code).toMatchObject({ name: 'Code', before: { words: 'no reason yet' }, after: { mark: { code: 'M' } } });
    expect(source).toEqual({ key: 'source', name: 'Source', before: { words: 'call' }, after: { words: 'portal' } });
  });

  it('VS-13 names each session of a batch, and leaves empty what was not there', () => {
    const [change] = changesOf({ readable: true, before: {}, after: { '2026-11-20 PM': 'I' } }, {});
    expect(change).toMatchObject({ name: '20 November 2026, afternoon', after: { mark: { session: 'PM' } } });
    expect(change?.before).toBeUndefined();
  });
});

describe('the range of a page', () => {
  it('says the day twice only where it changes', () => {
    const at = (instant: string) => ({ at: instant });
    expect(rangeInWords([at('2026-11-20T09:42:00.000Z'), at('2026-11-20T08:15:00.000Z')])).toBe(
      '20 November 2026, 09:42 back to 08:15',
    );
    expect(rangeInWords([at('2026-11-20T09:42:00.000Z'), at('2026-11-19T16:00:00.000Z')])).toBe(
      '20 November 2026, 09:42 back to 19 November 2026, 16:00',
    );
    expect(rangeInWords([at('2026-11-20T09:42:00.000Z')])).toBe('20 November 2026, 09:42');
  });
});
