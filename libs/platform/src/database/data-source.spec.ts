import { EntitySchema, type DataSource } from 'typeorm';
import { asked, ownConfig } from '../test-support/platform-under-test';
import { dataSource } from './data-source';
import { sqlOf } from './rows';
import { DatabaseServer } from './server';

const person = new EntitySchema<{ id: number; name: string }>({
  name: 'person',
  columns: { id: { type: Number, primary: true }, name: { type: String } },
});

const server = new DatabaseServer(ownConfig());
const login = server.login('things', 'things_owner');
let source: DataSource;

beforeAll(async () => {
  await server.ensureRole('things_owner');
  await server.ensureDatabase('things', 'things_owner');
  await asked(login, 'CREATE SCHEMA things');
  source = await dataSource({ login, schema: 'things', poolSize: 1 })
    .setOptions({ entities: [person] })
    .initialize();
  await source.query("CREATE TABLE person AS SELECT 1 AS id, 'Ada' AS name UNION ALL SELECT 2, 'Ben'");
});
afterAll(() => source.destroy());

describe('a data source', () => {
  it.each([undefined, null])('VS-10 a condition that is %s throws: it never finds every row', async (id) => {
    const repository = source.getRepository(person);
    const condition = { id } as unknown as { id: number };

    await expect(repository.findBy(condition)).rejects.toThrow(/where/);
    await expect(repository.findOneBy(condition)).rejects.toThrow(/where/);
    expect(await repository.findBy({ id: 1 })).toEqual([{ id: 1, name: 'Ada' }]);
  });

  it('a value in SQL is a parameter, whatever it says', async () => {
    const runner = source.createQueryRunner();
    const rows = await sqlOf(runner);

    for (const name of ["Ada' OR true --", '$1', '${name}', '"; DROP TABLE person; --'])
      expect(await rows`SELECT id FROM person WHERE name = ${name}`).toEqual([]);
    expect(await rows`SELECT id FROM person WHERE name = ${'Ada'} AND id = ${1}`).toEqual([{ id: 1 }]);
    await runner.release();
  });

  it('works in its own schema alone, and waits for no lock and no statement without an end', async () => {
    const [settings] = await source.query<Record<string, string>[]>(
      "SELECT current_setting('search_path') AS path, current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement",
    );

    expect(settings).toEqual({ path: 'things', lock: '10s', statement: '30s' });
  });
});
