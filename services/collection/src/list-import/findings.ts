import { listFaults, type ListFault } from '@tutela/contracts';
import type { z } from 'zod';
import type { rowFault } from '@tutela/contracts';

export type RowFault = z.infer<typeof rowFault>;

/** What checking a row has found so far. */
export class Findings {
  readonly faults: RowFault[] = [];
  readonly warnings: RowFault[] = [];

  add(heading: string, fault: ListFault, facts: Readonly<Record<string, string>> = {}): void {
    const found = { heading, fault, facts };
    if (listFaults[fault].kind === 'fault') this.faults.push(found);
    else this.warnings.push(found);
  }
}
