import { Injectable } from '@nestjs/common';
import { Acts, type Person } from '@tutela/platform';

/** Is a person at an address the authority knows (VS-14)? Asked at each change of a mark, on the signed address. */
@Injectable()
export class KnownNetworks {
  constructor(private readonly acts: Acts) {}

  async knows({ la, network }: Person): Promise<boolean> {
    if (la === undefined) return false;
    const contract = { audit: { notAudited: 'the act that asks is audited, refused ones too' } };
    const by = { kind: 'system', name: 'known-networks' } as const;
    return this.acts.shared(contract, by, async (tx) => {
      const known = await tx.maybe`SELECT 1 FROM known_network WHERE la = ${la} AND ${network}::inet <<= network`;
      return known !== undefined;
    });
  }
}
