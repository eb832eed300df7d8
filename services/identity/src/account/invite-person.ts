import { Injectable } from '@nestjs/common';
import { Refusal, type Role } from '@tutela/contracts';
import { Acts, MailOutbox, type ActContract, type Person, type Tx } from '@tutela/platform';
import { IdentitySettings } from '../identity-settings';
import { invite } from '../invitation/invitation.store';
import { IdentityKeys } from '../keys';
import { invitationLetter } from '../letters';
import { lockAccount, type Account } from './account.store';
import { personName } from './person-name.rules';
import { recordPerson } from './record-person';

interface Invitee {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/**
 * Somebody of one's own organisation: an account that waits, an invitation and its letter, in one transaction (VS-12, NC-08). Asked again for
 * somebody who has not accepted yet, it invites anew; the earlier invitation is over.
 */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly mail: MailOutbox,
    private readonly settings: IdentitySettings,
  ) {}

  /** @returns what `told` makes of the account and the time of the act */
  async run<T>(
    contract: ActContract,
    typed: Invitee,
    by: Person,
    told: (account: Account, now: Date) => T,
  ): Promise<T> {
    const name = personName(typed.name);
    if (name === undefined) throw new Refusal('bad-input', undefined, [{ path: 'name', code: 'invisible-characters' }]);
    const input = { ...typed, name };
    const invited = await this.acts.shared(contract, by, async (tx) => {
      const before = await this.invited(tx, input.userId, by.organisation);
      const id = before?.id ?? tx.newId();
      await this.store(tx, id, input, by.organisation);
      const account = await lockAccount(tx, id);
      await this.send(tx, account, input);
      await recordPerson(tx, this.keys, id);
      tx.audit({
        object: id,
        facts: { role: input.role, again: before !== undefined },
        images: [this.image(before, input)],
      });
      return told(account, tx.now);
    });
    this.mail.hint();
    return invited;
  }

  /** Somebody of one's own who has not accepted yet; anybody else's user id is taken. */
  private async invited(tx: Tx, userId: string, organisation: string): Promise<Account | undefined> {
    const known = await tx.maybe<Account>`SELECT * FROM account WHERE user_id = ${userId} FOR UPDATE`;
    if (known && (known.state !== 'invited' || known.organisation !== organisation)) throw new Refusal('user-id-taken');
    return known;
  }

  private async store(tx: Tx, id: string, { userId, name, email, role }: Invitee, organisation: string): Promise<void> {
    const nameSealed = this.keys.sealPerson(id, 'name_sealed', name);
    const emailSealed = this.keys.sealPerson(id, 'email_sealed', email);
    const stored = await tx.rows`
      INSERT INTO account (id, user_id, name_sealed, email_sealed, role, organisation, state, nominated_at)
      VALUES (${id}, ${userId}, ${nameSealed}, ${emailSealed}, ${role}, ${organisation}, 'invited', ${tx.now})
      ON CONFLICT ON CONSTRAINT vs_12_user_id_is_one_persons DO UPDATE
        SET name_sealed = excluded.name_sealed, email_sealed = excluded.email_sealed, role = excluded.role
        WHERE account.id = excluded.id AND account.state = 'invited'
      RETURNING id`;
    // Somebody else's nomination came between.
    if (stored.length === 0) throw new Refusal('user-id-taken');
  }

  private async send(tx: Tx, { id, organisation }: Account, { email, name, userId }: Invitee): Promise<void> {
    const { secret, expiresAt } = await invite(tx, id);
    const from = await tx.one<{
      name: string;
      kind: string;
    }>`SELECT name, kind FROM organisation WHERE id = ${organisation}`;
    const link = `${this.settings.publicUrl}/invite#${secret}`;
    const letter = {
      to: email,
      name,
      userId,
      organisation: from.name,
      link,
      expiresAt,
      needsTag: from.kind !== 'company',
    };
    await this.mail.queue(tx, invitationLetter(letter));
  }

  private image(before: Account | undefined, { userId, name, email, role }: Invitee) {
    const was = before && {
      userId,
      name: this.keys.openPerson(before.id, 'name_sealed', before.name_sealed),
      role: before.role,
    };
    return { before: was, after: { userId, name, email, role } };
  }
}
