import { listFaults, returnFaults, type ListFault, type ReturnFault } from '@tutela/contracts';
import type { z } from 'zod';
import type { rowFault } from '@tutela/contracts';

/** Of a list and of a return: both are checked cell by cell. */
const allFaults = { ...listFaults, ...returnFaults };

export type RowFault = z.infer<typeof rowFault>;

/** What checking a row has found so far. */
export class Findings {
  readonly faults: RowFault[] = [];
  readonly warnings: RowFault[] = [];

  add(heading: string, fault: ListFault | ReturnFault, facts: Readonly<Record<string, string>> = {}): void {
    const found = { heading, fault, facts };
    if (allFaults[fault].kind === 'fault') this.faults.push(found);
    else this.warnings.push(found);
  }
}
