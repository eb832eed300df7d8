import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { Acts, LaDatabases, LaKeys, type Runtime, type ServiceConfig } from '@tutela/platform';
import { KnownNetworks } from './authority/known-networks';
import { ListAuthoritiesController } from './authority/list-authorities/list-authorities.controller';
import { ListAuthorities } from './authority/list-authorities/list-authorities.use-case';
import { OnboardAuthorityController } from './authority/onboard-authority/onboard-authority.controller';
import { OnboardAuthority } from './authority/onboard-authority/onboard-authority.use-case';
import { ReadCollectionController } from './authority/read-collection/read-collection.controller';
import { ReadCollection } from './authority/read-collection/read-collection.use-case';
import { SetCollectionController } from './authority/set-collection/set-collection.controller';
import { SetCollection } from './authority/set-collection/set-collection.use-case';
import { SetSchoolCollectionController } from './authority/set-school-collection/set-school-collection.controller';
import { SetSchoolCollection } from './authority/set-school-collection/set-school-collection.use-case';
import { AgreeSharingController } from './install/agree-sharing/agree-sharing.controller';
import { AgreeSharing } from './install/agree-sharing/agree-sharing.use-case';
import { CreateEnrolmentCodeController } from './install/create-enrolment-code/create-enrolment-code.controller';
import { CreateEnrolmentCode } from './install/create-enrolment-code/create-enrolment-code.use-case';
import { EnrolInstallController } from './install/enrol-install/enrol-install.controller';
import { EnrolInstall } from './install/enrol-install/enrol-install.use-case';
import { ListInstallsController } from './install/list-installs/list-installs.controller';
import { ListInstalls } from './install/list-installs/list-installs.use-case';
import { PauseSharingController } from './install/pause-sharing/pause-sharing.controller';
import { PauseSharing } from './install/pause-sharing/pause-sharing.use-case';
import { ReceiptSigner } from './install/receipt-signer';
import { AmendMarkController } from './mark/amend-mark/amend-mark.controller';
import { AmendMark } from './mark/amend-mark/amend-mark.use-case';
import { DecideDifferenceController } from './mark/decide-difference/decide-difference.controller';
import { DecideDifference } from './mark/decide-difference/decide-difference.use-case';
import { ListDifferencesController } from './mark/list-differences/list-differences.controller';
import { ListDifferences } from './mark/list-differences/list-differences.use-case';
import { ReadChildYearController } from './mark/read-child-year/read-child-year.controller';
import { ReadChildYear } from './mark/read-child-year/read-child-year.use-case';
import { SendBatchController } from './mark/send-batch/send-batch.controller';
import { SendBatch } from './mark/send-batch/send-batch.use-case';
import { ReadBlindedListController } from './matching/read-blinded-list/read-blinded-list.controller';
import { ReadBlindedList } from './matching/read-blinded-list/read-blinded-list.use-case';
import { ReadMatchingController } from './matching/read-matching/read-matching.controller';
import { ReadMatching } from './matching/read-matching/read-matching.use-case';
import { ReportMatchesController } from './matching/report-matches/report-matches.controller';
import { ReportMatches } from './matching/report-matches/report-matches.use-case';
import { SchoolNames } from './school/school-names';
import { SchoolRegister } from './school/school-register';
import { ListAnswer } from './list-import/list-answer';
import { CareAnswer } from './care-import/care-answer';
import { CheckCareDatesController } from './care-import/check-care-dates/check-care-dates.controller';
import { CheckCareDates } from './care-import/check-care-dates/check-care-dates.use-case';
import { ConfirmCareDatesController } from './care-import/confirm-care-dates/confirm-care-dates.controller';
import { ConfirmCareDates } from './care-import/confirm-care-dates/confirm-care-dates.use-case';
import { ListCareDatesController } from './care-import/list-care-dates/list-care-dates.controller';
import { ListCareDates } from './care-import/list-care-dates/list-care-dates.use-case';
import { ReadCareDatesController } from './care-import/read-care-dates/read-care-dates.controller';
import { ReadCareDates } from './care-import/read-care-dates/read-care-dates.use-case';
import { TakeBackCareDatesController } from './care-import/take-back-care-dates/take-back-care-dates.controller';
import { TakeBackCareDates } from './care-import/take-back-care-dates/take-back-care-dates.use-case';
import { ReadCalendarController } from './calendar/read-calendar/read-calendar.controller';
import { ReadCalendar } from './calendar/read-calendar/read-calendar.use-case';
import { SetDefaultTimesController } from './calendar/set-default-times/set-default-times.controller';
import { SetDefaultTimes } from './calendar/set-default-times/set-default-times.use-case';
import { SetRegistrationTimesController } from './calendar/set-registration-times/set-registration-times.controller';
import { SetRegistrationTimes } from './calendar/set-registration-times/set-registration-times.use-case';
import { SetTermDatesController } from './calendar/set-term-dates/set-term-dates.controller';
import { SetTermDates } from './calendar/set-term-dates/set-term-dates.use-case';
import { ListChildrenController } from './child/list-children/list-children.controller';
import { ListChildren } from './child/list-children/list-children.use-case';
import { ListNamesController } from './child/list-names/list-names.controller';
import { ListNames } from './child/list-names/list-names.use-case';
import { RevealNameController } from './child/reveal-name/reveal-name.controller';
import { RevealName } from './child/reveal-name/reveal-name.use-case';
import { ChooseSchoolController } from './list-import/choose-school/choose-school.controller';
import { ChooseSchool } from './list-import/choose-school/choose-school.use-case';
import { ConfirmListController } from './list-import/confirm-list/confirm-list.controller';
import { ConfirmList } from './list-import/confirm-list/confirm-list.use-case';
import { ReadListImportController } from './list-import/read-list-import/read-list-import.controller';
import { ReadListImport } from './list-import/read-list-import/read-list-import.use-case';
import { UploadListController } from './list-import/upload-list/upload-list.controller';
import { UploadList } from './list-import/upload-list/upload-list.use-case';
import { FindSchoolsController } from './school/find-schools/find-schools.controller';
import { FindSchools } from './school/find-schools/find-schools.use-case';

export class CollectionModule {}

const useCases: Type[] = [
  ListAnswer,
  CareAnswer,
  CheckCareDates,
  ConfirmCareDates,
  ListCareDates,
  ReadCareDates,
  TakeBackCareDates,
  SchoolRegister,
  ReadCalendar,
  ListChildren,
  ListNames,
  RevealName,
  ChooseSchool,
  ConfirmList,
  ReadListImport,
  UploadList,
  FindSchools,
  AgreeSharing,
  AmendMark,
  CreateEnrolmentCode,
  DecideDifference,
  EnrolInstall,
  KnownNetworks,
  ListAuthorities,
  ListDifferences,
  ListInstalls,
  OnboardAuthority,
  PauseSharing,
  ReadBlindedList,
  ReadChildYear,
  ReadCollection,
  ReadMatching,
  ReportMatches,
  SchoolNames,
  SendBatch,
  SetCollection,
  SetDefaultTimes,
  SetRegistrationTimes,
  SetSchoolCollection,
  SetTermDates,
];

const controllers: Type[] = [
  CheckCareDatesController,
  ConfirmCareDatesController,
  ListCareDatesController,
  ReadCareDatesController,
  TakeBackCareDatesController,
  ReadCalendarController,
  ListChildrenController,
  ListNamesController,
  RevealNameController,
  ChooseSchoolController,
  ConfirmListController,
  ReadListImportController,
  UploadListController,
  FindSchoolsController,
  AgreeSharingController,
  AmendMarkController,
  CreateEnrolmentCodeController,
  DecideDifferenceController,
  EnrolInstallController,
  ListAuthoritiesController,
  ListDifferencesController,
  ListInstallsController,
  OnboardAuthorityController,
  PauseSharingController,
  ReadBlindedListController,
  ReadChildYearController,
  ReadCollectionController,
  ReadMatchingController,
  ReportMatchesController,
  SendBatchController,
  SetCollectionController,
  SetDefaultTimesController,
  SetRegistrationTimesController,
  SetSchoolCollectionController,
  SetTermDatesController,
];

/** Wiring only: what stands in here is what the service does. */
export function collectionModule(runtime: Runtime, config: ServiceConfig): DynamicModule {
  const given: Provider[] = [
    { provide: Acts, useValue: runtime.acts },
    { provide: LaDatabases, useValue: runtime.las },
    { provide: LaKeys, useValue: runtime.las.keys },
    { provide: ReceiptSigner, useValue: new ReceiptSigner(config.ROOT_SECRET_FILE) },
  ];
  return { module: CollectionModule, providers: [...given, ...useCases], controllers };
}
