import { z } from 'zod';
import { event } from '../core/event';
import { id } from '../core/primitives';

export const personWithdrawn = event({
  type: 'identity.person-withdrawn.v1',
  topic: 'identity.person',
  owner: 'identity',
  means:
    'An account, its tag and its sessions ended. Sessions do not wait for it (VS-12). No consumer yet; cases will end appointments by it.',
  data: z.object({ account: id, organisation: z.string(), reason: z.enum(['withdrawn']) }),
  key: (data) => data.account,
  example: { account: '0195f1d2-7c1e-7000-8000-0000000000a1', organisation: 'la-999', reason: 'withdrawn' },
});
