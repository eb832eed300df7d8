import { csvFormat } from './csv/csv-format';
import { ctfFormat } from './ctf/ctf-format';
import { DroppedFiles } from './dropped/dropped-files';
import { FileMis } from './dropped/file-mis';
import type { Mis } from './mis';
import type { StateFolder } from '../state/state-folder';
import type { MisSettings } from './mis-settings';
import { openXporter } from './xporter';

/** What a connector over files keeps what it has read in, and dates it by. */
export interface MisPlace {
  readonly folder: StateFolder;
  readonly now: () => Date;
}

/** The connector for these settings (VS-06). */
export function openMis(settings: MisSettings, { folder, now }: MisPlace): Mis {
  if (settings.connector === 'xporter') return openXporter(settings);
  const format = settings.connector === 'ctf' ? ctfFormat(settings) : csvFormat(settings);
  return new FileMis(settings.folder, format, new DroppedFiles(folder), now);
}
