import type { RootKey } from '@tutela/sealing';
import { Client } from 'pg';
import type { ServiceConfig } from '../config/service-config';

/** Role and database names are ours, never a person's input; quoted all the same. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** The Postgres server as its administrator sees it: makes databases and roles, idempotently. */
export class DatabaseServer {
  private readonly root: RootKey;

  constructor(private readonly config: ServiceConfig) {
    this.root = config.ROOT_SECRET_FILE;
  }

  name(plain: string): string {
    return `${this.config.DATABASE_PREFIX}${plain}`;
  }

  /** Passwords follow from the root secret and rest nowhere (VS-10). */
  login(database: string, role: string): Login {
    const user = this.name(role);
    const { POSTGRES_HOST: host, POSTGRES_PORT: port } = this.config;
    return { host, port, database: this.name(database), user, password: this.root.password(`role:${user}`) };
  }

  async ensureRole(role: string): Promise<void> {
    const name = this.name(role);
    const password = literal(this.root.password(`role:${name}`));
    await this.asAdmin('postgres', async (admin) => {
      const attributes = `LOGIN PASSWORD ${password} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`;
      const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      if (known.rowCount) return;
      // Two services may be at this at once; the second finds the role made.
      await ignoring(['42710', '23505'], () => admin.query(`CREATE ROLE ${quoted(name)} ${attributes}`));
    });
  }

  async ensureDatabase(database: string, owner: string): Promise<void> {
    const name = this.name(database);
    await this.asAdmin('postgres', async (admin) => {
      const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (!known.rowCount) {
        await ignoring(['42P04', '23505'], () =>
          admin.query(`CREATE DATABASE ${quoted(name)} OWNER ${quoted(this.name(owner))}`),
        );
      }
      await ignoring(['XX000', '40001'], () => admin.query(`REVOKE ALL ON DATABASE ${quoted(name)} FROM PUBLIC`));
    });
  }

  async allowConnect(database: string, role: string): Promise<void> {
    await this.asAdmin('postgres', (admin) =>
      ignoring(['XX000', '40001'], () =>
        admin.query(`GRANT CONNECT ON DATABASE ${quoted(this.name(database))} TO ${quoted(this.name(role))}`),
      ),
    );
  }

  async exists(database: string): Promise<boolean> {
    return this.asAdmin('postgres', async (admin) => {
      const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [this.name(database)]);
      return known.rowCount === 1;
    });
  }

  /** Codes of the LAs that have a database here. */
  async laDatabases(): Promise<string[]> {
    return this.asAdmin('postgres', async (admin) => {
      const found = await admin.query<{ datname: string }>(
        'SELECT datname FROM pg_database WHERE datname ~ $1 ORDER BY 1',
        [`^${this.name('la_')}\\d{3}$`],
      );
      return found.rows.map((row) => row.datname.slice(-3));
    });
  }

  /** Roles and databases are made under one lock of the whole server, so that services starting together take turns. */
  private async asAdmin<T>(database: string, work: (admin: Client) => Promise<T>): Promise<T> {
    const admin = new Client({
      host: this.config.POSTGRES_HOST,
      port: this.config.POSTGRES_PORT,
      user: this.config.POSTGRES_ADMIN_USER,
      password: this.config.POSTGRES_ADMIN_PASSWORD,
      database,
    });
    await admin.connect();
    try {
      await admin.query("SELECT pg_advisory_lock(hashtext('tutela.databases'))");
      return await work(admin);
    } finally {
      await admin.end();
    }
  }
}

async function ignoring(codes: readonly string[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!codes.includes((error as { code?: string }).code ?? '')) throw error;
  }
}
