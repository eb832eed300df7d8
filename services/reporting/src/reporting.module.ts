import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { Acts, type EventTransport, type Runtime } from '@tutela/platform';
import { ReadAttendanceController } from './attendance/read-attendance/read-attendance.controller';
import { ReadAttendance } from './attendance/read-attendance/read-attendance.use-case';
import { ReadTotalsController } from './attendance/read-totals/read-totals.controller';
import { ReadTotals } from './attendance/read-totals/read-totals.use-case';
import { FollowChangesController } from './changes/follow-changes/follow-changes.controller';
import { FollowChanges } from './changes/follow-changes/follow-changes.use-case';
import { VersionWatch } from './changes/version-watch';
import { ListEventStatesController } from './events/list-event-states/list-event-states.controller';
import { eventTransport, ListEventStates } from './events/list-event-states/list-event-states.use-case';
import { ReadRegisterController } from './register/read-register/read-register.controller';
import { ReadRegister } from './register/read-register/read-register.use-case';

export class ReportingModule {}

const useCases: Type[] = [FollowChanges, ListEventStates, ReadAttendance, ReadRegister, ReadTotals, VersionWatch];
const controllers: Type[] = [
  FollowChangesController,
  ListEventStatesController,
  ReadAttendanceController,
  ReadRegisterController,
  ReadTotalsController,
];

/** Wiring only: what stands in here is what the service does. */
export function reportingModule(runtime: Runtime, transport: EventTransport): DynamicModule {
  const given: Provider[] = [
    { provide: Acts, useValue: runtime.acts },
    { provide: eventTransport, useValue: transport },
  ];
  return { module: ReportingModule, providers: [...given, ...useCases], controllers };
}
