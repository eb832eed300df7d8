import type { z } from 'zod';
import type { Permission } from './permissions';

export type ServiceName = 'gateway' | 'identity' | 'cases' | 'collection' | 'reporting' | 'audit';
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call a route. A permission is held by a person's role; `anyone` has not signed in yet; `signed-in` is any person;
 * `enrolling` has given a password and has no tag yet;
 * `install` is a school's agent with its own key; `gateway` is the gateway itself and no person.
 */
export type Needs = Permission | 'anyone' | 'signed-in' | 'half-signed-in' | 'enrolling' | 'install' | 'gateway';

export interface RawBody {
  readonly maxBytes: number;
  /** The field `name` of `in` is the file's, and travels in a header (`fileNameHeader`), never in the query. */
  readonly nameHeader?: true;
}

export interface RouteContract<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  /** Sentence case, says what a person does; the summary in the OpenAPI document. */
  readonly summary: string;
  readonly owner: ServiceName;
  readonly method: Method;
  /** `/children/:child/marks`, without the `/api` before it. */
  readonly path: `/${string}`;
  /** One object of path parameters, query and body fields: a name may stand in one of them only. */
  readonly in: In;
  readonly out: Out;
  readonly needs: Needs;
  /** Name of the audit entry without which the act does not commit (SY-04), or why there is none. */
  readonly audit: string | { readonly notAudited: string };
  /** The person must be at an address the LA knows (VS-14). */
  readonly knownNetwork?: true;
  /** The last factor may be at most five minutes old (security.md rule 18). */
  readonly freshFactor?: true;
  /** A code for this very request, used up by it (NC-21): the gateway has identity accept it and binds it to method, path and body. */
  readonly freshCode?: true;
  /** The answer is a stream of server-sent events; `out` is one event's data. */
  readonly stream?: true;
  /** The body is the raw file; the fields of `in` are path parameters and query only. */
  readonly rawBody?: RawBody;
  /** The answer is a file of this type, never shown as a page of ours (security.md rule 54); `out` says nothing of it. */
  readonly file?: 'application/pdf' | 'image/png';
  /** JSON bodies above 1 MiB: an agent's batch (security.md rule 51). */
  readonly maxBodyBytes?: number;
}

export function route<In extends z.ZodType, Out extends z.ZodType>(
  contract: RouteContract<In, Out>,
): RouteContract<In, Out> {
  return contract;
}

export type InputOf<R> = R extends RouteContract<infer In> ? z.output<In> : never;
export type OutputOf<R> = R extends RouteContract<z.ZodType, infer Out> ? z.output<Out> : never;

/** Names of the path's parameters: `/children/:child` → `['child']`. */
export function pathParameters(contract: RouteContract): string[] {
  return [...contract.path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? '');
}

/** The audit name, or undefined where the contract says why there is none. */
export function auditName(contract: { readonly audit: RouteContract['audit'] }): string | undefined {
  return typeof contract.audit === 'string' ? contract.audit : undefined;
}
