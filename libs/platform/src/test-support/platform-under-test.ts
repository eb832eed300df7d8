import { randomBytes } from 'node:crypto';
import { RootKey } from '@tutela/sealing';
import { Client } from 'pg';
import type { Person } from '../acts/actor';
import { Clock } from '../clock/clock';
import type { ServiceConfig } from '../config/service-config';
import { DatabaseServer, type Login } from '../database/server';

export const mondayMorning = new Date('2026-11-16T09:42:00Z');

/**
 * A platform of its own on the run's server, which Jest's project `postgres` names in the environment. The library of test helpers
 * stands on this one and cannot be used here.
 */
export function ownConfig(): ServiceConfig {
  const [host, port, user, ...password] = (process.env.TUTELA_TEST_POSTGRES ?? '').split(':');
  if (!host || !user) throw new Error('Run this in the Jest project "postgres".');
  return {
    PROFILE: 'local',
    PORT: 0,
    HOST: '127.0.0.1',
    POSTGRES_HOST: host,
    POSTGRES_PORT: Number(port),
    POSTGRES_ADMIN_USER: user,
    POSTGRES_ADMIN_PASSWORD: password.join(':'),
    DATABASE_PREFIX: `test_${randomBytes(5).toString('hex')}_`,
    ROOT_SECRET_FILE: new RootKey(randomBytes(32)),
    CLOCK_STARTS_AT: Clock.startingAt(mondayMorning),
    LOG_LEVEL: 'silent',
  };
}

/** What is really stored, as an administrator sees it. */
export async function stored<Row extends object>(
  config: ServiceConfig,
  database: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { user, password } = adminOf(config);
  return asked<Row>({ ...new DatabaseServer(config).login(database, 'none'), user, password }, sql, values);
}

/** One statement under one login; rejects with what the server says. */
export async function asked<Row extends object>(login: Login, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client(login);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function adminOf(config: ServiceConfig): Pick<Login, 'user' | 'password'> {
  return { user: config.POSTGRES_ADMIN_USER, password: config.POSTGRES_ADMIN_PASSWORD };
}

export function officerOf(la: string | undefined): Person {
  return {
    kind: 'person',
    account: '7d4f2a52-52f5-4a3e-9d2b-0c4f6f1f2b11',
    userId: 'k.osei',
    role: la === undefined ? 'platform' : 'vs-officer',
    organisation: la === undefined ? 'operator' : `la-${la}`,
    la,
    network: '127.0.0.1',
    factorAt: mondayMorning,
    session: '3f0c9b8e-6f0d-4c57-8a3c-5b8f4d1f7a20',
  };
}
