import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { newSigningKey } from '@tutela/sealing';
import { SignJWT, UnsecuredJWT } from 'jose';
import { installNamedIn, readAgentToken, type AgentTokenToRead } from './agent-token';

const key = newSigningKey();
const install = randomUUID();
const now = new Date('2026-03-03T11:00:00Z');
const iat = now.getTime() / 1000;
const claims = {
  iss: install,
  sub: install,
  aud: 'collection',
  iat,
  exp: iat + 60,
  jti: randomUUID(),
  la: '999',
  bh: 'body-hash',
  htm: 'POST',
  htu: '/agent/batches',
};

async function tokenOf(
  changed: Record<string, unknown> = {},
  typ = 'agent+jwt',
  privatePem = key.privatePem,
): Promise<string> {
  const header = { alg: 'EdDSA', typ };
  return new SignJWT({ ...claims, ...changed }).setProtectedHeader(header).sign(createPrivateKey(privatePem));
}

async function read(token: string | undefined, changed: Partial<AgentTokenToRead> = {}): Promise<unknown> {
  const request = { publicKey: key.publicKey, method: 'POST', path: '/agent/batches', bodyHash: 'body-hash', now };
  return readAgentToken({ ...request, token, ...changed });
}

const unknown = { type: 'install-unknown' };

describe("an agent's token", () => {
  it('security.md 47 is read when it is of this request and signed by the registered key', async () => {
    await expect(read(await tokenOf())).resolves.toEqual(claims);
    expect(installNamedIn(await tokenOf())).toBe(install);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: 'reporting' }],
    ['a longer life', { exp: iat + 61 }],
    ['a life that is over', { iat: iat - 70, exp: iat - 10 }],
    ['a beginning to come', { iat: iat + 30, exp: iat + 60 }],
    ['another subject', { sub: randomUUID() }],
    ['no single-use id', { jti: undefined }],
    ['a claim too many', { admin: true }],
    ['another method', { htm: 'GET' }],
    ['another path', { htu: '/agent/list' }],
    ['another body', { bh: 'other' }],
    ['no authority', { la: undefined }],
    ['no end', { exp: undefined }],
  ])('security.md 47 is refused with %s', async (_what, changed) => {
    await expect(read(await tokenOf(changed))).rejects.toMatchObject(unknown);
  });

  it('security.md 47 is refused for another request than it was made for', async () => {
    const token = await tokenOf();
    for (const other of [
      { method: 'GET' },
      { path: '/agent/list' },
      { bodyHash: 'other' },
      { publicKey: newSigningKey().publicKey },
    ])
      await expect(read(token, other)).rejects.toMatchObject(unknown);
  });

  it('security.md 22 47 is refused with another type, key or algorithm, without a signature, and when it is none', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const tokens = [
      await tokenOf({}, 'svc+jwt'),
      await tokenOf({}, 'agent+jwt', newSigningKey().privatePem),
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'agent+jwt' }).sign(rsa),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'agent+jwt' }).sign(Buffer.from(key.publicKey)),
      new UnsecuredJWT(claims).encode(),
      'none',
      '',
      undefined,
    ];
    for (const token of tokens) await expect(read(token)).rejects.toMatchObject(unknown);
    expect([installNamedIn('none'), installNamedIn(undefined)]).toEqual([undefined, undefined]);
  });
});
