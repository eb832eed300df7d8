import { pathParameters, Refusal, type RouteContract } from '@tutela/contracts';

/**
 * The owner's path, built from the table and not from what was typed: `%2e%2e` in a place of a parameter would otherwise be
 * another route by the time the owner reads it.
 */
export function upstreamPath(contract: RouteContract, params: Readonly<Record<string, string>>): string {
  return pathParameters(contract).reduce<string>((path, name) => {
    const value = params[name] ?? '';
    if (/^\.*$/.test(value) || value.includes('..')) throw new Refusal('not-found');
    return path.replace(`:${name}`, () => encodeURIComponent(value));
  }, contract.path);
}
