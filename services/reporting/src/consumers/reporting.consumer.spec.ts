import { addDays } from '@tutela/education';
import { LaDatabases, Unreachable } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { laMigrations } from '../migrations/la-migrations';
import {
  anEnrolment,
  buildAuthorities,
  enrolled,
  marked,
  marksOf,
  stonegate,
  thornbeck,
} from '../test-support/reporting-under-test';
import { ReportingConsumer } from './reporting.consumer';
import { UnknownEnrolment } from './record-marks';

const config = testConfig();
const eye = new DatabaseEye(config);
const las = new LaDatabases({
  config,
  service: 'reporting',
  migrations: laMigrations,
  onCommit: () => undefined,
});
const consumer = new ReportingConsumer(las);

beforeAll(() => buildAuthorities(config, ['999']));
afterAll(() => las.close());

describe('consuming', () => {
  it('SY-02 lets the events of an authority wait whose database is away', async () => {
    const { event } = enrolled(anEnrolment({ la: '997' }));

    await expect(consumer.handle(event)).rejects.toBeInstanceOf(Unreachable);
  });

  it('SY-02 keeps nothing of marks whose enrolment it has not met', async () => {
    const { event } = marked(thornbeck, marksOf(anEnrolment(), { '2026-11-16': '/\\' }));

    await expect(consumer.handle(event)).rejects.toBeInstanceOf(UnknownEnrolment);
    expect(await eye.rows('la_999', 'SELECT * FROM reporting.school_heard')).toEqual([]);
  });

  it('VS-10 takes nothing together that another authority is named in: it goes by what each one says', async () => {
    const theirs = [marked(stonegate, [], undefined, '998'), marked(stonegate, [], undefined, '998')].map(
      ({ event }) => event,
    );

    await expect(consumer.handleTogether('999', theirs)).rejects.toThrow('another authority');
    expect(await eye.rows('la_999', 'SELECT * FROM reporting.school_heard')).toEqual([]);
  });

  it('VS-29 takes a batch of 3,000 marks of 30 children whole', async () => {
    const children = Array.from({ length: 30 }, () => anEnrolment());
    const days = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [addDays('2026-09-01', index), '/\\']));
    for (const child of children) await consumer.handle(enrolled(child).event);
    const batch = marked(
      thornbeck,
      children.flatMap((child) => marksOf(child, days)),
    );

    await consumer.handle(batch.event);

    const [stored] = await eye.rows<{ marks: string }>(
      'la_999',
      'SELECT sum(bit_count(possible)) AS marks FROM reporting.enrolment_year',
    );
    expect(Number(stored?.marks)).toBe(3_000);
  });

  it('VS-22 VS-29 what counts agrees with dates and marks that come in the same moment', async () => {
    for (let turn = 0; turn < 12; turn++) {
      const child = anEnrolment({ from: '2026-09-01', countFrom: '2026-09-01' });
      await consumer.handle(enrolled(child).event);
      const days = Object.fromEntries(['2026-11-09', '2026-11-10', '2026-11-16'].map((on) => [on, '/\\']));
      const changes = turn % 2 === 0 ? { countTo: '2026-11-12' } : { gaps: [{ from: '2026-11-10', to: '2026-11-12' }] };

      await Promise.all([
        consumer.handle(marked(thornbeck, marksOf(child, days)).event),
        consumer.handle(enrolled({ ...child, ...changes }).event),
      ]);

      const counted = await eye.rows(
        'la_999',
        'SELECT bit_count(possible)::int AS possible FROM reporting.counted_year WHERE enrolment = $1',
        [child.enrolment],
      );
      expect(counted).toEqual([{ possible: 4 }]);
    }
  });

  it('SY-03 has no column in which a name, a UPN or a date of birth could rest', async () => {
    const columns = await eye.rows<{ table_name: string; column_name: string }>(
      'la_999',
      `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'reporting'`,
    );

    const names = columns
      .filter(({ table_name: table }) => table !== 'migration')
      .map(({ column_name: column }) => column);
    expect(names).toContain('codes');
    expect(names.filter((name) => /name|upn|birth|address|postcode|text|_sealed/.test(name))).toEqual([]);
  });
});
