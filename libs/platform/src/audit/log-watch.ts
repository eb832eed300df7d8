import { Refusal } from '@tutela/contracts';
import type { DataSource } from 'typeorm';
import { withSql } from '../database/transactions';

/** So long may what was done wait for its leaf in the log, while people go on with records of children (security.md 9). */
const longestWait = '10 minutes';
const lookEveryMs = 5_000;

interface Look {
  readonly at: number;
  readonly isBehind: Promise<boolean>;
}

/**
 * Whether the log of an LA keeps up with what is done there. What cannot be signed for good is not shown and not changed: an audit service that
 * is away, or a log that is not what was signed, must not become a time in which nobody can prove who read what.
 */
export class LogWatch {
  private readonly looks = new Map<string, Look>();

  /** @throws Refusal `log-behind` */
  async mustKeepUp(la: string, source: DataSource): Promise<void> {
    if (await this.isBehind(la, source)) throw new Refusal('log-behind');
  }

  private isBehind(la: string, source: DataSource): Promise<boolean> {
    const last = this.looks.get(la);
    if (last && performance.now() - last.at < lookEveryMs) return last.isBehind;
    const isBehind = look(source);
    this.looks.set(la, { at: performance.now(), isBehind });
    // While it is behind, or nothing was seen, the next one looks again: it opens as soon as the log is signed.
    const again = () => this.looks.delete(la);
    isBehind.then((behind) => behind && again(), again);
    return isBehind;
  }
}

async function look(source: DataSource): Promise<boolean> {
  const [row] = await withSql(
    source,
    (sql) => sql.prepared<{ behind: boolean | null }>`
      SELECT min(queued_at) < now() - ${longestWait}::interval AS behind FROM audit.unsequenced`,
  );
  return row?.behind === true;
}
