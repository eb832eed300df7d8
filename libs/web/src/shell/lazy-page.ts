import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** A page's own script is not there any more: since the application was opened, a new version has taken its place. */
export class PageReplaced extends Error {}

/** What an import gives, or `PageReplaced` where it cannot be had. */
export async function importOf<T>(importer: () => Promise<T>): Promise<T> {
  try {
    return await importer();
  } catch (cause) {
    throw new PageReplaced('a page could not be loaded', { cause });
  }
}

/**
 * A page that is loaded when it is opened. The router's own way would reload the address by itself at a script that is gone;
 * here the person is told and chooses (`FaultPage`).
 */
export function lazyPage<Key extends string, Props>(
  importer: () => Promise<Record<Key, ComponentType<Props>>>,
  name: Key,
): AsyncRouteComponent<Props> {
  return lazyRouteComponent(() => importOf(importer), name) as AsyncRouteComponent<Props>;
}
