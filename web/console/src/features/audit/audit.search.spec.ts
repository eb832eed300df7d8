import fc from 'fast-check';
import { auditSearch, authorityOf, isNarrowed, newerThan, olderThan } from './audit.search';

const id = (place: number): string => `0195f1d2-7c1e-7000-8000-${String(place).padStart(12, '0')}`;

describe('the address of a search', () => {
  it('SY-03 takes ids and codes, and drops everything else', () => {
    const typed = { log: 'la-999', user: 'k.osei', child: 482913, action: 'mark.', from: '2026-11-01', entry: id(1) };
    expect(auditSearch.parse(typed)).toEqual(typed);
    expect(auditSearch.parse({ log: 'la-9', user: 'Kezia Osei', child: 12, action: 'Anna', from: 'May' })).toEqual({});
  });

  it('reads a user id of digits', () => {
    expect(auditSearch.parse({ user: 1234 })).toEqual({ user: '1234' });
  });

  it('knows whose log it is', () => {
    expect([authorityOf('la-999'), authorityOf('support')]).toEqual(['999', undefined]);
  });

  it('goes back to newer pages by the way it came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 20 }), (places) => {
        const oldest = places.reduce((search, place) => olderThan(search, id(place)), auditSearch.parse({}));
        const newest = places.reduce((search) => newerThan(search), oldest);
        expect(newest.before).toBeUndefined();
      }),
    );
  });

  it('closes the open entry when the page is turned', () => {
    expect(olderThan({ entry: id(1) }, id(2))).toEqual({ before: [id(2)], entry: undefined });
  });

  it('is narrowed by what is looked for, not by the log or the page', () => {
    expect(isNarrowed({ log: 'la-999', before: [id(1)] })).toBe(false);
    expect(isNarrowed({ child: 482913 })).toBe(true);
  });
});
