import { Refusal } from '@tutela/contracts';
import { header, installNamedIn, readAgentToken, type Acts, type Install, type KnownRequest } from '@tutela/platform';
import { verifyBytes } from '@tutela/sealing';
import { bytesHash } from './receipt-signer';

/** What a token was used for is kept a while longer than any token lives; what is older is looked for so often. */
const forgetEveryMs = 60_000;
const knowing = { audit: { notAudited: 'knows whose request it is; the act that it asks for is audited' } };

/** The key by which each request's install was known. */
const keys = new WeakMap<Install, string>();

interface InstallRow {
  readonly la: string;
  readonly urn: string;
  readonly public_key: string;
}

/** Which install sent a request: its key signed a token for this body, this path and this minute, once (security.md rule 47). */
export class InstallKeys {
  private forgottenAt = 0;

  constructor(private readonly acts: Acts) {}

  async installOf(request: KnownRequest, network: string): Promise<Install> {
    const token = header(request, 'authorization')?.replace(/^Bearer /, '');
    const install = installNamedIn(token);
    const rows = install === undefined ? [] : await this.rowsOf(install);
    const [first] = rows;
    if (install === undefined || !first) throw new Refusal('install-unknown');
    const row = await this.genuine(request, token, rows).catch(async (error: unknown) => {
      if (error instanceof Refusal && error.type === 'install-unknown') await this.writeDown(install, first, network);
      throw error;
    });
    const known: Install = { kind: 'install', install, la: row.la, urn: row.urn, network };
    keys.set(known, row.public_key);
    return known;
  }

  /** The row of the authority that a genuine token names; a forged, old or repeated one is refused. */
  private async genuine(
    request: KnownRequest,
    token: string | undefined,
    rows: readonly InstallRow[],
  ): Promise<InstallRow> {
    // The clock of the machine, as for every token: a demonstration's clock is not the agents'.
    const claims = await readAgentToken({
      token,
      publicKey: rows[0]?.public_key ?? '',
      method: request.method,
      path: request.url.split('?')[0] ?? '',
      bodyHash: bytesHash(request.bodyText ?? ''),
      now: new Date(),
    });
    const row = rows.find((known) => known.la === claims.la);
    if (!row) throw new Refusal('install-unknown');
    await this.useOnce(claims.jti, new Date(claims.exp * 1000));
    return row;
  }

  /** Somebody used the name of an install that is enrolled (security.md rule 37). Who it was is not known: not the install. */
  private async writeDown(install: string, { la, urn }: InstallRow, network: string): Promise<void> {
    await this.acts.inLa(la, { audit: 'extractor.request-refused' }, { kind: 'nobody', network }, (tx) => {
      tx.audit({ object: urn, outcome: 'refused', facts: { install, refusal: 'install-unknown' } });
      return Promise.resolve();
    });
  }

  private async rowsOf(install: string): Promise<InstallRow[]> {
    return this.acts.alone(
      knowing,
      ({ rows }) =>
        rows.prepared<InstallRow>`SELECT la, urn, public_key FROM install WHERE install = ${install} ORDER BY la`,
    );
  }

  private async useOnce(jti: string, expiresAt: Date): Promise<void> {
    const first = await this.acts.alone(
      knowing,
      ({ rows }) => rows.prepared`
        INSERT INTO agent_request (jti, expires_at) VALUES (${jti}, ${expiresAt}) ON CONFLICT DO NOTHING RETURNING jti`,
    );
    if (first.length === 0) throw new Refusal('install-unknown');
    await this.forgetOld();
  }

  private async forgetOld(): Promise<void> {
    if (Date.now() < this.forgottenAt + forgetEveryMs) return;
    this.forgottenAt = Date.now();
    await this.acts.alone(
      knowing,
      ({ rows }) => rows`DELETE FROM agent_request WHERE expires_at < now() - interval '5 minutes'`,
    );
  }
}

/** Did the key by which the install of this request is known sign the content of a batch? */
export function isSigned(by: Install, contentHash: string, signature: string): boolean {
  const key = keys.get(by);
  return key !== undefined && verifyBytes(key, Buffer.from(contentHash), signature);
}
