import type { Tx } from '@tutela/platform';

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
