import type { ListHeading } from '@tutela/contracts';

/** A row of a list by its headings. */
export type ListCells = Partial<Record<ListHeading, string>>;
