import { blindIndex } from './blind-index';
import { open } from './envelope';
import { chainEntry, chainStart } from './hash-chain';
import { listHash, listKey } from './list-hash';
import { RootKey } from './root-key';

/** Expected values were computed by another implementation (Python: hashlib, hmac, cryptography). */
describe('what earlier releases stored', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at));

  it('VS-11 opens: envelope v1', () => {
    const sealed = Buffer.from('AQABAgMEBQYHCAkKCx1tFbDvnTUkY55iEVjiqBpm41B0', 'base64url');
    const context = { la: '999', table: 'child', column: 'surname_sealed', row: 'child-1' };
    expect(open(key, context, sealed)).toBe('Zoë');
  });

  it('VS-10 VS-11 is reached by the same derived keys and passwords', () => {
    const root = new RootKey(key);
    expect(root.derive('la-key/999').toString('base64url')).toBe('pwgTXxpRV41CKuoNYWkJMbG-6R0G034deS8hGFrIuSM');
    expect(root.password('la_999_collection')).toBe('d0q-T6HH6dVOKKtI7BmeGTajYK3WIA8773qGBn_Ixj8');
  });

  it('VS-05 is found by the same index and list hashes', () => {
    expect(blindIndex(key, 'upn', 'A999001001001').toString('base64url')).toBe('fby_qOAQkuDfDOsPtgEdzw');
    expect(listHash(listKey(key, '999001', '2025-autumn'), 'surname', 'zoë')).toBe('RzrtzJvkZDc');
  });

  it('VS-08 continues the same chain', () => {
    expect(chainEntry(chainStart, { count: 2, child: '1' }).hash).toBe('VIfpsUHpaMMa8pvVnj-SHpSaNGGOH7_XdDqe9ARMcag');
  });
});
