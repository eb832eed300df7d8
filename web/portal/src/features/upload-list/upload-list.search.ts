import { z } from 'zod';

/** The kinds of rows, in the order in which they stand: what needs somebody first. */
export const rowKinds = ['faulty', 'to-choose', 'changed', 'new', 'same'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Whether a piece of an address can be a list's number at all; nothing else is asked for at the server. */
export const isImport = (text: string): boolean => z.uuid().safeParse(text).success;

/** Which rows of a checked list are shown, and which is the first. */
export const checkedSearch = z.object({
  show: z
    .enum([...rowKinds, 'look-at'])
    .optional()
    .catch(undefined),
  first: z.int().min(0).max(20_000).optional().catch(undefined),
});

export type Show = NonNullable<z.output<typeof checkedSearch>['show']>;
