import { Refusal } from '@tutela/contracts';
import type { Clock, LaDatabases, Place } from '@tutela/platform';
import type { DataSource } from 'typeorm';
import type { AuditConfig } from '../config';
import { LogSigner } from './log-signer';
import { WitnessFile } from './witness-file';

export const supportLog = 'support';
const logName = /^(support|la-\d{3})$/;

/** One log: where it rests, who signs it, where its checkpoints are witnessed. */
export interface Log {
  readonly name: string;
  readonly source: DataSource;
  readonly signer: LogSigner;
  readonly witness: WitnessFile;
  readonly clock: Clock;
}

type Resting = Pick<Place, 'source' | 'clock'>;

/** The logs of this platform: the support site's and one of each authority (VS-10). */
export class Logs {
  constructor(
    private readonly config: AuditConfig,
    private readonly support: () => Promise<Resting>,
    private readonly las: LaDatabases,
  ) {}

  /** Those that have a database. */
  async known(): Promise<string[]> {
    return [supportLog, ...(await this.las.known()).map((la) => `la-${la}`)];
  }

  /** As `known`, and those that were witnessed once: a log whose database is gone is not forgotten. */
  async everKnown(): Promise<string[]> {
    return [...new Set([...(await this.known()), ...(await WitnessFile.logs(this.config.CHECKPOINTS_DIR))])];
  }

  /** The log of this platform that a checkpoint names as its origin, signed or not; undefined for any other. */
  namedIn(note: string): string | undefined {
    const [origin] = note.split('\n', 1);
    const name = origin?.slice(this.config.AUDIT_ORIGIN.length + 1) ?? '';
    return logName.test(name) && this.signerOf(name).origin === origin ? name : undefined;
  }

  /** @throws Refusal `unreachable` when its database is away */
  async open(name: string): Promise<Log> {
    const { source, clock } = await this.placeOf(name);
    return { name, source, clock, signer: this.signerOf(name), witness: this.witnessOf(name) };
  }

  /**
   * An authority that is not there has no log to be out of reach: it is simply not found.
   * @throws Refusal `not-found`
   */
  async mustBeKnown(name: string): Promise<void> {
    if (name === supportLog) return;
    if (!(await this.las.server.exists(name.replace('-', '_')))) throw new Refusal('not-found');
  }

  signerOf(name: string): LogSigner {
    return new LogSigner(this.config, name);
  }

  private witnessOf(name: string): WitnessFile {
    return new WitnessFile(this.config.CHECKPOINTS_DIR, name);
  }

  private async placeOf(name: string): Promise<Resting> {
    if (name === supportLog) return this.support();
    if (!/^la-\d{3}$/.test(name)) throw new Refusal('not-found');
    return this.las.place(name.slice('la-'.length));
  }
}
