import type { RouteContract } from './route';

/** Carries the name of the file that is the body, percent-encoded UTF-8: of a query, proxies on the way keep logs (SY-03). */
export const fileNameHeader = 'x-tutela-name';

type Fields = Readonly<Record<string, unknown>>;

/** What of a request's fields goes in its headers, and what is left for its query or body. */
export function splitFileName(
  { rawBody }: RouteContract,
  fields: Fields,
): { headers: Readonly<Record<string, string>>; rest: Fields } {
  const { name, ...rest } = fields;
  if (!rawBody?.nameHeader || typeof name !== 'string') return { headers: {}, rest: fields };
  return { headers: { [fileNameHeader]: encodeURIComponent(name.toWellFormed()) }, rest };
}

/** The name that a header carries; undefined where it is no percent-encoded UTF-8. */
export function readFileName(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
