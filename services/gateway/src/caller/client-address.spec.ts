import fc from 'fast-check';
import { GatewayStand } from '../testing/gateway-stand';
import { addressRange, clientAddress, limitedBy } from './client-address';

const proxies = ['10.0.0.0/8', '2001:db8:1::/48'].map((text) => addressRange.parse(text));

describe('client address', () => {
  it('VS-14 in part: is the peer, whatever it says, unless the peer is a trusted proxy', () => {
    expect(clientAddress('203.0.113.7', '198.51.100.1', proxies)).toBe('203.0.113.7');
    expect(clientAddress('10.0.0.1', '198.51.100.1', [])).toBe('10.0.0.1');
  });

  it('VS-14 in part: is the right-most hop that is not a proxy; what stands left of it is hearsay', () => {
    expect(clientAddress('10.0.0.1', '192.0.2.1, 198.51.100.1', proxies)).toBe('198.51.100.1');
    expect(clientAddress('10.0.0.1', '192.0.2.1, 198.51.100.1, 10.9.9.9', proxies)).toBe('198.51.100.1');
    expect(clientAddress('2001:db8:1::5', '192.0.2.1,198.51.100.1', proxies)).toBe('198.51.100.1');
  });

  it('VS-14 in part: a hop that is no address is not passed over', () => {
    for (const hop of ['unknown', '', '0177.0.0.1', '127.1', '0x7f.0.0.1', '1.2.3.4:80', '1.2.3.4 5']) {
      expect(clientAddress('10.0.0.1', `198.51.100.1, ${hop}`, proxies)).toBe('10.0.0.1');
    }
  });

  it('VS-14 in part: has one form for one address', () => {
    expect(clientAddress('::ffff:203.0.113.7', undefined, [])).toBe('203.0.113.7');
    expect(clientAddress('::ffff:10.0.0.1', '::FFFF:198.51.100.1', proxies)).toBe('198.51.100.1');
    expect(clientAddress('2001:0DB8:0:0::0001', undefined, [])).toBe('2001:db8::1');
    expect(clientAddress('fe80::1%eth0', undefined, [])).toBe('fe80::1');
  });

  it('VS-14 in part: nothing that is forged on the left changes it', () => {
    fc.assert(
      fc.property(fc.string(), (forged) => {
        expect(clientAddress('10.0.0.1', `${forged}, 198.51.100.1`, proxies)).toBe('198.51.100.1');
        expect(clientAddress('203.0.113.7', forged, proxies)).toBe('203.0.113.7');
      }),
    );
  });

  it('VS-14 in part: no configuration trusts everybody', () => {
    for (const text of ['0.0.0.0/0', '::/0', 'loopback', '10.0.0.1', '10/8']) {
      expect(addressRange.safeParse(text).success).toBe(false);
    }
  });

  it('VS-12 in part: a limit counts the network that one IPv6 subscriber has', () => {
    expect(limitedBy('2001:db8::1')).toBe(limitedBy('2001:db8::ffff:1'));
    expect(limitedBy('2001:db8::1')).not.toBe(limitedBy('2001:db8:0:1::1'));
    expect(limitedBy('203.0.113.7')).toBe('203.0.113.7');
  });
});

describe('client address at the door', () => {
  const stand = new GatewayStand();
  beforeAll(() => stand.start({ TRUSTED_PROXIES: '127.0.0.0/8, 10.0.0.0/8' }));
  afterAll(() => stand.stop());

  it('VS-14 in part: behind a trusted proxy the token carries the client, and the header ends here', async () => {
    const cookie = stand.signIn('vs-officer');

    await stand.get('/api/children', { cookie, 'x-forwarded-for': '192.0.2.1, 198.51.100.1' });

    expect(stand.collection.last.actor).toMatchObject({ network: '198.51.100.1' });
    expect(stand.collection.last.headers['x-forwarded-for']).toBeUndefined();
  });
});
