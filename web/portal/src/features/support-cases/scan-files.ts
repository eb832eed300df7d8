import { scanMaxBytes, scansOfACase } from '@tutela/contracts';
import { z } from 'zod';
import { scanWords as words } from './cases.words';

/** Kinds as the browser takes them (NC-02). */
export const scanKinds = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,application/pdf,image/jpeg,image/png,image/tiff';

export const isTooLarge = ({ size }: File): boolean => size > scanMaxBytes;

export const isEmpty = ({ size }: File): boolean => size === 0;

/** Files that can be attached beside those that are: refused in the page, before anything is sent. */
export const scanFiles = (attached: number) =>
  z.object({
    files: z
      .array(z.instanceof(File), words.chooseFile)
      .min(1, words.chooseFile)
      .refine((files) => files.length + attached <= scansOfACase, words.tooMany)
      .refine((files) => !files.some(isTooLarge), words.tooLargeFile)
      .refine((files) => !files.some(isEmpty), words.emptyFile),
  });
