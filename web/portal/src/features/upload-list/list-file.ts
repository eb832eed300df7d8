import { uploadList } from '@tutela/contracts';
import { z } from 'zod';
import { uploadWords as words } from './upload-list.words';

const maxBytes = uploadList.rawBody?.maxBytes ?? 0;

export const isTooLarge = ({ size }: File): boolean => size > maxBytes;

/** One file, at most as large as the server takes: refused in the page, before anything is sent. */
export const listFile = z.object({
  file: z
    .array(z.instanceof(File), words.chooseFile)
    .min(1, words.chooseFile)
    .refine((files) => !files.some(isTooLarge), words.tooLarge)
    .refine((files) => files.every(({ size }) => size > 0), words.emptyFile),
});
