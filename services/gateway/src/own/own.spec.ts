import { asyncApi, openApi } from '@tutela/contracts';
import { ConfigError, readConfig } from '@tutela/platform';
import { gatewayConfigSchema } from '../config';
import { GatewayStand } from '../testing/gateway-stand';

describe('the public interface', () => {
  const stand = new GatewayStand();
  beforeAll(() => stand.start());
  afterAll(() => stand.stop());

  it.each([
    ['/api/openapi.json', openApi()],
    ['/api/asyncapi.json', asyncApi()],
  ])('SY-07 %s is served as the tables of routes and events make it', async (path, document) => {
    const { status, text } = await stand.get(path);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe('configuration', () => {
  it('SY-01 in part: a gateway that is half configured does not start, and names every field', () => {
    const fields = ['IDENTITY_URL', 'COLLECTION_URL', 'REPORTING_URL', 'AUDIT_URL', 'PORTAL_DIR', 'ROOT_SECRET_FILE'];
    expect(() => readConfig(gatewayConfigSchema, {})).toThrow(ConfigError);
    for (const field of fields) expect(() => readConfig(gatewayConfigSchema, {})).toThrow(field);
  });
});
