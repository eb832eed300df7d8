import { supportLogKeys, type LaKeys, type ServiceConfig, type Tx } from '@tutela/platform';

/** Keys by which a log is opened: its own, and those of children that have not been erased. */
export interface OpeningKeys {
  /** As entries were sealed to: `support` or `la-999`. */
  readonly log: string;
  own(): Promise<Buffer>;
  /** A child whose key was destroyed is left out (VS-23). */
  children(numbers: readonly number[]): Promise<ReadonlyMap<number, Buffer>>;
}

export function keysOfSupportSite(config: ServiceConfig): OpeningKeys {
  const keys = supportLogKeys(config);
  return { log: keys.log, own: () => keys.ownKey(), children: () => Promise.resolve(new Map()) };
}

export function keysOfAuthority(keys: LaKeys, tx: Tx): OpeningKeys {
  return {
    log: `la-${tx.la}`,
    own: () => keys.laKey(tx.rows, tx.la),
    children: (numbers) => keys.childKeys(tx.rows, tx.la, numbers),
  };
}
