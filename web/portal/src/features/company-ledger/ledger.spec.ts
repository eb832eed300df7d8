import { stringify } from 'csv-stringify/sync';
import { csvOptions } from '../../shared/csv/csv-file';
import { fileRows } from './export-ledger';
import type { LedgerEntry } from './ledger.queries';
import { answerInWords, fromWords, howWords, toWords } from './ledger.words';

const entry = (over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  appointment: '0195f1d2-7c1e-7000-8000-0000000000f1',
  account: '0195f1d2-7c1e-7000-8000-0000000000a1',
  name: 'Gareth Pellow',
  urn: '999014',
  schoolName: 'Thornbeck High School',
  manager: 'Rosalind Keane',
  termsAcceptedAt: '2025-09-01T08:00:00.000Z',
  from: '2025-09-04T08:00:00.000Z',
  ...over,
});

describe('the ledger of responsibility', () => {
  it('NC-14 counts the accounts that are answered for now', () => {
    const ended = entry({ to: '2027-06-18T08:00:00.000Z', discharged: 'left' });
    expect(answerInWords([entry(), ended])).toBe('Your managers answer for 1 account now');
    expect(answerInWords([entry(), entry({ urn: '999021' })])).toBe('Your managers answer for 1 account now');
    expect(answerInWords([entry({ from: undefined })])).toBe('Your managers answer for no accounts now');
  });

  it('NC-14 says from when, to when, and how it ended', () => {
    expect([fromWords(entry()), toWords(entry()), howWords(entry())]).toEqual([
      '4 September 2025',
      'Still responsible',
      '',
    ]);
    const ended = entry({ to: '2027-06-18T08:00:00.000Z', discharged: 'ended-by-school' });
    expect([toWords(ended), howWords(ended)]).toEqual(['18 June 2027', 'The school ended it']);
  });

  it('NC-08 shows that responsibility has not begun where the tag is missing', () => {
    expect(fromWords(entry({ from: undefined }))).toBe('Not yet, needs a tag');
    expect(fromWords(entry({ from: undefined, to: '2027-06-18T08:00:00.000Z' }))).toBe('Never live');
  });

  it('NC-14 exports each entry as a row that no spreadsheet runs', () => {
    const [head, row] = fileRows([entry({ name: '=1+1' })]);
    expect(row).toHaveLength(head?.length ?? 0);
    expect(stringify([row ?? []], csvOptions)).toContain("'=1+1");
  });
});
