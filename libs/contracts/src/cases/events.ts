import { z } from 'zod';
import { event } from '../core/event';
import { id, urn } from '../core/primitives';
import { appointmentState, endedBecause, organisationId, place } from './primitives';

export const appointmentRecorded = event({
  type: 'cases.appointment-recorded.v1',
  topic: 'cases.appointment',
  owner: 'cases',
  means:
    'An appointment as it stands now. It draws menus only: cases asks its own table at each act. Consumer: identity (for whom a person may act).',
  data: z.object({
    appointment: id,
    account: id,
    urn,
    company: organisationId,
    place,
    state: appointmentState,
    because: endedBecause.optional(),
  }),
  key: (data) => data.account,
  example: {
    appointment: '0195f1d2-7c1e-7000-8000-0000000000f1',
    account: '0195f1d2-7c1e-7000-8000-0000000000a1',
    urn: '999014',
    company: 'company-fernhill',
    place: 3,
    state: 'live',
  },
});
