import { openApi } from '@tutela/contracts';
import { ConfigError, readConfig } from '@tutela/platform';
import { gatewayConfigSchema } from '../config';
import { GatewayStand } from '../testing/gateway-stand';

describe('the OpenAPI document', () => {
  const stand = new GatewayStand();
  beforeAll(() => stand.start());
  afterAll(() => stand.stop());

  it('SY-07 (in part: HTTP) is served as the route table makes it', async () => {
    const { status, text } = await stand.get('/api/openapi.json');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(openApi())));
  });
});

describe('configuration', () => {
  it('SY-01 in part: a gateway that is half configured does not start, and names every field', () => {
    const fields = ['IDENTITY_URL', 'COLLECTION_URL', 'REPORTING_URL', 'AUDIT_URL', 'PORTAL_DIR', 'ROOT_SECRET_FILE'];
    expect(() => readConfig(gatewayConfigSchema, {})).toThrow(ConfigError);
    for (const field of fields) expect(() => readConfig(gatewayConfigSchema, {})).toThrow(field);
  });
});
