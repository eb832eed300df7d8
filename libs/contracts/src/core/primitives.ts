import { z } from 'zod';

/** Three-digit code of a local authority, e.g. `999`. */
export const laCode = z.string().regex(/^\d{3}$/);
/** Unique reference number of a school: six digits. */
export const urn = z.string().regex(/^\d{6}$/);
/** Random, per LA; the only name a child has outside the sealed columns (SY-03). */
export const childNumber = z.int().min(100_000).max(9_999_999);
/** A day of this or the last century: nothing else is meant, and no database refuses it. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2199-12-31');
/** A child number in a path, where everything is text. */
export const childInPath = z
  .string()
  .regex(/^\d{6,7}$/)
  .transform(Number)
  .pipe(childNumber);
export const session = z.enum(['AM', 'PM']);
/** As the school wrote it; unknown codes are kept raw and count as nothing (VS-29). */
export const markCode = z.string().regex(/^[\x21-\x7e]{1,3}$/);
/** One of six: a name of its own would be free text in an event (SY-03). */
export const halfTermName = z.enum(['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2']);
/** A time on a clock in England, 'HH:MM'. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const instant = z.iso.datetime();
/** In one spelling: the database knows two as the same, a key or a context that is derived from it does not. */
export const id = z.uuid().toLowerCase();
/** Joiners stay: words of some scripts, and some pictures, are written with them. */
const turnedOrUnseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** What a person writes to another, without what turns the order of its letters or is seen by nobody. */
export const writtenText = z
  .string()
  .overwrite((text) => text.replace(turnedOrUnseen, ''))
  .trim();
/** Why a person did it; kept sealed. */
export const reason = writtenText.min(3).max(500);
export const markSource = z.enum(['extractor', 'call', 'portal', 'import']);
export const registration = z.enum(['main', 'subsidiary']);
/** The categories of VS-03; only attendance is collected so far. */
export const category = z.enum(['attendance']);

export type Session = z.infer<typeof session>;
export type MarkSource = z.infer<typeof markSource>;
export type Registration = z.infer<typeof registration>;
