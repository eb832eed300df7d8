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
    expect(read({ SCANNER: 'tcp://clamd.internal:3310' }).SCANNER).toBe('tcp://clamd.internal:3310');
  });
});
