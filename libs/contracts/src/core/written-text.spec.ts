import { reason, writtenText } from './primitives';

describe('what a person writes to another', () => {
  it('security.md 51 is read in the order in which it was written, whatever was pasted with it', () => {
    expect(writtenText.parse(' Account \u202Egnp.exe\u2066 ')).toBe('Account gnp.exe');
  });

  it('NC-23 NC-04 is not empty to those who read it', () => {
    expect(writtenText.min(3).safeParse('\u200B\u2060\uFEFF').success).toBe(false);
    expect(reason.safeParse('\u200B\u200B\u200B').success).toBe(false);
  });

  it('keeps lines, accents and the joiners of scripts and pictures', () => {
    const written = 'Línea uno\nनमस्\u200Dते 👩\u200D🏫';
    expect(writtenText.parse(written)).toBe(written);
  });
});
