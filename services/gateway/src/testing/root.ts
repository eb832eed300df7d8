import { randomBytes } from 'node:crypto';
import { rootKeyFromBase64 } from '@tutela/sealing';

/** One root secret for a test file: the gateway signs by it, the services that stand in believe it. */
export const rootSecret = randomBytes(32).toString('base64');
export const root = rootKeyFromBase64(rootSecret);
