import { codeFor, markOptions, seenCode } from './amendable';

describe('the amend form', () => {
  it('VS-32 offers current national codes, present once, and never the closure of a school', () => {
    const values = markOptions('2026-11-20').map(({ value }) => value);
    expect(values).toContain('/');
    expect(values).toContain('N');
    expect(values).not.toContain('\\');
    expect(values).not.toContain('#');
    expect(values).not.toContain('H');
  });

  it('gives present the stroke of its session', () => {
    expect(codeFor('/', 'AM')).toBe('/');
    expect(codeFor('/', 'PM')).toBe('\\');
    expect(codeFor('I', 'PM')).toBe('I');
  });

  it('VS-27 says what was seen: null where nothing was', () => {
    expect(seenCode(undefined)).toBeNull();
    expect(seenCode('')).toBeNull();
    expect(seenCode('-')).toBe('-');
    expect(seenCode('N')).toBe('N');
  });
});
