import { queryOptions, useQuery } from '@tanstack/react-query';
import { readLedger, type OutputOf } from '@tutela/contracts';
import { call, type Read, readOf } from '@tutela/web';
import { supportKey } from '../../shared/support/support.queries';

export type Ledger = OutputOf<typeof readLedger>;
export type LedgerEntry = Ledger['entries'][number];

const ledgerQuery = queryOptions({
  queryKey: [supportKey, 'ledger'],
  queryFn: ({ signal }) => call(readLedger, {}, { signal }),
});

/** For every account of the company: who answers for it, from when, to when (NC-14). */
export const useLedger = (): Read<Ledger> => readOf(useQuery(ledgerQuery));
