import type { Connection, Submittable } from 'pg';

/** Signature, flags and the length of an extension that none has, before the first row (PostgreSQL manual, COPY, binary format). */
const headerBytes = 19;

/** A row as it came: the number of its fields in 2 bytes, then each after its length in 4, -1 for NULL. Of use until the call returns. */
export type OnRow = (row: Buffer) => void;

interface CopyClient {
  query(copy: Submittable): unknown;
}

/**
 * Has the rows of `COPY (…) TO STDOUT (FORMAT binary)` one by one, each as one piece of memory: nothing is decoded, and nothing is kept. Two
 * million rows are read in seconds that way.
 */
export function copyOut(client: CopyClient, statement: string, onRow: OnRow): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(statement, onRow, { resolve, reject }));
  });
}

interface Ending {
  resolve(): void;
  reject(error: Error): void;
}

/** By the names under which pg's client tells a query of its own what the server says. */
class CopyOut implements Submittable {
  private begun = false;
  private failure: Error | undefined;

  constructor(
    private readonly statement: string,
    private readonly onRow: OnRow,
    private readonly ending: Ending,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  /** The server sends a row a message, the header with the first, and -1 as the number of fields after the last. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    const row = this.begun ? chunk : chunk.subarray(headerBytes);
    this.begun = true;
    if (this.failure !== undefined || row.readInt16BE(0) === -1) return;
    try {
      this.onRow(row);
    } catch (error) {
      // Thrown here it would end the process; the rows to come are passed over.
      this.failure = error as Error;
    }
  }

  handleError(error: Error): void {
    this.ending.reject(error);
  }

  handleCommandComplete(): void {
    // The answer is over when the server is ready again.
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.ending.resolve();
    else this.ending.reject(this.failure);
  }
}
