import type { Image } from '@tutela/platform';
import { open, SealedValueError } from '@tutela/sealing';
import type { Logger } from 'pino';
import type { EntryRow, ImageRow } from './entry.store';
import type { OpeningKeys } from './log-keys';

interface BeforeAndAfter {
  readonly before?: Image;
  readonly after?: Image;
}

/** Opens what entries hold sealed, each part under the key it was sealed with when the entry was appended. */
export class SealedParts {
  private constructor(
    private readonly logName: string,
    private readonly ownKey: Buffer,
    private readonly childKeys: ReadonlyMap<number, Buffer>,
    private readonly log: Logger,
  ) {}

  /** Reads the keys of all the children at once. */
  static async of(keys: OpeningKeys, children: readonly number[], log: Logger): Promise<SealedParts> {
    return new SealedParts(keys.log, await keys.own(), await keys.children([...new Set(children)]), log);
  }

  image({ entry, place, child, image_sealed }: ImageRow): BeforeAndAfter | undefined {
    const key = child === null ? this.ownKey : this.childKeys.get(child);
    const row = `${entry}/${place}`;
    const text = key && this.opened(key, { table: 'entry_image', column: 'image_sealed', row }, image_sealed);
    return text === undefined ? undefined : (JSON.parse(text) as BeforeAndAfter);
  }

  reason({ id, children, reason_sealed }: EntryRow): string | undefined {
    if (reason_sealed === null) return undefined;
    const child = childOfReason(children);
    const key = child === undefined ? this.ownKey : this.childKeys.get(child);
    return key && this.opened(key, { table: 'entry', column: 'reason_sealed', row: id }, reason_sealed);
  }

  /** One part that does not open under its key must not hide the rest of the log; it is told to those who watch over it. */
  private opened(
    key: Buffer,
    place: { table: string; column: string; row: string },
    sealed: Buffer,
  ): string | undefined {
    try {
      return open(key, { la: this.logName, ...place }, sealed);
    } catch (error) {
      if (!(error instanceof SealedValueError)) throw error;
      this.log.error({ log: this.logName, ...place, code: error.code }, 'sealed part of an audit entry does not open');
      return undefined;
    }
  }
}

/** A reason of one child's entry is sealed under that child's key; of several children, under the log's own. */
export function childOfReason([child, another]: readonly number[]): number | undefined {
  return another === undefined ? child : undefined;
}
