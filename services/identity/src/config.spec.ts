import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '@tutela/platform';
import { temporaryHome } from '@tutela/testing';
import { identityConfigSchema } from './config';

describe('configuration', () => {
  it('names a missing mail server outside of the local profile', async () => {
    const home = await temporaryHome();
    const file = join(home, 'root');
    await writeFile(file, Buffer.alloc(32, 7).toString('base64'));
    const environment = {
      POSTGRES_HOST: 'localhost',
      POSTGRES_PORT: '5432',
      POSTGRES_ADMIN_USER: 'postgres',
      POSTGRES_ADMIN_PASSWORD: 'secret',
      ROOT_SECRET_FILE: file,
      PUBLIC_URL: 'https://tutela.example/',
      MAIL_FROM: 'no-reply@tutela.example',
    };

    expect(() => readConfig(identityConfigSchema, environment)).toThrow('SMTP_URL');
    expect(readConfig(identityConfigSchema, { ...environment, PROFILE: 'local' }).PUBLIC_URL).toBe(
      'https://tutela.example',
    );
    await rm(home, { recursive: true });
  });
});
