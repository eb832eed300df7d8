import { z } from 'zod';
import { check, cleaned, errorsOfProblem, withoutSecrets, type Fields } from './form-state';

const fields: Fields = new Map([
  ['urn', { label: 'URN', ignoreSpaces: true }],
  ['born', { label: 'Date of birth', date: true }],
  ['email', { label: 'E-mail' }],
  ['code', { label: 'Code', secret: true, ignoreSpaces: true }],
]);
const schema = z.object({ urn: z.string().length(6), born: z.iso.date(), email: z.email() });

describe('a form', () => {
  it('says in a sentence how to put each field right', () => {
    expect(check(schema, { urn: '', born: '2012-2-30', email: 'x' }, fields).errors).toEqual({
      urn: 'Fill in “URN”.',
      born: 'Type “Date of birth” as a real date, like 27 3 2012.',
      email: 'Type “E-mail” as an e-mail address, like name@school.example.',
    });
  });

  it('lets a sentence of the schema win over the table', () => {
    const own = z.object({ urn: z.string().length(6, 'A URN has six digits.') });
    expect(check(own, { urn: '12' }, fields).errors).toEqual({ urn: 'A URN has six digits.' });
  });

  it('ignores spaces in URNs and codes, and takes a date as it is typed', () => {
    const values = { urn: '999 014', born: '2012-3-7', email: 'a@b.example' };
    expect(cleaned(values, fields)).toEqual({ urn: '999014', born: '2012-03-07', email: 'a@b.example' });
    expect(check(schema, values, fields).out?.urn).toBe('999014');
  });

  it('brings a refusal to its field, by what the server named or by its type', () => {
    const named = { type: 'bad-input', status: 400, fields: [{ path: 'urn', code: 'too_small' }] };
    expect(errorsOfProblem(named, {}, {}, fields)).toHaveProperty('urn');
    const typed = { type: 'urn:tutela:urn-unknown', status: 422, detail: 'No school has this URN.' };
    expect(errorsOfProblem(typed, {}, { 'urn-unknown': 'urn' }, fields)).toEqual({ urn: 'No school has this URN.' });
    expect(errorsOfProblem(typed, {}, {}, fields)).toEqual({ '': 'No school has this URN.' });
  });

  it('NC-21 empties codes after a refusal and nothing else', () => {
    expect(withoutSecrets({ urn: '999014', code: '123456' }, fields)).toEqual({ urn: '999014', code: '' });
  });
});
