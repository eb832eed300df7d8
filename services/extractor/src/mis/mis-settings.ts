import { exportDayFormats, exportFields, longestHeading, mappingFaults, type ExportMapping } from '@tutela/education';
import { z } from 'zod';

const folder = z.string().min(1);
const heading = z.string().trim().min(1).max(longestHeading);
const word = z.string().trim().min(1).max(50);

/** Which heading of the school's export is what: the file that the portal's mapping page gives. */
export const exportMapping: z.ZodType<ExportMapping> = z
  .strictObject({
    headings: z.partialRecord(z.enum(exportFields), heading),
    dayFormat: z.enum(exportDayFormats),
    morning: word,
    afternoon: word,
  })
  .refine((mapping) => mappingFaults(mapping).length === 0);

const xporterSettings = z.object({
  connector: z.literal('xporter'),
  /** The school's own address at the MIS: it ends in `/School/` and the establishment number. */
  url: z.url(),
  token: z.string().min(1),
});
export type XporterSettings = z.infer<typeof xporterSettings>;

const ctfSettings = z.object({
  connector: z.literal('ctf'),
  folder,
  /** LA code and establishment number of this school, 7 digits: files of other schools lie in the same folder. */
  estab: z.string().regex(/^\d{7}$/),
});
export type CtfSettings = z.infer<typeof ctfSettings>;

const csvSettings = z.object({ connector: z.literal('csv'), folder, mapping: exportMapping });
export type CsvSettings = z.infer<typeof csvSettings>;

/** How this install reaches the school's records (VS-06). */
export const misSettings = z.discriminatedUnion('connector', [xporterSettings, ctfSettings, csvSettings]);
export type MisSettings = z.infer<typeof misSettings>;
