import { z } from 'zod';
import type { AuditCheckpoint } from './audit.queries';
import { auditWords as words } from './audit.words';

/** The server takes no longer note. */
const mostBytes = 20_000;

/** "checkpoint-37.txt": the note as it was signed, byte for byte. */
export const checkpointFileName = ({ size }: Pick<AuditCheckpoint, 'size'>): string => `checkpoint-${size}.txt`;

/** One file, no longer than a checkpoint can be. */
export const keptCheckpoint = z.object({
  file: z
    .array(z.instanceof(File), words.chooseFile)
    .min(1, words.chooseFile)
    .refine((files) => files.every(({ size }) => size <= mostBytes), words.noCheckpoint),
});
