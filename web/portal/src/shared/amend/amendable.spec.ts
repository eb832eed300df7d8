import { afterRefusal, codeFor, markOptions, seenCode } from './amendable';

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

  it('VS-27 takes what a conflict says stands now as seen, in that session only', () => {
    const enrolment = '0195f1d2-7c1e-7000-8000-000000000001';
    const sessions = { AM: { enrolment, seen: null }, PM: { enrolment, seen: 'N' } };
    const conflict = (code: string | null) => ({ type: 'conflict', facts: { code } });
    expect(afterRefusal(sessions, 'AM', conflict('I'))).toEqual({ ...sessions, AM: { enrolment, seen: 'I' } });
    expect(afterRefusal(sessions, 'PM', conflict(null))).toEqual({ ...sessions, PM: { enrolment, seen: null } });
    expect(afterRefusal(sessions, 'AM', { type: 'stale-factor' })).toBe(sessions);
    expect(afterRefusal(sessions, 'AM', { type: 'conflict' })).toBe(sessions);
  });
});
