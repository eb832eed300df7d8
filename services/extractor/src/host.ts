import { homedir } from 'node:os';
import { join } from 'node:path';
import { londonDay, type Day } from '@tutela/education';
import type { Mis, MisSettings } from './mis/mis';
import { openXporter } from './mis/xporter';
import { StateFolder } from './state/state-folder';

/** The machine at the school: its folder, its clock, and how it reaches the MIS. */
export interface Host {
  readonly folder: StateFolder;
  readonly now: () => Date;
  readonly today: () => Day;
  readonly openMis: (settings: MisSettings) => Mis;
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
    openMis: openXporter,
  };
}
