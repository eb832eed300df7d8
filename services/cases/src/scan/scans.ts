import type { ObjectStore } from '@tutela/platform';
import type { CasesConfig } from '../config';
import type { CasesKeys } from '../keys';
import type { Confinement } from './confinement';
import { ScanPages } from './scan-pages';
import { ScanQueue } from './scan-queue';
import { ScanReader } from './scan-reader';
import { VirusScanner } from './virus-scanner';

/** What a file goes through: checked, read in its turn, its pages kept. */
export interface Scans {
  readonly scanner: VirusScanner;
  readonly queue: ScanQueue;
  readonly reader: ScanReader;
  readonly pages: ScanPages;
}

interface Given {
  readonly config: CasesConfig;
  readonly objects: ObjectStore;
  readonly keys: CasesKeys;
  readonly confinement: Confinement;
}

export function openScans({ config, objects, keys, confinement }: Given): Scans {
  return {
    scanner: new VirusScanner(config.SCANNER),
    queue: new ScanQueue(),
    reader: new ScanReader(confinement),
    pages: new ScanPages(objects, keys),
  };
}
