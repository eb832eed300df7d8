import { checkCareDates } from '@tutela/contracts';
import { z } from 'zod';
import { uploadReturnWords as words } from './upload-return.words';

const maxBytes = checkCareDates.rawBody?.maxBytes ?? 0;

export const isTooLarge = ({ size }: File): boolean => size > maxBytes;

const oneFile = (choose: string) =>
  z
    .array(z.instanceof(File), choose)
    .min(1, choose)
    .refine((files) => !files.some(isTooLarge), words.tooLarge)
    .refine((files) => files.every(({ size }) => size > 0), words.emptyFile);

/** Both files, each at most as large as the server takes: refused in the page, before anything is sent. */
export const returnFiles = z.object({
  header: oneFile(words.chooseHeader),
  episodes: oneFile(words.chooseEpisodes),
});
