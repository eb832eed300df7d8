import { roles, type Role } from '@tutela/contracts';
import { GatewayStand } from '../testing/gateway-stand';
import { call } from '../testing/call';
import { rootSecret } from '../testing/root';

const stand = new GatewayStand();
beforeAll(() => stand.start());
afterAll(() => stand.stop());

function nonceIn(text: string | undefined): string | undefined {
  return /nonce-([^']+)'/.exec(text ?? '')?.[1];
}

async function shown(path: string, cookie?: string): Promise<string> {
  const { status, text } = await stand.get(path, cookie === undefined ? {} : { cookie });
  return `${status} ${/<h1>(.*)<\/h1>/.exec(text)?.[1] ?? 'no page'}`;
}

describe('pages', () => {
  it('SY-01 in part: every answer carries a nonce of its own, in the policy and where the page needs it', async () => {
    const [first, second] = [await stand.get('/'), await stand.get('/')];
    const nonce = nonceIn(first.headers['content-security-policy']?.toString());

    expect(nonce).toHaveLength(24);
    expect(nonce).not.toBe(nonceIn(second.headers['content-security-policy']?.toString()));
    expect(first.text).toContain(`<meta name="csp-nonce" content="${nonce}"><script nonce="${nonce}">`);
    expect(first.text).not.toContain('__CSP_NONCE__');
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('SY-01 in part: a page may do nothing that the policy does not name', async () => {
    const policy = (await stand.get('/')).headers['content-security-policy']?.toString() ?? '';

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
  });

  it('SY-01 in part: hashed files are kept for good, for everyone; index.html as a file is the page', async () => {
    for (const path of ['/assets/main-1a2b.js', '/console/assets/main-1a2b.js']) {
      const { status, headers } = await stand.get(path);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect((await stand.get('/index.html')).text).not.toContain('__CSP_NONCE__');
  });

  it('SY-01 in part: a file that is not there is not a page, and a range changes nothing', async () => {
    expect((await stand.get('/assets/none.js')).problem).toMatchObject({ status: 404 });
    for (const path of ['/assets/../../root-secret', '/assets/%2e%2e/%2e%2e/root-secret', '/..%2froot-secret']) {
      expect((await stand.get(path)).text).not.toContain(rootSecret);
    }
    expect((await stand.get('/assets/main-1a2b.js', { range: 'bytes=9-2' })).text).toBe('// portal');
  });

  it('SY-01 in part: a file that a newer build has replaced is not there, and the gateway goes on', async () => {
    stand.removeFile('console/assets/main-1a2b.js');

    expect((await stand.get('/console/assets/main-1a2b.js')).problem).toMatchObject({ status: 404 });
    expect((await stand.get('/assets/main-1a2b.js')).text).toBe('// portal');
  });

  it('SY-01 in part: a page is read, never posted to', async () => {
    const answer = await call(`${stand.url}/today`, { method: 'POST' });
    expect(answer.problem).toMatchObject({ status: 404, type: 'not-found' });
  });
});

describe('portal and console', () => {
  it('VS-12 sends whoever is signed out from the console to sign in', async () => {
    const half = stand.signIn('agent', { step: 'half', factorAt: undefined });
    for (const cookie of [undefined, half]) {
      for (const path of ['/console', '/console/', '/console/audit']) {
        const { status, headers } = await stand.get(path, cookie === undefined ? {} : { cookie });
        expect({ status, location: headers.location }).toEqual({ status: 302, location: '/sign-in?to=console' });
      }
    }
    expect(await shown('/today')).toBe('200 portal');
  });

  const everyRole = Object.entries(roles) as [Role, (typeof roles)[Role]][];
  it.each(everyRole)(
    'VS-12 shows %s one of the two, and the other as if it were not there',
    async (role, { organisation }) => {
      const cookie = stand.signIn(role);
      const isOperator = organisation === 'operator';

      expect(await shown('/console/', cookie)).toBe(isOperator ? '200 console' : '404 portal');
      expect(await shown('/console/audit?log=support', cookie)).toBe(isOperator ? '200 console' : '404 portal');
      expect(await shown('/today', cookie)).toBe(isOperator ? '404 portal' : '200 portal');
      for (const path of ['/sign-in', '/sign-in/code', '/invite']) expect(await shown(path, cookie)).toBe('200 portal');
    },
  );
});
