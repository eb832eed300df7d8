import { QueryClient } from '@tanstack/react-query';
import { forgetRead, meKey } from './me.queries';

describe('signing out that fails', () => {
  it('VS-21 forgets what was read and keeps whose session it still is', async () => {
    const client = new QueryClient();
    client.setQueryData(meKey, { name: 'Kezia Arnott' });
    client.setQueryData(['roster'], ['Marcus Adeyemi']);

    await forgetRead(client);

    expect(client.getQueryData(['roster'])).toBeUndefined();
    expect(client.getQueryData(meKey)).toEqual({ name: 'Kezia Arnott' });
    client.clear();
  });
});
