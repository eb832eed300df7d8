import type { Deltas } from './delta';
import type { HostedSchool } from '../hosted-school';

/** One authorised request, taken apart. */
export interface Call {
  hosted: HostedSchool;
  deltas: Deltas;
  scopes: ReadonlySet<string>;
  /** The part of the path after the endpoint, if any. */
  id?: string;
  /** Parameters by lower-case name. */
  query: ReadonlyMap<string, string>;
  now: Date;
}

/** Is one of the comma-separated `options` set? */
export function hasOption({ query }: Call, option: string): boolean {
  const options = query.get('options')?.toLowerCase().split(',') ?? [];
  return options.includes(option.toLowerCase());
}
