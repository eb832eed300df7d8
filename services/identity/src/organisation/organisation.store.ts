import { organisationRecorded, type DataOf } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';

export type OrganisationKind = 'la' | 'operator' | 'school' | 'company';

/** The authority as its onboarding told it; its name may change later. */
export async function keepAuthority(tx: Tx, la: string, name: string): Promise<void> {
  await tx.rows`
    INSERT INTO organisation (id, kind, la, name) VALUES (${`la-${la}`}, 'la', ${la}, ${name})
    ON CONFLICT ON CONSTRAINT organisation_is_one DO UPDATE SET name = excluded.name`;
}

/** For the demonstration, which may be here before the event; the event gives the name. */
export async function expectAuthority(tx: Tx, organisation: string): Promise<void> {
  const la = /^la-(\d{3})$/.exec(organisation)?.[1];
  if (la === undefined) return;
  await tx.rows`
    INSERT INTO organisation (id, kind, la, name) VALUES (${organisation}, 'la', ${la}, ${organisation})
    ON CONFLICT DO NOTHING`;
}

/** A school or company as it stands now; cases is told when it is new or has another name. */
export async function keepOrganisation(tx: Tx, told: DataOf<typeof organisationRecorded>): Promise<void> {
  const changed = await tx.rows`
    INSERT INTO organisation AS known (id, kind, name, urn) VALUES (${told.organisation}, ${told.kind}, ${told.name}, ${told.urn ?? null})
    ON CONFLICT ON CONSTRAINT organisation_is_one DO UPDATE SET name = excluded.name WHERE known.name <> excluded.name
    RETURNING id`;
  if (changed.length > 0) tx.emit(organisationRecorded, told);
}

/** A school that an appointment names before anybody of its own is here: known by its number until it has a name. */
export async function expectSchool(tx: Tx, urn: string): Promise<string> {
  const organisation = `school-${urn}`;
  await tx.rows`
    INSERT INTO organisation (id, kind, urn, name) VALUES (${organisation}, 'school', ${urn}, ${`School ${urn}`})
    ON CONFLICT DO NOTHING`;
  return organisation;
}
