import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '@tutela/platform';
import { temporaryHome } from '@tutela/testing';
import { identityConfigSchema, type IdentityConfig } from './config';

let home: string;
beforeAll(async () => {
  home = await temporaryHome();
  await writeFile(join(home, 'root'), Buffer.alloc(32, 7).toString('base64'));
});
afterAll(() => rm(home, { recursive: true }));

function read(more: Readonly<Record<string, string>>): IdentityConfig {
  return readConfig(identityConfigSchema, {
    POSTGRES_HOST: 'localhost',
    POSTGRES_PORT: '5432',
    POSTGRES_ADMIN_USER: 'postgres',
    POSTGRES_ADMIN_PASSWORD: 'secret',
    ROOT_SECRET_FILE: join(home, 'root'),
    PUBLIC_URL: 'https://tutela.example/',
    MAIL_FROM: 'no-reply@tutela.example',
    ...more,
  });
}

describe('configuration', () => {
  it('names a missing mail server outside of the local profile', () => {
    expect(() => read({})).toThrow('SMTP_URL');
    expect(read({ PROFILE: 'local' }).PUBLIC_URL).toBe('https://tutela.example');
  });

  it.each(['smtps://user:secret@mail.example', 'smtp://user:secret@mail.example:587'])(
    'takes a mail server by its address alone: %s',
    (address) => {
      expect(read({ SMTP_URL: address }).SMTP_URL).toBe(address);
    },
  );

  it.each(['requireTLS=false', 'ignoreTLS=true', 'secure=false', 'tls.rejectUnauthorized=false'])(
    'takes no address outside of the local profile whose option could take TLS away: %s',
    (option) => {
      const address = `smtps://user:secret@mail.example/?${option}`;

      expect(() => read({ SMTP_URL: address })).toThrow('mail goes by TLS alone');
      expect(read({ PROFILE: 'local', SMTP_URL: address }).SMTP_URL).toBe(address);
    },
  );
});
