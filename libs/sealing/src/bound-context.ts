import { lengthPrefixed } from './text-bytes';

/** The one place where a sealed value belongs; moved to another row, column, table or LA it does not open (security.md 26). */
export interface BoundContext {
  readonly la: string;
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** `la|table|column|row` as bytes, different for any two contexts. */
export function contextBytes({ la, table, column, row }: BoundContext): Buffer {
  return lengthPrefixed([la, table, column, row]);
}
