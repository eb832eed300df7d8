import { checkPassword, Refusal, uploadList, whoAmI } from '@tutela/contracts';
import { GatewayStand } from '../testing/gateway-stand';
import { checkBrowserRules } from './browser-rules';

const local = { allowed: [], local: true };
const ours = {
  host: 'localhost:8080',
  origin: 'http://localhost:8080',
  'x-tutela': '1',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json; charset=utf-8',
};

function refusalOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.type : 'not a refusal';
  }
}

describe('rule 19 for browsers', () => {
  it('VS-12 in part: takes a state change of our own page', () => {
    expect(refusalOf(() => checkBrowserRules(checkPassword, ours, local))).toBeUndefined();
  });

  it.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['the same machine at another port', { origin: 'http://localhost:9000' }],
    ['no origin', { origin: undefined }],
    ['a hidden origin', { origin: 'null' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['a form, which cannot set our header', { 'x-tutela': undefined }],
  ])('VS-12 in part: refuses %s', (_case, changed) => {
    expect(refusalOf(() => checkBrowserRules(checkPassword, { ...ours, ...changed }, local))).toBe('wrong-origin');
  });

  it('VS-12 in part: refuses a host that only calls itself ours', () => {
    const rebound = { ...ours, host: 'rebound.example', origin: 'http://rebound.example' };
    expect(refusalOf(() => checkBrowserRules(checkPassword, rebound, local))).toBe('wrong-origin');
  });

  it('VS-12 in part: outside the local profile only the configured origins count', () => {
    const rule = { allowed: ['https://tutela.example'], local: false };
    expect(refusalOf(() => checkBrowserRules(checkPassword, ours, rule))).toBe('wrong-origin');
    const configured = { ...ours, origin: 'https://tutela.example' };
    expect(refusalOf(() => checkBrowserRules(checkPassword, configured, rule))).toBeUndefined();
  });

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'VS-12 in part: refuses %s where JSON is due',
    (type) => {
      expect(refusalOf(() => checkBrowserRules(checkPassword, { ...ours, 'content-type': type }, local))).toBe(
        'bad-input',
      );
    },
  );

  it('VS-15 in part: a file has a type of its own; JSON and forms are no files', () => {
    const sent = (type: string) =>
      refusalOf(() => checkBrowserRules(uploadList, { ...ours, 'content-type': type }, local));
    expect(sent('text/csv')).toBeUndefined();
    expect(sent('application/octet-stream')).toBeUndefined();
    expect(sent('application/json')).toBe('bad-input');
    expect(sent('multipart/form-data; boundary=x')).toBe('bad-input');
  });

  it('VS-12 in part: reading needs no proof of the page', () => {
    expect(refusalOf(() => checkBrowserRules(whoAmI, { host: 'localhost:8080' }, local))).toBeUndefined();
  });
});

describe('rule 19 at the door', () => {
  const stand = new GatewayStand();
  beforeAll(() => stand.start());
  afterAll(() => stand.stop());

  it('VS-12 in part: a refused request reaches nobody', async () => {
    const cookie = stand.signIn('vs-officer');
    const answers = [
      await stand.post('/api/collection', { cookie, origin: 'https://elsewhere.example' }),
      await stand.post('/api/collection', { cookie, 'x-tutela': '' }),
    ];

    for (const { problem } of answers) expect(problem).toMatchObject({ status: 403, type: 'wrong-origin' });
    expect((await stand.post('/api/collection', { cookie, 'content-type': 'text/plain' })).problem).toMatchObject({
      status: 400,
      fields: [{ path: 'content-type', code: 'invalid_value' }],
    });
    expect(stand.collection.reached).toEqual([]);
    expect((await stand.post('/api/collection', { cookie })).status).toBe(200);
  });
});
