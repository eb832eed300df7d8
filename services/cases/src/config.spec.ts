import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '@tutela/platform';
import { temporaryHome } from '@tutela/testing';
import { casesConfigSchema, type CasesConfig } from './config';

let home: string;
beforeAll(async () => {
  home = await temporaryHome();
  await writeFile(join(home, 'root'), Buffer.alloc(32, 7).toString('base64'));
});
afterAll(() => rm(home, { recursive: true }));

function read(more: Readonly<Record<string, string>>): CasesConfig {
  return readConfig(casesConfigSchema, {
    POSTGRES_HOST: 'localhost',
    POSTGRES_PORT: '5432',
    POSTGRES_ADMIN_USER: 'postgres',
    POSTGRES_ADMIN_PASSWORD: 'secret',
    ROOT_SECRET_FILE: join(home, 'root'),
    PUBLIC_URL: 'https://tutela.example',
    MAIL_FROM: 'no-reply@tutela.example',
    SMTP_URL: 'smtps://user:secret@mail.example',
    FILES_DIR: '/var/lib/files',
    ...more,
  });
}

describe('configuration', () => {
  it('NC-02 does without a virus scanner in the local profile alone', () => {
    expect(() => read({})).toThrow('SCANNER');
    expect(() => read({ SCANNER: 'none' })).toThrow('SCANNER: is needed outside of the local profile');
    expect(read({ PROFILE: 'local' }).SCANNER).toBe('none');
    expect(read({ SCANNER: 'tcp://clamd:3310' }).SCANNER).toBe('tcp://clamd:3310');
  });

  it('security.md 22 54 gives files to no scanner outside of an internal network, for clamd knows no TLS', () => {
    for (const SCANNER of ['tcp://clamd.example:3310', 'tcp://203.0.113.7:3310', 'tcp://134744072:3310'])
      expect(() => read({ SCANNER })).toThrow('SCANNER: is a name without a dot');
    expect(read({ SCANNER: 'tcp://127.0.0.1:3310' }).SCANNER).toBe('tcp://127.0.0.1:3310');
    expect(read({ PROFILE: 'local', SCANNER: 'tcp://clamd.example:3310' }).SCANNER).toBe('tcp://clamd.example:3310');
  });
});
