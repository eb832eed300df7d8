import { randomBytes } from 'node:crypto';
import { RootKey } from '@tutela/sealing';
import { openFromIdentity, sealForCases } from './person-seal';

const root = new RootKey(randomBytes(32));
const [kezia, other] = ['0195f1d2-7c1e-7000-8000-0000000000a1', '0195f1d2-7c1e-7000-8000-0000000000a2'];

describe('a name on its way from identity to cases', () => {
  it('SY-03 opens for its account and field, and is base64url of nothing that can be read', () => {
    const sealed = sealForCases(root, kezia, 'name', 'Kezia Osei');

    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('Kezia');
    expect(openFromIdentity(root, kezia, 'name', sealed)).toBe('Kezia Osei');
  });

  it('SY-03 opens for no other account, field or key', () => {
    const sealed = sealForCases(root, kezia, 'name', 'Kezia Osei');

    expect(() => openFromIdentity(root, other, 'name', sealed)).toThrow();
    expect(() => openFromIdentity(root, kezia, 'email', sealed)).toThrow();
    expect(() => openFromIdentity(new RootKey(randomBytes(32)), kezia, 'name', sealed)).toThrow();
  });
});
