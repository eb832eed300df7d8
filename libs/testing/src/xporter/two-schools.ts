import { weekday } from '@tutela/education';
import { generateSchool } from './school/generate-school';
import { RECORDED } from './recorded';
import { startXporter, type Xporter } from './server';

export type Body = Record<string, Record<string, unknown>[] | undefined>;

export const FIRST_ID = '3001';

/** Two schools of 900 and three tokens: `everything` and `basic` for the first school, `neighbour` for the second. */
export class TwoSchools {
  clock = new Date('2026-03-03T11:00:00Z');
  xporter!: Xporter;

  async start(): Promise<void> {
    const schools = ['9994001', '9994002'].map((estab) =>
      generateSchool({
        seed: 'server',
        estab,
        urn: `999${estab.slice(-3)}`,
        schoolYear: 2025,
        isOpen: (day) => weekday(day) <= 5,
      }),
    );
    const scopes = RECORDED.scopes.Scopes.map(({ Name }) => Name).filter((name) => !name.startsWith('Writeback'));
    const tokens = [
      { token: 'everything', estab: '9994001', scopes },
      { token: 'basic', estab: '9994001', scopes: ['Student', 'SchoolLite'] },
      { token: 'neighbour', estab: '9994002', scopes },
    ];
    this.xporter = await startXporter({ schools, tokens, now: () => this.clock });
  }

  /** Asks the first school's endpoint. */
  ask(path: string, token = 'everything', method = 'GET'): Promise<Response> {
    const headers = { authorization: `Idaas ${token}` };
    return fetch(`${this.xporter.url}/api/v1/School/9994001/${path}`, { method, headers });
  }

  /** Asks and gives the answer; throws when it is a refusal. */
  async read(path: string, token?: string): Promise<Body> {
    const response = await this.ask(path, token);
    if (!response.ok) throw new Error(`${path} was refused with ${response.status}.`);
    return (await response.json()) as Body;
  }
}

/** The names in a row, in their order. */
export function keys(row: object | undefined): string[] {
  return Object.keys(row ?? {});
}
