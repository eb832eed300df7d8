import { z } from 'zod';
import { id, laCode } from '../core/primitives';

/** The claims of an agent's token, an Ed25519 JWT of type `agent+jwt` (security.md rule 47): made by the extractor, read by collection. */
export const agentClaims = z.strictObject({
  /** The install, in both. */
  iss: id,
  sub: id,
  aud: z.literal('collection'),
  iat: z.int(),
  /** At most 60 seconds after `iat`. */
  exp: z.int(),
  /** Used once. */
  jti: z.uuid(),
  /** For which of the install's authorities: sequences are per install and authority (security.md rule 48). */
  la: laCode,
  /** SHA-256 of the exact bytes of the body, base64url; of no bytes where there is none. */
  bh: z.string(),
  htm: z.string(),
  /** The path as in the contract, without host and without `/api`. */
  htu: z.string(),
});
export type AgentClaims = z.infer<typeof agentClaims>;
