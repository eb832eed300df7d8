import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { Acts, Backlogs, ClockWatch, MailOutbox, type Runtime } from '@tutela/platform';
import { ListPeopleController } from './account/list-people/list-people.controller';
import { ListPeople } from './account/list-people/list-people.use-case';
import { NominatePersonController } from './account/nominate-person/nominate-person.controller';
import { NominatePerson } from './account/nominate-person/nominate-person.use-case';
import { PasswordHasher } from './account/password-hasher';
import { WithdrawPersonController } from './account/withdraw-person/withdraw-person.controller';
import { WithdrawPerson } from './account/withdraw-person/withdraw-person.use-case';
import { ListBacklogsController } from './backlog/list-backlogs.controller';
import type { IdentityConfig } from './config';
import { IdentitySettings } from './identity-settings';
import { AcceptInvitationController } from './invitation/accept-invitation/accept-invitation.controller';
import { AcceptInvitation } from './invitation/accept-invitation/accept-invitation.use-case';
import { ReadInvitationController } from './invitation/read-invitation/read-invitation.controller';
import { ReadInvitation } from './invitation/read-invitation/read-invitation.use-case';
import { IdentityKeys } from './keys';
import { ReadSessionController } from './session/read-session/read-session.controller';
import { ReadSession } from './session/read-session/read-session.use-case';
import { WhoAmIController } from './session/who-am-i/who-am-i.controller';
import { WhoAmI } from './session/who-am-i/who-am-i.use-case';
import { CheckCodeController } from './sign-in/check-code/check-code.controller';
import { CheckCode } from './sign-in/check-code/check-code.use-case';
import { CheckPasswordController } from './sign-in/check-password/check-password.controller';
import { CheckPassword } from './sign-in/check-password/check-password.use-case';
import { RefreshFactorController } from './sign-in/refresh-factor/refresh-factor.controller';
import { RefreshFactor } from './sign-in/refresh-factor/refresh-factor.use-case';
import { ResyncAtSignInController } from './sign-in/resync-at-sign-in/resync-at-sign-in.controller';
import { ResyncAtSignIn } from './sign-in/resync-at-sign-in/resync-at-sign-in.use-case';
import { SecondStep } from './sign-in/second-step';
import { SignOutController } from './sign-in/sign-out/sign-out.controller';
import { SignOut } from './sign-in/sign-out/sign-out.use-case';
import { CodeCheck } from './tag/code-check';
import { InviteEmployeeController } from './company/invite-employee/invite-employee.controller';
import { InviteEmployee } from './company/invite-employee/invite-employee.use-case';
import { ListCompanyPeopleController } from './company/list-company-people/list-company-people.controller';
import { ListCompanyPeople } from './company/list-company-people/list-company-people.use-case';
import { ReportLeaverController } from './company/report-leaver/report-leaver.controller';
import { ReportLeaver } from './company/report-leaver/report-leaver.use-case';
import { ReportEmployeesTagLostController } from './company/report-employees-tag-lost/report-employees-tag-lost.controller';
import { ReportEmployeesTagLost } from './company/report-employees-tag-lost/report-employees-tag-lost.use-case';
import { UndoLeavingController } from './company/undo-leaving/undo-leaving.controller';
import { UndoLeaving } from './company/undo-leaving/undo-leaving.use-case';
import { AcceptWithPasswordController } from './invitation/accept-with-password/accept-with-password.controller';
import { AcceptWithPassword } from './invitation/accept-with-password/accept-with-password.use-case';
import { ActForController } from './session/act-for/act-for.controller';
import { ActFor } from './session/act-for/act-for.use-case';
import { AcceptCodeController } from './tag/accept-code/accept-code.controller';
import { AcceptCode } from './tag/accept-code/accept-code.use-case';
import { MyTagController } from './tag/my-tag/my-tag.controller';
import { MyTag } from './tag/my-tag/my-tag.use-case';
import { RegisterTagController } from './tag/register-tag/register-tag.controller';
import { RegisterTag } from './tag/register-tag/register-tag.use-case';
import { ReportTagLostController } from './tag/report-tag-lost/report-tag-lost.controller';
import { ReportTagLost } from './tag/report-tag-lost/report-tag-lost.use-case';
import { ResyncTagController } from './tag/resync-tag/resync-tag.controller';
import { ResyncTag } from './tag/resync-tag/resync-tag.use-case';
import { InvitePerson } from './account/invite-person';
import { InvitedPerson } from './invitation/invited-person';

export class IdentityModule {}

const acts: Type[] = [CheckPassword, CheckCode, RefreshFactor, SignOut, ReadSession, WhoAmI, ActFor, AcceptCode];
const people: Type[] = [ListPeople, NominatePerson, WithdrawPerson, ReadInvitation, AcceptInvitation];
const company: Type[] = [ListCompanyPeople, InviteEmployee, ReportLeaver, UndoLeaving, AcceptWithPassword];
const tags: Type[] = [RegisterTag, MyTag, ReportTagLost, ReportEmployeesTagLost, ResyncTag, ResyncAtSignIn];
const shared: Type[] = [CodeCheck, SecondStep, InvitePerson, InvitedPerson];
const controllers: Type[] = [
  CheckPasswordController,
  CheckCodeController,
  RefreshFactorController,
  SignOutController,
  ReadSessionController,
  WhoAmIController,
  ListPeopleController,
  NominatePersonController,
  WithdrawPersonController,
  ReadInvitationController,
  AcceptInvitationController,
  InviteEmployeeController,
  ListCompanyPeopleController,
  ReportLeaverController,
  UndoLeavingController,
  AcceptWithPasswordController,
  ActForController,
  AcceptCodeController,
  MyTagController,
  RegisterTagController,
  ReportTagLostController,
  ReportEmployeesTagLostController,
  ResyncTagController,
  ResyncAtSignInController,
  ListBacklogsController,
];

interface Given {
  readonly runtime: Runtime;
  readonly config: IdentityConfig;
  readonly mail: MailOutbox;
  readonly hasher: PasswordHasher;
  readonly backlogs: Backlogs;
}

/** Wiring only: what stands in here is what the service does. */
export function identityModule({ runtime, config, mail, hasher, backlogs }: Given): DynamicModule {
  const given: Provider[] = [
    { provide: Acts, useValue: runtime.acts },
    { provide: IdentityKeys, useValue: new IdentityKeys(config.ROOT_SECRET_FILE) },
    { provide: IdentitySettings, useValue: new IdentitySettings(config.PUBLIC_URL) },
    { provide: MailOutbox, useValue: mail },
    { provide: Backlogs, useValue: backlogs },
    { provide: ClockWatch, useValue: runtime.clocks },
    { provide: PasswordHasher, useValue: hasher },
  ];
  return {
    module: IdentityModule,
    providers: [...given, ...shared, ...acts, ...people, ...company, ...tags],
    controllers,
  };
}
