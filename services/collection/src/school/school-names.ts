import { Injectable } from '@nestjs/common';
import { Acts } from '@tutela/platform';

export interface SchoolName {
  readonly urn: string;
  readonly name: string;
  readonly town: string | null;
}

const by = { kind: 'system', name: 'school-names' } as const;
const contract = { audit: { notAudited: 'the public register of schools, no child' } };

/** Names of schools by URN, from the register that is shared over all LAs. */
@Injectable()
export class SchoolNames {
  constructor(private readonly acts: Acts) {}

  async of(urns: readonly string[]): Promise<Map<string, SchoolName>> {
    if (urns.length === 0) return new Map();
    const rows = await this.acts.shared(
      contract,
      by,
      (tx) => tx.rows<SchoolName>`SELECT urn, name, town FROM school WHERE urn = ANY(${[...urns]})`,
    );
    return new Map(rows.map((row) => [row.urn, row]));
  }
}

/** A school that left the register is still named by its URN. */
export function nameOf(names: ReadonlyMap<string, SchoolName>, urn: string): string {
  return names.get(urn)?.name ?? `School ${urn}`;
}
