import type { Host } from '../host';
import { csvFormat } from './csv/csv-format';
import { ctfFormat } from './ctf/ctf-format';
import { DroppedFiles } from './dropped/dropped-files';
import { FileMis } from './dropped/file-mis';
import type { Mis } from './mis';
import type { MisSettings } from './mis-settings';
import { openXporter } from './xporter';

/** The connector for these settings (VS-06). */
export function openMis(settings: MisSettings, { folder, now }: Pick<Host, 'folder' | 'now'>): Mis {
  if (settings.connector === 'xporter') return openXporter(settings);
  const format = settings.connector === 'ctf' ? ctfFormat(settings) : csvFormat(settings);
  return new FileMis(settings.folder, format, new DroppedFiles(folder), now);
}
