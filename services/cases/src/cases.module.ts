import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { Acts, Backlogs, MailOutbox, type Runtime } from '@tutela/platform';
import { EndAppointmentController } from './appointment/end-appointment/end-appointment.controller';
import { EndAppointment } from './appointment/end-appointment/end-appointment.use-case';
import { ReadMyAppointmentsController } from './appointment/read-my-appointments/read-my-appointments.controller';
import { ReadMyAppointments } from './appointment/read-my-appointments/read-my-appointments.use-case';
import { ReadPlacesController } from './appointment/read-places/read-places.controller';
import { ReadPlaces } from './appointment/read-places/read-places.use-case';
import { RequestContactsController } from './appointment/request-contacts/request-contacts.controller';
import { RequestContacts } from './appointment/request-contacts/request-contacts.use-case';
import { ListBacklogsController } from './backlog/list-backlogs.controller';
import { CasesSettings } from './cases-settings';
import { FollowCasesController } from './changes/follow-cases/follow-cases.controller';
import { FollowCases } from './changes/follow-cases/follow-cases.use-case';
import { VersionWatch } from './changes/version-watch';
import type { CasesConfig } from './config';
import { ListHeadNoticesController } from './head/list-head-notices/list-head-notices.controller';
import { ListHeadNotices } from './head/list-head-notices/list-head-notices.use-case';
import { NotifyHeadController } from './head/notify-head/notify-head.controller';
import { NotifyHead } from './head/notify-head/notify-head.use-case';
import { CasesKeys } from './keys';
import { ReadLedgerController } from './ledger/read-ledger/read-ledger.controller';
import { ReadLedger } from './ledger/read-ledger/read-ledger.use-case';
import { ListNoticesController } from './notice/list-notices/list-notices.controller';
import { ListNotices } from './notice/list-notices/list-notices.use-case';
import { Notices } from './notice/notice.store';
import { ReadNoticeController } from './notice/read-notice/read-notice.controller';
import { ReadNotice } from './notice/read-notice/read-notice.use-case';
import { ListLeaversController } from './person/list-leavers/list-leavers.controller';
import { ListLeavers } from './person/list-leavers/list-leavers.use-case';
import { EndReleaseController } from './release/end-release/end-release.controller';
import { EndRelease } from './release/end-release/end-release.use-case';
import { ReadCompanySchoolsController } from './release/read-company-schools/read-company-schools.controller';
import { ReadCompanySchools } from './release/read-company-schools/read-company-schools.use-case';
import { ScanPages } from './scan/scan-pages';
import { ScanQueue } from './scan/scan-queue';
import { ScanReader } from './scan/scan-reader';
import type { Scans } from './scan/scans';
import { VirusScanner } from './scan/virus-scanner';
import { caseControllers, caseUseCases } from './support-case/cases-acts';

export class CasesModule {}

const places: Type[] = [ReadPlaces, RequestContacts, EndAppointment, ReadMyAppointments, ReadLedger];
const releases: Type[] = [ReadCompanySchools, EndRelease, NotifyHead, ListHeadNotices];
const telling: Type[] = [FollowCases, ListNotices, ReadNotice, ListLeavers];
const placeControllers: Type[] = [
  ReadPlacesController,
  RequestContactsController,
  EndAppointmentController,
  ReadMyAppointmentsController,
  ReadLedgerController,
];
const releaseControllers: Type[] = [
  ReadCompanySchoolsController,
  EndReleaseController,
  NotifyHeadController,
  ListHeadNoticesController,
];
const tellingControllers: Type[] = [
  FollowCasesController,
  ListNoticesController,
  ReadNoticeController,
  ListLeaversController,
];

export interface Given {
  readonly runtime: Runtime;
  readonly config: CasesConfig;
  readonly mail: MailOutbox;
  readonly keys: CasesKeys;
  readonly notices: Notices;
  readonly watch: VersionWatch;
  readonly scans: Scans;
  readonly backlogs: Backlogs;
}

/** Wiring only: what stands in here is what the service does. */
export function casesModule({ runtime, config, mail, keys, notices, watch, scans, backlogs }: Given): DynamicModule {
  const given: Provider[] = [
    { provide: Acts, useValue: runtime.acts },
    { provide: CasesKeys, useValue: keys },
    { provide: CasesSettings, useValue: new CasesSettings(config.PUBLIC_URL) },
    { provide: MailOutbox, useValue: mail },
    { provide: Backlogs, useValue: backlogs },
    { provide: Notices, useValue: notices },
    { provide: VersionWatch, useValue: watch },
    { provide: ScanPages, useValue: scans.pages },
    { provide: ScanQueue, useValue: scans.queue },
    { provide: ScanReader, useValue: scans.reader },
    { provide: VirusScanner, useValue: scans.scanner },
  ];
  return {
    module: CasesModule,
    providers: [...given, ...places, ...releases, ...telling, ...caseUseCases],
    controllers: [
      ...placeControllers,
      ...releaseControllers,
      ...tellingControllers,
      ...caseControllers,
      ListBacklogsController,
    ],
  };
}
