import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serviceConfigSchema } from '@tutela/platform';
import { z } from 'zod';
import { addressRange } from './caller/client-address';

const serviceUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const builtPages = z
  .string()
  .refine((directory) => existsSync(join(directory, 'index.html')), 'has no index.html: the pages are not built');

/** `a, b` → `['a', 'b']`; empty text is an empty list. */
function commaList<Schema extends z.ZodType<unknown, string>>(item: Schema) {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));
}

const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text, 'is not an origin such as https://host');

const ofEveryService = serviceConfigSchema.shape;

/** What the gateway needs to know. It has no database. One field, one reason. */
export const gatewayConfigSchema = z
  .object({
    PROFILE: ofEveryService.PROFILE,
    HOST: ofEveryService.HOST,
    ROOT_SECRET_FILE: ofEveryService.ROOT_SECRET_FILE,
    LOG_LEVEL: ofEveryService.LOG_LEVEL,
    /** The one port that is reachable from outside; 0 takes a free one. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    /** Where the services listen, on the internal network. */
    IDENTITY_URL: serviceUrl,
    CASES_URL: serviceUrl,
    COLLECTION_URL: serviceUrl,
    REPORTING_URL: serviceUrl,
    AUDIT_URL: serviceUrl,
    /** Networks (CIDR) of the proxies before the gateway: only they are believed about `X-Forwarded-For`. Default none. */
    TRUSTED_PROXIES: commaList(addressRange),
    /** Directories with the built pages. */
    PORTAL_DIR: builtPages,
    CONSOLE_DIR: builtPages,
    /** Origins that browsers know us by, such as `https://tutela.example`. Locally it may be left out. */
    PUBLIC_ORIGIN: commaList(origin),
    /** Tries at `/sign-in/…`, `/invitations/…` and `/me/tag` a minute from one address; a large office behind one address may need more. */
    SIGN_IN_TRIES_PER_MINUTE: z.coerce.number().int().min(1).default(30),
  })
  .refine((config) => config.PROFILE === 'local' || config.PUBLIC_ORIGIN.length > 0, {
    path: ['PUBLIC_ORIGIN'],
    message: 'is needed outside the local profile',
  });

export type GatewayConfig = z.output<typeof gatewayConfigSchema>;
