import { Injectable } from '@nestjs/common';
import { nominatePerson, type InputOf, type OutputOf } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { IdentityKeys } from '../../keys';
import { nominatedPersonOf } from '../account.store';
import { InvitePerson } from '../invite-person';

/** An authority nominates a person of its own (VS-12). */
@Injectable()
export class NominatePerson {
  constructor(
    private readonly invitations: InvitePerson,
    private readonly keys: IdentityKeys,
  ) {}

  async run(input: InputOf<typeof nominatePerson>, by: Person): Promise<OutputOf<typeof nominatePerson>> {
    return this.invitations.run(nominatePerson, input, by, (account) => nominatedPersonOf(account, this.keys));
  }
}
