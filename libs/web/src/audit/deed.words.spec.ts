import { auditName, routes } from '@tutela/contracts';
import { deedInWords } from './deed.words';

const audited = Object.values(routes)
  .map((route) => auditName(route))
  .filter((name) => name !== undefined);

describe('deeds in words', () => {
  it.each(audited)('VS-13 says %s in a sentence of its own', (action) => {
    expect(deedInWords(action)).toMatch(/^[A-Z][a-z ]{7,}$/);
    expect(deedInWords(action).toLowerCase()).not.toBe(action.replace(/[.-]/g, ' '));
  });

  it('leaves no entry without words', () => {
    expect(deedInWords('something.new-done')).toBe('Something new done');
  });
});
