import { z } from 'zod';

/** The kinds of rows, in the order in which they stand: what needs somebody first. */
export const rowKinds = ['faulty', 'to-choose', 'changed', 'new', 'same'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Which rows of a checked list are shown, and which is the first. */
export const checkedSearch = z.object({
  show: z
    .enum([...rowKinds, 'look-at'])
    .optional()
    .catch(undefined),
  first: z.int().min(0).max(20_000).optional().catch(undefined),
});

export type Show = NonNullable<z.output<typeof checkedSearch>['show']>;
