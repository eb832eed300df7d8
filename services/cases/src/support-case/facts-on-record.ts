import type { OutputOf, readCaseAsAgent } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { FormRow } from '../release-form/release-form.store';
import type { SentCase } from './support-case.store';

type Facts = OutputOf<typeof readCaseAsAgent>['onRecord'];

interface Row {
  readonly school: string;
  readonly urn: string;
  readonly head: string | null;
  readonly manager_is_active: boolean;
  readonly manager_has_tag: boolean;
  readonly raised_by_own_contact: boolean;
  readonly places_taken: number;
  readonly live_release: boolean;
}

/** What we know of ourselves, beside which the agent reads the scan (NC-03). */
export async function factsOnRecord(tx: Tx, supportCase: SentCase, form: FormRow, manager: string): Promise<Facts> {
  const { organisation, raised_by: raisedBy } = supportCase;
  const row = await tx.one<Row>`
    SELECT school.name AS school, school.urn, school.head,
      EXISTS (SELECT 1 FROM person WHERE account = ${form.manager} AND organisation = ${form.company}
        AND role = 'company-manager' AND state = 'active') AS manager_is_active,
      EXISTS (SELECT 1 FROM person WHERE account = ${form.manager} AND has_tag) AS manager_has_tag,
      EXISTS (SELECT 1 FROM person WHERE account = ${raisedBy} AND organisation = ${organisation}
        AND role = 'school-contact' AND state = 'active') AS raised_by_own_contact,
      (SELECT count(*)::int FROM appointment WHERE appointment.urn = school.urn AND ended_at IS NULL) AS places_taken,
      EXISTS (SELECT 1 FROM release WHERE release.urn = school.urn AND company = ${form.company}
        AND manager = ${form.manager} AND ended_at IS NULL) AS live_release
    FROM school WHERE 'school-' || urn = ${organisation}`;
  return {
    school: row.school,
    urn: row.urn,
    head: row.head ?? undefined,
    company: form.company_name,
    manager,
    managerIsActive: row.manager_is_active,
    managerHasTag: row.manager_has_tag,
    raisedByOwnContact: row.raised_by_own_contact,
    placesTaken: row.places_taken,
    liveRelease: row.live_release,
  };
}
