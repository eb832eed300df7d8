import { Injectable } from '@nestjs/common';
import { Refusal, requestContacts, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { useCode } from '../../code/accepted-code.store';
import { CasesKeys } from '../../keys';
import { beginResponsibility } from '../../ledger/responsibility.store';
import { Notices } from '../../notice/notice.store';
import { tellOfBeginning } from '../../notice/tell-of-appointments';
import { schoolOrganisation } from '../../organisation/organisation.store';
import { findPerson, holdPeople, nameOf, type PersonRow } from '../../person/person.store';
import { releasesBetween, stateOf, type ReleaseRow } from '../../release/release.store';
import { lockSchool } from '../../school/school.store';
import { recordDecidedCase } from '../../support-case/support-case.store';
import { decideContacts, heldUntil, type Decision } from '../appointment.rules';
import { holdersOf, recorded, whyPlace, type AppointmentRow } from '../appointment.store';

type Input = InputOf<typeof requestContacts>;
type Output = OutputOf<typeof requestContacts>;
type Granted = Extract<Decision, { place: number }> & { readonly appointment: string };

interface Asked {
  readonly input: Input;
  readonly by: Person;
  readonly managerName: string;
  readonly release: ReleaseRow;
  readonly case: string;
}

/**
 * A manager asks that employees become contacts of a school; the rules decide at once (NC-04, NC-05). The school's row is held from the
 * first look to the commit, so requests of one moment are decided one after the other; the place's unique index has the last word (NC-07).
 */
@Injectable()
export class RequestContacts {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly notices: Notices,
  ) {}

  async run(input: Input, by: Person): Promise<Output> {
    return this.acts.shared(requestContacts, by, async (tx) => {
      await useCode(tx, by, 'contacts.requested');
      await lockSchool(tx, input.urn);
      const release = await usableRelease(tx, input.urn, by);
      const people = await holdPeople(tx, input.people);
      const decisions = await decide(tx, input, by, people);
      const outcome = outcomeOf(decisions, release);
      const results = this.resultsOf(decisions, people);
      const decided = { kind: 'contacts', organisation: by.organisation, raisedBy: by.account, outcome } as const;
      const filed = await recordDecidedCase(tx, this.keys, { ...decided, results });
      const managerName = await this.managerName(tx, by);
      const granted = await this.grant(tx, { input, by, managerName, release, case: filed.case }, decisions);
      tx.audit({ object: input.urn, reason: input.reason, facts: factsOf(by, decisions, granted) });
      const taken = await this.takenIf(tx, decisions, input.urn, by.organisation);
      await changed(tx, [schoolOrganisation(input.urn), by.organisation]);
      return { ...filed, results: withAppointments(results, granted), taken };
    });
  }

  private async managerName(tx: Tx, by: Person): Promise<string> {
    const manager = await findPerson(tx, by.account);
    if (!manager) throw new Refusal('not-found');
    return nameOf(this.keys, manager);
  }

  private async grant(tx: Tx, asked: Asked, decisions: readonly Decision[]): Promise<Granted[]> {
    const granted: Granted[] = [];
    for (const decision of decisions) {
      if (decision.outcome === 'refused') continue;
      const appointment = await this.appoint(tx, asked, decision);
      granted.push({ ...decision, appointment });
    }
    const rows = await recorded(
      tx,
      granted.map((one) => one.appointment),
    );
    await tellOfBeginning(tx, { notices: this.notices, keys: this.keys }, rows, asked.by.account);
    return granted;
  }

  private async appoint(
    tx: Tx,
    asked: Asked,
    { account, place, outcome }: Omit<Granted, 'appointment'>,
  ): Promise<string> {
    const { input, by, release, managerName } = asked;
    const id = tx.newId();
    const isLive = outcome === 'live';
    const why = this.keys.sealText(whyPlace(id), input.reason);
    await tx.rows`
      INSERT INTO appointment (id, release, urn, company, account, place, state, why_sealed, support_case, asked_at, asked_by, live_since, held_until)
      VALUES (${id}, ${release.id}, ${input.urn}, ${by.organisation}, ${account}, ${place}, ${outcome}, ${why}, ${asked.case},
        ${tx.now}, ${by.account}, ${isLive ? tx.now : null}, ${isLive ? null : heldUntil(londonDay(tx.now))})`;
    const answering = { appointment: id, company: by.organisation, manager: by.account, managerName, isLive };
    await beginResponsibility(tx, this.keys, answering);
    return id;
  }

  private resultsOf(decisions: readonly Decision[], people: readonly PersonRow[]): Output['results'] {
    return decisions.map((decision) => {
      const person = people.find((one) => one.account === decision.account);
      const isOwn = !(decision.outcome === 'refused' && decision.why === 'not-of-your-company');
      const name = person && isOwn ? nameOf(this.keys, person) : '';
      return { ...decision, name };
    });
  }

  /** Who has the fifteen, where somebody found none free. */
  private async takenIf(
    tx: Tx,
    decisions: readonly Decision[],
    urn: string,
    company: string,
  ): Promise<Output['taken']> {
    if (!decisions.some((one) => one.outcome === 'refused' && one.why === 'no-place')) return undefined;
    const holders = await holdersOf(tx, urn);
    return holders.map((row) => this.takenPlace(row, company));
  }

  private takenPlace(row: AppointmentRow, company: string): NonNullable<Output['taken']>[number] {
    const name = row.company === company ? nameOf(this.keys, row) : undefined;
    return { place: row.place, name, company: row.company_name, since: (row.live_since ?? row.asked_at).toISOString() };
  }
}

function withAppointments(results: Output['results'], granted: readonly Granted[]): Output['results'] {
  return results.map((result) => {
    const appointment = granted.find((one) => one.account === result.account)?.appointment;
    return { ...result, appointment };
  });
}

/** The live release in which this very manager is named. A school without a release for the company is like no school. */
async function usableRelease(tx: Tx, urn: string, by: Person): Promise<ReleaseRow> {
  const ofCompany = await releasesBetween(tx, urn, by.organisation);
  if (ofCompany.length === 0) throw new Refusal('not-found');
  const own = ofCompany.find((row) => row.manager === by.account);
  if (!own) throw new Refusal('not-your-release');
  if (stateOf(own) === 'head-changed') throw new Refusal('release-on-hold', { signedBy: own.signed_by });
  return own;
}

async function decide(tx: Tx, input: Input, by: Person, people: readonly PersonRow[]): Promise<Decision[]> {
  const candidates = people.map(({ account, organisation, state, has_tag: hasTag, last_day: lastDay }) => ({
    account,
    organisation,
    state,
    hasTag,
    lastDay,
  }));
  return decideContacts({
    accounts: input.people,
    company: by.organisation,
    people: candidates,
    holders: await holdersOf(tx, input.urn),
    today: londonDay(tx.now),
  });
}

function count(decisions: readonly Decision[], outcome: Decision['outcome']): number {
  return decisions.filter((one) => one.outcome === outcome).length;
}

/** What the case says was decided, and for which school. */
function outcomeOf(decisions: readonly Decision[], { school_name: school }: ReleaseRow): string {
  const [live, waiting, refused] = (['live', 'needs-tag', 'refused'] as const).map((one) => count(decisions, one));
  return `${school}. Live: ${live ?? 0}. Needs a tag: ${waiting ?? 0}. Refused: ${refused ?? 0}.`;
}

function factsOf(by: Person, decisions: readonly Decision[], granted: readonly Granted[]) {
  return {
    company: by.organisation,
    appointments: granted.map((one) => one.appointment),
    refused: decisions.flatMap((one) => (one.outcome === 'refused' ? [`${one.account} ${one.why}`] : [])),
  };
}
