import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationSchools } from './demonstration-schools';
import { merged } from './load-register';
import { readRegister } from './read-register';
import { postcodeOf } from './school-key';

function file(name: string) {
  return readRegister(readFileSync(join(__dirname, '../../data', name)));
}

describe('the schools of the register', () => {
  it('reads every school of 2019 by column name', () => {
    const schools = file('schools/schools-england-2019.csv');

    expect(schools).toHaveLength(21_567);
    expect(schools[0]).toMatchObject({ urn: '100000', la: '201', laName: 'City of London', open: true });
  });

  it('reads postcodes and closed ones of the full register, and no children’s centre', () => {
    const sample = file('gias/establishments-full-columns-sample.csv');

    expect(sample).toHaveLength(19);
    expect(sample[0]).toMatchObject({ urn: '100000', town: 'London', postcode: 'EC3A 5DE', open: true });
    expect(sample.find(({ urn }) => urn === '124930')).toMatchObject({ open: false });
    expect(file('gias/establishments-slice.csv')).toEqual([]);
  });

  it('keeps what an earlier file knows where a later one has no such column', () => {
    const [school] = merged([
      ...file('gias/establishments-full-columns-sample.csv'),
      ...file('schools/schools-england-2019.csv'),
    ]);

    expect(school).toMatchObject({
      urn: '100000',
      postcode: 'EC3A 5DE',
      name: "Sir John Cass's Foundation Primary School",
    });
  });

  it('refuses a file of another kind', () => {
    expect(() => readRegister(Buffer.from('Name,Town\nA,B'))).toThrow('no column for urn');
  });

  it('makes sixty demonstration schools in a range that is not issued, the same every time', () => {
    const schools = demonstrationSchools();
    const real = new Set(file('schools/schools-england-2019.csv').map(({ urn }) => urn));

    expect(schools.map(({ urn }) => urn)).toEqual(Array.from({ length: 60 }, (_, n) => String(999_001 + n)));
    expect(schools.slice(0, 5).map(({ name }) => name)).toEqual([
      'Thornbeck High School',
      'Stonegate College',
      'Coldwater Academy',
      'Millrace Primary School',
      'Larkfield Junior School',
    ]);
    expect(new Set(schools.map(({ name }) => name)).size).toBe(60);
    expect(new Set(schools.map(({ postcode }) => postcode)).size).toBe(60);
    for (const { urn, postcode, estab } of schools) {
      expect(postcodeOf(postcode)).toBe(postcode);
      expect(estab).toMatch(new RegExp(`^999[24]${urn.slice(-3)}$`));
      expect(real.has(urn)).toBe(false);
    }
  });
});
