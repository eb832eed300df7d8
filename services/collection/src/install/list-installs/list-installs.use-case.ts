import { Injectable } from '@nestjs/common';
import { listInstalls, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, isUnreachable, type Person } from '@tutela/platform';
import { nameOf, SchoolNames } from '../../school/school-names';

type Out = OutputOf<typeof listInstalls>;

interface InstallRow {
  readonly install: string;
  readonly la: string;
  readonly urn: string;
  readonly version: string;
  readonly enrolled_at: Date;
}

interface LinkRow {
  readonly install: string;
  readonly install_state: string;
  readonly last_seen_at: Date | null;
  readonly last_batch_at: Date | null;
  readonly last_sequence: number;
}

/** The extractors of all schools with their last run: what the operator looks after, without any child. */
@Injectable()
export class ListInstalls {
  constructor(
    private readonly acts: Acts,
    private readonly names: SchoolNames,
  ) {}

  async run(_input: InputOf<typeof listInstalls>, by: Person): Promise<Out> {
    const rows = await this.acts.shared(listInstalls, by, async (tx) => {
      const found =
        await tx.rows<InstallRow>`SELECT install, la, urn, version, enrolled_at FROM install ORDER BY la, urn, enrolled_at DESC`;
      tx.audit({ facts: { installs: found.length } });
      return found;
    });
    const links = await this.links([...new Set(rows.map((row) => row.la))]);
    const names = await this.names.of(rows.map((row) => row.urn));
    return {
      installs: rows.map((row) => installOf(row, links.get(`${row.la}/${row.install}`), nameOf(names, row.urn))),
    };
  }

  private async links(las: readonly string[]): Promise<Map<string, LinkRow>> {
    const found = await Promise.all(
      las.map(async (la) => (await this.linksOf(la)).map((row) => [`${la}/${row.install}`, row] as const)),
    );
    return new Map(found.flat());
  }

  private async linksOf(la: string): Promise<LinkRow[]> {
    const contract = { audit: { notAudited: 'states for the list that is audited above' } };
    const by = { kind: 'system', name: 'list-installs' } as const;
    try {
      return await this.acts.inLa(
        la,
        contract,
        by,
        (tx) => tx.rows<LinkRow>`
          SELECT install, install_state, last_seen_at, last_batch_at, last_sequence FROM school_link WHERE install IS NOT NULL`,
      );
    } catch (error) {
      // One authority that is away does not hide the installs of the others.
      if (isUnreachable(error)) return [];
      throw error;
    }
  }
}

function installOf(row: InstallRow, link: LinkRow | undefined, schoolName: string): Out['installs'][number] {
  return {
    id: row.install,
    la: row.la,
    urn: row.urn,
    schoolName,
    // Without a link of its own the school has enrolled another install since, or its authority is away.
    state: link?.install_state ?? 'replaced',
    version: row.version,
    enrolledAt: row.enrolled_at.toISOString(),
    lastSeenAt: link?.last_seen_at?.toISOString(),
    lastBatchAt: link?.last_batch_at?.toISOString(),
    lastSequence: link?.last_sequence ?? 0,
  };
}
