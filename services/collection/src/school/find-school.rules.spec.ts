import { findSchool, type School, type SchoolCells, type SchoolsAtHand } from './find-school.rules';
import { postcodeOf, schoolKey } from './school-key';

function school(urn: string, name: string, changes: Partial<School> = {}): School {
  return { urn, name, key: schoolKey(name), la: '999', open: true, ...changes };
}

/** A register of these schools alone, as it would be at hand for this row. */
function at(schools: readonly School[], typed: SchoolCells): SchoolsAtHand {
  const open = schools.filter((one) => one.open);
  const key = schoolKey(typed.name);
  const postcode = postcodeOf(typed.postcode) ?? '';
  return {
    urn: new Map(schools.map((one) => [one.urn, one])),
    key: new Map([[key, open.filter((one) => one.key === key)]]),
    postcode: new Map([[postcode, open.filter((one) => one.postcode === postcode)]]),
    longer: new Map([[key, open.filter((one) => one.key.startsWith(`${key} `))]]),
  };
}

function find(schools: readonly School[], cells: Partial<SchoolCells>) {
  const typed = { urn: '', name: '', postcode: '', ...cells };
  const { school: found, findings } = findSchool(typed, at(schools, typed), '999');
  return { ...found, told: [...findings.faults, ...findings.warnings].map(({ fault }) => fault) };
}

const stMarys = school('999010', 'St Mary’s C of E (VA) Primary School', { postcode: 'NM1 2AB' });
const stMarysFarAway = school('100010', 'St Marys CofE Primary School', { la: '801' });

describe('finding the school of a row', () => {
  it.each([
    ['Saint Mary’s Church of England Primary School'],
    ["ST. MARY'S CE PRIMARY"],
    ['St Mary`s C.E. (V.A.) Primary'.replace('(V.A.)', '(VA)')],
  ])('VS-15 takes %s for the same name', (typed) => {
    expect(find([stMarys], { name: typed })).toMatchObject({ outcome: 'found', by: 'name', found: { urn: '999010' } });
  });

  it('VS-15 goes by the URN first, and tells when the name is quite another', () => {
    const stonegate = school('999002', 'Stonegate College');

    expect(find([stMarys, stonegate], { urn: '999002', name: 'St Mary’s Primary' })).toMatchObject({
      outcome: 'found',
      by: 'urn',
      found: { urn: '999002' },
      told: ['school-name-differs'],
    });
    expect(find([stonegate], { urn: ' 999002 ', name: 'Stonegate' }).told).toEqual([]);
  });

  it('VS-15 prefers the authority’s own school, and looks through England where it has none', () => {
    const typed = { name: 'St Marys CE Primary' };

    expect(find([stMarys, stMarysFarAway], typed)).toMatchObject({ outcome: 'found', found: { urn: '999010' } });
    expect(find([stMarysFarAway], typed)).toMatchObject({ outcome: 'found', found: { urn: '100010' } });
  });

  it('VS-15 offers at most eight where several have the name, and lets the postcode decide', () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      school(`9990${n + 20}`, 'Park School', { postcode: `NM${n % 10} 1AA` }),
    );

    expect(find(many, { name: 'Park School' })).toMatchObject({ outcome: 'choose', told: [] });
    expect(find(many, { name: 'Park School' }).offered).toHaveLength(8);
    expect(find(many, { name: 'Park School', postcode: 'nm31aa' })).toMatchObject({ outcome: 'found', by: 'name' });
  });

  it('VS-15 finds by postcode alone, and offers names that go on after what was typed', () => {
    expect(find([stMarys], { postcode: 'NM1 2AB' })).toMatchObject({ outcome: 'found', by: 'postcode' });
    expect(find([school('999002', 'Stonegate College')], { name: 'Stonegate' })).toMatchObject({
      outcome: 'choose',
      offered: [{ urn: '999002' }],
    });
  });

  it('VS-15 asks where a name is whole for one school far away and the beginning of others', () => {
    const far = school('100020', 'St Mary’s School', { la: '801' });

    expect(find([far], { name: 'St Marys' })).toMatchObject({ outcome: 'found', found: { urn: '100020' } });
    expect(find([far, stMarys], { name: 'St Marys' })).toMatchObject({
      outcome: 'choose',
      offered: [{ urn: '999010' }, { urn: '100020' }],
    });
  });

  it('VS-15 never offers a closed school', () => {
    const closed = school('999030', 'Oldfield School', { open: false, postcode: 'NM9 9ZZ' });

    expect(find([closed], { urn: '999030' })).toMatchObject({ outcome: 'none', offered: [], told: ['school-closed'] });
    expect(find([closed], { name: 'Oldfield School', postcode: 'NM9 9ZZ' })).toMatchObject({
      outcome: 'none',
      offered: [],
      told: ['school-not-found'],
    });
  });

  it.each([
    [{ urn: '99' }, 'none', ['urn-malformed']],
    [{ urn: '123456' }, 'none', ['urn-unknown']],
    [{ name: 'Nowhere' }, 'none', ['school-not-found']],
    [{ name: '!!!' }, 'none', ['school-not-found']],
    [{ name: 'Nowhere', postcode: 'x' }, 'none', ['school-not-found', 'postcode-unreadable']],
    [{}, 'not-given', ['school-not-given']],
  ])('VS-15 tells of %j: %s', (typed, outcome, told) => {
    expect(find([stMarys], typed)).toMatchObject({ outcome, told });
  });
});
