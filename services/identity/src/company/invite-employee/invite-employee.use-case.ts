import { Injectable } from '@nestjs/common';
import { inviteEmployee } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { InvitePerson } from '../../account/invite-person';
import { IdentityKeys } from '../../keys';
import { companyPersonOf, type CompanyPerson, type Employee } from '../company-person';

/** A manager invites an employee of the own company; the tag comes after the password (NC-08). */
@Injectable()
export class InviteEmployee {
  constructor(
    private readonly invitations: InvitePerson,
    private readonly keys: IdentityKeys,
  ) {}

  async run(input: Employee, by: Person): Promise<CompanyPerson> {
    const employee = { ...input, role: 'company-employee' } as const;
    return this.invitations.run(inviteEmployee, employee, by, (account) => companyPersonOf(account, this.keys));
  }
}
