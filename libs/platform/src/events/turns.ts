import { Client } from 'pg';
import type { Login } from '../database/server';

/** The right to work at one thing alone, among all processes. Lost when the connection that holds it is. */
export interface Turn {
  readonly lost: boolean;
  end(): Promise<void>;
}

interface Taken {
  lost: boolean;
}

/**
 * Who works at what. Turns are advisory locks of one connection kept for them, so that they hold no connection of the pool while
 * handlers work, and a process that dies gives its turns back at once. The same connection hears that there are new events.
 */
export class Turns {
  private readonly taken = new Map<string, Taken>();
  private client: Promise<Client> | undefined;
  private line: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly login: Login,
    private readonly heard: () => void,
  ) {}

  /** @returns nothing if somebody else is at it, here or in another process */
  async take(name: string): Promise<Turn | undefined> {
    if (this.closed || this.taken.has(name)) return undefined;
    const taken = { lost: false };
    this.taken.set(name, taken);
    try {
      if (await this.lock(name)) return this.turn(name, taken);
      this.forget(name, taken);
      return undefined;
    } catch (error) {
      this.forget(name, taken);
      throw error;
    }
  }

  /** Connects if there is no connection; a lost one only makes delivery slower until the next sweep. */
  async connected(): Promise<Client> {
    this.client ??= this.connect();
    return this.client;
  }

  async close(): Promise<void> {
    this.closed = true;
    const client = await this.client?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private async lock(name: string): Promise<boolean> {
    return this.inLine(async (client) => {
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
        [name],
      );
      return rows[0]?.taken === true;
    });
  }

  private turn(name: string, taken: Taken): Turn {
    const unlock = async (client: Client): Promise<void> => {
      // A lost connection has given its turns back, and somebody else may have this one now.
      if (!taken.lost) await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    };
    return {
      get lost() {
        return taken.lost;
      },
      end: async () => {
        if (!taken.lost) await this.inLine(unlock).catch(() => undefined);
        this.forget(name, taken);
      },
    };
  }

  /** One statement at a time on the one connection. */
  private inLine<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const answer = this.line.then(async () => work(await this.connected()));
    this.line = answer.catch(() => undefined);
    return answer;
  }

  private forget(name: string, taken: Taken): void {
    if (this.taken.get(name) === taken) this.taken.delete(name);
  }

  private async connect(): Promise<Client> {
    const client = new Client({ ...this.login, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('notification', this.heard);
    // Told twice of one loss, by error and end; the second must not end a connection made meanwhile.
    let lost = false;
    const lose = () => {
      if (!lost) this.lose();
      lost = true;
    };
    client.on('error', lose);
    client.on('end', lose);
    try {
      await client.connect();
      await client.query('LISTEN events');
      return client;
    } catch (error) {
      this.client = undefined;
      throw error;
    }
  }

  private lose(): void {
    this.client = undefined;
    for (const taken of this.taken.values()) taken.lost = true;
    this.taken.clear();
  }
}
