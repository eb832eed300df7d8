import type { Provider, Type } from '@nestjs/common';
import { AnswerCase } from './answer-case/answer-case.use-case';
import { AnswerCaseController } from './answer-case/answer-case.controller';
import { ApproveCase } from './approve-case/approve-case.use-case';
import { ApproveCaseController } from './approve-case/approve-case.controller';
import { AskBack } from './ask-back/ask-back.use-case';
import { AskBackController } from './ask-back/ask-back.controller';
import { AttachScan } from '../scan/attach-scan/attach-scan.use-case';
import { AttachScanController } from '../scan/attach-scan/attach-scan.controller';
import { ListCases } from './list-cases/list-cases.use-case';
import { ListCasesController } from './list-cases/list-cases.controller';
import { ListCompanies } from '../release-form/list-companies/list-companies.use-case';
import { ListCompaniesController } from '../release-form/list-companies/list-companies.controller';
import { ListOpenCases } from './list-open-cases/list-open-cases.use-case';
import { ListOpenCasesController } from './list-open-cases/list-open-cases.controller';
import { ListReleaseForms } from '../release-form/list-release-forms/list-release-forms.use-case';
import { ListReleaseFormsController } from '../release-form/list-release-forms/list-release-forms.controller';
import { MakeReleaseForm } from '../release-form/make-release-form/make-release-form.use-case';
import { MakeReleaseFormController } from '../release-form/make-release-form/make-release-form.controller';
import { RaiseReleaseCase } from './raise-release-case/raise-release-case.use-case';
import { RaiseReleaseCaseController } from './raise-release-case/raise-release-case.controller';
import { ReadCase } from './read-case/read-case.use-case';
import { ReadCaseAsAgent } from './read-case-as-agent/read-case-as-agent.use-case';
import { ReadCaseAsAgentController } from './read-case-as-agent/read-case-as-agent.controller';
import { ReadCaseController } from './read-case/read-case.controller';
import { ReadReleaseForm } from '../release-form/read-release-form/read-release-form.use-case';
import { ReadReleaseFormController } from '../release-form/read-release-form/read-release-form.controller';
import { ReadScanPage } from '../scan/read-scan-page/read-scan-page.use-case';
import { ReadScanPageAsAgent } from '../scan/read-scan-page-as-agent/read-scan-page-as-agent.use-case';
import { ReadScanPageAsAgentController } from '../scan/read-scan-page-as-agent/read-scan-page-as-agent.controller';
import { ReadScanPageController } from '../scan/read-scan-page/read-scan-page.controller';
import { CloseCase } from './close-case/close-case.use-case';
import { CloseCaseController } from './close-case/close-case.controller';
import { RaiseSupportCase } from './raise-support-case/raise-support-case.use-case';
import { RaiseSupportCaseController } from './raise-support-case/raise-support-case.controller';
import { ReadSupportCaseAsAgent } from './read-support-case-as-agent/read-support-case-as-agent.use-case';
import { ReadSupportCaseAsAgentController } from './read-support-case-as-agent/read-support-case-as-agent.controller';
import { RejectCase } from './reject-case/reject-case.use-case';
import { RejectCaseController } from './reject-case/reject-case.controller';
import { RemoveScan } from '../scan/remove-scan/remove-scan.use-case';
import { RemoveScanController } from '../scan/remove-scan/remove-scan.controller';
import { SendCase } from './send-case/send-case.use-case';
import { SendCaseController } from './send-case/send-case.controller';
import { TakeCase } from './take-case/take-case.use-case';
import { TakeCaseController } from './take-case/take-case.controller';
import { WithdrawCase } from './withdraw-case/withdraw-case.use-case';
import { WithdrawCaseController } from './withdraw-case/withdraw-case.controller';
import { CaseAnswer } from './case-answer';
import { CaseNotices } from './case-notices';
import { CaseParty } from './case-party';
import { CasePeople } from './case-people';

const parts: Type[] = [CasePeople, CaseAnswer, CaseNotices, CaseParty];
const forms: Type[] = [ListCompanies, ListReleaseForms, MakeReleaseForm, ReadReleaseForm];
const scans: Type[] = [AttachScan, RemoveScan, ReadScanPage, ReadScanPageAsAgent];
const ofOrganisations: Type[] = [ListCases, ReadCase, RaiseReleaseCase, SendCase, AnswerCase, WithdrawCase];
const ofContacts: Type[] = [RaiseSupportCase, ReadSupportCaseAsAgent, CloseCase];
const ofAgents: Type[] = [ListOpenCases, ReadCaseAsAgent, TakeCase, AskBack, ApproveCase, RejectCase];

/** Support cases, release forms and their scans, as the module takes them. */
export const caseUseCases: Provider[] = [...parts, ...forms, ...scans, ...ofOrganisations, ...ofContacts, ...ofAgents];
export const caseControllers: Type[] = [
  ListCompaniesController,
  ListReleaseFormsController,
  MakeReleaseFormController,
  ReadReleaseFormController,
  AttachScanController,
  RemoveScanController,
  ReadScanPageController,
  ReadScanPageAsAgentController,
  ListCasesController,
  ReadCaseController,
  RaiseReleaseCaseController,
  SendCaseController,
  AnswerCaseController,
  WithdrawCaseController,
  ListOpenCasesController,
  ReadCaseAsAgentController,
  TakeCaseController,
  AskBackController,
  ApproveCaseController,
  RejectCaseController,
  RaiseSupportCaseController,
  ReadSupportCaseAsAgentController,
  CloseCaseController,
];
