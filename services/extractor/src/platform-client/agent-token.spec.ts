import { createHash, randomUUID } from 'node:crypto';
import { readAgentToken } from '@tutela/platform';
import { newSigningKey } from '@tutela/sealing';
import { agentClaims } from '@tutela/contracts';
import { agentToken } from './agent-token';

const key = newSigningKey();
const now = new Date('2026-03-03T11:00:00Z');
const install = randomUUID();
const request = {
  install,
  la: '999',
  privatePem: key.privatePem,
  method: 'POST',
  path: '/agent/batches',
  body: '{}',
  now,
};
const hashOf = (body: string): string => createHash('sha256').update(body).digest('base64url');

describe('the token of an agent', () => {
  it('VS-05 is read by the platform as what it is, with a fresh id each time', async () => {
    const token = await agentToken(request);
    const read = { publicKey: key.publicKey, method: 'POST', path: '/agent/batches', bodyHash: hashOf('{}'), now };
    const claims = await readAgentToken({ ...read, token });
    expect(agentClaims.parse(claims)).toMatchObject({
      iss: install,
      la: '999',
      htm: 'POST',
      htu: '/agent/batches',
    });
    expect(claims.jti).not.toBe((await readAgentToken({ ...read, token: await agentToken(request) })).jti);
  });

  it('VS-05 binds a request without a body to no bytes', async () => {
    const token = await agentToken({ ...request, method: 'GET', path: '/agent/list', body: '' });
    const read = { publicKey: key.publicKey, method: 'GET', path: '/agent/list', now, token };
    await expect(readAgentToken({ ...read, bodyHash: hashOf('') })).resolves.toMatchObject({ sub: install });
    await expect(readAgentToken({ ...read, bodyHash: hashOf('{}') })).rejects.toMatchObject({
      type: 'install-unknown',
    });
  });
});
