import type { KeyObject } from 'node:crypto';
import type { ServiceName } from '@tutela/contracts';
import { gatewayKey } from '@tutela/platform';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { OriginRule } from './caller/browser-rules';
import { clientAddress } from './caller/client-address';
import { SessionReader } from './caller/session-reader';
import { SignInLimit } from './caller/sign-in-limit';
import type { GatewayConfig } from './config';

/** What every request is judged by. */
export interface Door {
  readonly key: KeyObject;
  readonly services: Readonly<Partial<Record<ServiceName, string>>>;
  readonly sessions: SessionReader;
  readonly signInLimit: SignInLimit;
  readonly origins: OriginRule;
  readonly log: Logger;
  addressOf(request: FastifyRequest): string;
}

export function doorOf(config: GatewayConfig, log: Logger): Door {
  const key = gatewayKey(config.ROOT_SECRET_FILE);
  return {
    key,
    services: {
      identity: config.IDENTITY_URL,
      cases: config.CASES_URL,
      collection: config.COLLECTION_URL,
      reporting: config.REPORTING_URL,
      audit: config.AUDIT_URL,
    },
    sessions: new SessionReader(config.IDENTITY_URL, key),
    signInLimit: new SignInLimit(config.SIGN_IN_TRIES_PER_MINUTE),
    origins: { allowed: config.PUBLIC_ORIGIN, local: config.PROFILE === 'local' },
    log,
    addressOf: ({ raw }) => {
      const forwardedFor = raw.headers['x-forwarded-for'];
      return clientAddress(raw.socket.remoteAddress ?? '', forwardedFor?.toString(), config.TRUSTED_PROXIES);
    },
  };
}
