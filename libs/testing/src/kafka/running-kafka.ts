/** A real broker, of this machine's Java or in a container. A process's own outlives this process unless it is stopped. */
export interface RunningKafka {
  /** host:port */
  readonly address: string;
  /** As an operator does. Data and port stay. */
  stop(): Promise<void>;
  /** As a crash does. Data and port stay. */
  kill(): Promise<void>;
  /** Again, with the same data at the same port. */
  startAgain(): Promise<void>;
  /** Kills it without waiting, as the last thing this process does. */
  abandon(): void;
}
