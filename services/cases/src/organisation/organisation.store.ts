import type { DataOf, organisationRecorded } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';

export function schoolOrganisation(urn: string): string {
  return `school-${urn}`;
}

/** A school or company as identity tells it now. */
export async function keepOrganisation(
  tx: Tx,
  { organisation, kind, name, urn }: DataOf<typeof organisationRecorded>,
): Promise<void> {
  await tx.rows`
    INSERT INTO organisation (id, kind, name, urn) VALUES (${organisation}, ${kind}, ${name}, ${urn ?? null})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, urn = excluded.urn`;
}
