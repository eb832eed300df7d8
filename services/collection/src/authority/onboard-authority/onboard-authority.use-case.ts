import { Injectable } from '@nestjs/common';
import { authorityOnboarded, onboardAuthority, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, isUnreachable, LaDatabases, type Actor, type Tx } from '@tutela/platform';
import ipaddr from 'ipaddr.js';
import { seedCalendar } from '../../calendar/seed-calendar';

type Input = InputOf<typeof onboardAuthority>;

/** Sets an authority up as a ladder, requested → database → ready (VS-10): taken up again at start, each step done once. */
@Injectable()
export class OnboardAuthority {
  constructor(
    private readonly acts: Acts,
    private readonly las: LaDatabases,
  ) {}

  async run(input: Input, by: Actor): Promise<OutputOf<typeof onboardAuthority>> {
    await this.acts.shared(onboardAuthority, by, (tx) => request(tx, input));
    return { la: input.la, step: await this.climb(input.la, by) };
  }

  /** From wherever it stands to `ready`. */
  async climb(la: string, by: Actor): Promise<string> {
    await this.las.build(la);
    await seedCalendar(this.acts, la);
    return this.acts.shared({ audit: 'authority.ready' }, by, async (tx) => {
      const { name } = await tx.one<{
        name: string;
      }>`UPDATE authority SET step = 'ready' WHERE la = ${la} RETURNING name`;
      tx.audit({ object: `la-${la}`, facts: { step: 'ready' } });
      tx.emit(authorityOnboarded, { la, name });
      return 'ready';
    });
  }

  /**
   * What a crash left half way; and for those that are ready, the roles, rights and tables that have come since. One whose database is away keeps
   * nobody from starting.
   * @returns those that are to be renewed once they are back
   */
  async resume(): Promise<string[]> {
    const by = { kind: 'system', name: 'onboarding' } as const;
    const contract = { audit: { notAudited: 'reads where onboarding stands' } };
    const authorities = await this.acts.shared(
      contract,
      by,
      (tx) => tx.rows<{ la: string; step: string }>`SELECT la, step FROM authority ORDER BY la`,
    );
    const away: string[] = [];
    for (const { la, step } of authorities) {
      if (step !== 'ready') await this.climb(la, by);
      else if (!(await this.isRenewed(la))) away.push(la);
    }
    return away;
  }

  /** False while its database is away. */
  async isRenewed(la: string): Promise<boolean> {
    try {
      await this.las.build(la);
      return true;
    } catch (error) {
      if (isUnreachable(error)) return false;
      throw error;
    }
  }
}

async function request(tx: Tx, { la, name, networks }: Input): Promise<void> {
  if (!networks.every(isNetwork) || new Set(networks).size !== networks.length)
    throw new Refusal('bad-input', undefined, [{ path: 'networks', code: 'not-a-network' }]);
  const first = await tx.rows`
    INSERT INTO authority (la, name, step, onboarded_at) VALUES (${la}, ${name}, 'requested', ${tx.now})
    ON CONFLICT DO NOTHING RETURNING la`;
  if (first.length === 0) throw new Refusal('la-exists');
  for (const network of networks) await tx.rows`INSERT INTO known_network (la, network) VALUES (${la}, ${network})`;
  tx.audit({ object: `la-${la}`, facts: { networks } });
}

/** In its one spelling, as the database compares it; one of prefix 0 would know everybody (VS-14). */
function isNetwork(text: string): boolean {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(text) && !ipaddr.IPv6.isValidCIDR(text)) return false;
  const [address, bits] = ipaddr.parseCIDR(text);
  const kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return bits > 0 && kind.networkAddressFromCIDR(text).toString() === address.toString();
}
