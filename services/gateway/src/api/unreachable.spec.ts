import { GatewayStand } from '../testing/gateway-stand';

describe('a service that is down', () => {
  const stand = new GatewayStand();
  beforeAll(() => stand.start());
  afterAll(() => stand.stop());

  it('SY-01 in part: is ready while every service answers', async () => {
    expect((await stand.get('/api/health/live')).status).toBe(200);
    expect((await stand.get('/api/health/ready')).status).toBe(200);
  });

  it('SY-01 in part: answers 503 for that service, and as ever for the others', async () => {
    const cookie = stand.signIn('vs-officer');
    await stand.collection.close();

    const down = [await stand.get('/api/children', { cookie }), await stand.post('/api/collection', { cookie })];

    for (const { problem } of down) expect(problem).toMatchObject({ status: 503, type: 'unreachable' });
    expect((await stand.get('/api/register', { cookie })).status).toBe(200);
    expect((await stand.get('/api/health/ready')).problem).toMatchObject({ status: 503, type: 'unreachable' });
    expect((await stand.get('/api/health/live')).status).toBe(200);
  });

  it('VS-12 lets nobody in while identity cannot be asked; the page still comes, to say so', async () => {
    const cookie = stand.signIn('vs-officer');
    await stand.identity.close();

    expect((await stand.get('/api/register', { cookie })).problem).toMatchObject({ status: 503 });
    const page = await stand.get('/', { cookie });
    expect(page.status).toBe(503);
    expect(page.text).toContain('portal');
  });
});
