import { setTimeout as pause } from 'node:timers/promises';
import { endAppointment, listCompanyPeople, readPlaces, requestContacts } from '@tutela/contracts';
import { makeLiveRelease } from '../../whole/contact-canary';
import type { PlatformProcess } from '../../whole/platform-process';
import { wrong, type Wrong } from '../wrong';
import { answered, repeat, type Acting } from './answered';

const urn = '999014';
const betweenMs = 300;

interface StoredAppointment {
  readonly id: string;
  readonly isEnded: boolean;
}

/** A manager who names an employee at a school and ends that again, with a code each (NC-08, NC-12, NC-21). */
export class Naming implements Acting {
  commands = 0;
  private requests = 0;
  private readonly named: string[] = [];
  private readonly ended: string[] = [];
  private readonly going: { stop(): Promise<void> };

  private constructor(
    private readonly platform: PlatformProcess,
    private readonly employee: string,
  ) {
    this.going = repeat(() => this.nameAndEnd());
  }

  static async begin(platform: PlatformProcess): Promise<Naming> {
    await makeLiveRelease(platform, 'company-fernhill');
    const { people } = await platform.as('r.keane').ask(listCompanyPeople, {});
    const employee = people.find(({ userId }) => userId === 's.dasgupta')?.account;
    if (employee === undefined) throw new Error('The company has no employee to name.');
    return new Naming(platform, employee);
  }

  stop(): Promise<void> {
    return this.going.stop();
  }

  /** The appointments against what the manager was told. */
  async wrong(): Promise<Wrong[]> {
    const { eye } = this.platform;
    const stored = await eye.rows<StoredAppointment>(
      'cases',
      'SELECT id, ended_at IS NOT NULL AS "isEnded" FROM cases.appointment',
    );
    const codes = await eye.rows('cases', `SELECT FROM cases.accepted_code WHERE act = 'contacts.requested'`);
    const isThere = (id: string) => stored.some((one) => one.id === id);
    const isEnded = (id: string) => stored.some((one) => one.id === id && one.isEnded);
    return [
      ...this.named.filter((id) => !isThere(id)).map((id) => wrong('lost', `appointment ${id} is not here`)),
      ...this.ended.filter((id) => !isEnded(id)).map((id) => wrong('lost', `appointment ${id} is not ended`)),
      ...stored
        .filter((one) => !one.isEnded)
        .slice(1)
        .map(({ id }) => wrong('doubled', `appointment ${id} is a second one of the same person`)),
      ...(stored.length > this.requests
        ? [wrong('phantom', `${stored.length} appointments, ${this.requests} asked`)]
        : []),
      ...(codes.length > this.requests ? [wrong('doubled', `${codes.length} codes, ${this.requests} requests`)] : []),
    ];
  }

  private async nameAndEnd(): Promise<void> {
    await pause(betweenMs);
    const places = await answered(() => this.platform.as('n.cole').ask(readPlaces, {}));
    if (places === 'no answer') return;
    const appointment = places.places.find((place) => place.appointment)?.appointment?.appointment;
    this.commands += 1;
    await (appointment === undefined ? this.name() : this.end(appointment));
  }

  private async name(): Promise<void> {
    this.requests += 1;
    const asked = { urn, people: [this.employee], reason: 'Looks after their servers', acceptsTerms: true as const };
    const answer = await answered(() => this.platform.as('r.keane').ask(requestContacts, asked));
    const named = answer === 'no answer' ? undefined : answer.results[0]?.appointment;
    if (named !== undefined) this.named.push(named);
  }

  private async end(appointment: string): Promise<void> {
    const command = { appointment, reason: 'The work is done' };
    const answer = await answered(() => this.platform.as('r.keane').ask(endAppointment, command));
    if (answer !== 'no answer') this.ended.push(appointment);
  }
}
