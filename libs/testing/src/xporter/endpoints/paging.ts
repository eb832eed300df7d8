import type { Row } from './student-row';

const LARGEST_PAGE = 1000;

export interface Page {
  number: number;
  size: number;
}

/** The page asked for; undefined when `page` or `pageSize` is not a whole number of at least 1. Never above 1,000 rows. */
export function pageAsked(query: ReadonlyMap<string, string>): Page | undefined {
  const number = Number(query.get('page') ?? 1);
  const size = Number(query.get('pagesize') ?? LARGEST_PAGE);
  if (![number, size].every((value) => Number.isInteger(value) && value >= 1)) return undefined;
  return { number, size: Math.min(size, LARGEST_PAGE) };
}

/** One page of rows and its `__pagination__`; NextPage is absent on the last, and names page and size only, as recorded. */
export function paginate<T>(rows: readonly T[], { number, size }: Page): { rows: T[]; pagination: Row[] } {
  const pageCount = Math.ceil(rows.length / size);
  const pagination: Row = { PageSize: size, PageNumber: number, PageCount: pageCount, RowCount: rows.length };
  const next: Row = number < pageCount ? { NextPage: `?page=${number + 1}&pageSize=${size}` } : {};
  return { rows: rows.slice((number - 1) * size, number * size), pagination: [{ ...pagination, ...next }] };
}
