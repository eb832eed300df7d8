import type { Refusal } from '@tutela/contracts';
import { PasswordHasher } from './password-hasher';

const none = () => Promise.resolve(null);

describe('hashing passwords', () => {
  it('security.md 10 stores argon2id with 46 MiB, two passes and one lane', async () => {
    const stored = await new PasswordHasher().hash('marmalade on a ladder');

    expect(stored).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
  });

  it('knows the password again however its accents were typed, and nothing without a stored hash', async () => {
    const hasher = new PasswordHasher();
    const hashed = await hasher.hash('café au lait, twice');
    const stored = () => Promise.resolve(hashed);

    expect(await hasher.isRight(stored, 'cafe\u0301 au lait, twice')).toBe(true);
    expect(await hasher.isRight(stored, 'cafe au lait, twice')).toBe(false);
    expect(await hasher.isRight(none, 'nobody has this one')).toBe(false);
  });

  it('design.md trap 6 refuses at once when the queue is full, and serves all who wait', async () => {
    const hasher = new PasswordHasher();
    const tries = Array.from({ length: 80 }, () => hasher.isRight(none, 'a guess'));

    const answers = await Promise.allSettled(tries);

    const refused = answers.filter((answer) => answer.status === 'rejected').map((answer) => answer.reason as Refusal);
    expect(refused.length).toBeGreaterThanOrEqual(30);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(33);
    expect(new Set(refused.map((refusal) => refusal.type))).toEqual(new Set(['too-many-tries']));
    expect(await hasher.isRight(none, 'later')).toBe(false);
  });
});
