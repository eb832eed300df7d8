import { homedir } from 'node:os';
import { join } from 'node:path';
import { londonDay, type Day } from '@tutela/education';
import type { Mis } from './mis/mis';
import type { MisSettings } from './mis/mis-settings';
import { openMis, type MisPlace } from './mis/open-mis';
import { StateFolder } from './state/state-folder';

/** The machine at the school: its folder, its clock, and how it reaches the MIS. */
export interface Host {
  readonly folder: StateFolder;
  readonly now: () => Date;
  readonly today: () => Day;
  /** A connector over files keeps in the folder what it has read. */
  readonly openMis: (settings: MisSettings, place: MisPlace) => Mis;
}

export interface HostSettings {
  /** EXTRACTOR_HOME; `.extractor` in the account's own folder when left out. */
  readonly home?: string;
  readonly now?: () => Date;
  /** A fixed day, for demonstrations; else the day it is in England. */
  readonly today?: Day;
}

export function openHost({ home, now = () => new Date(), today }: HostSettings = {}): Host {
  return {
    folder: new StateFolder(home ?? join(homedir(), '.extractor')),
    now,
    today: () => today ?? londonDay(now()),
    openMis,
  };
}
