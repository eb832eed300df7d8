import { checkUpn, weekday, type Day } from '@tutela/education';
import { pupilMaker, upnIssuer, type Pupil } from '../../people';
import { generateSchool, type Plant, type SchoolPlan, type SchoolPupil } from '..';

const upns = upnIssuer();
const makeChild = pupilMaker({ seed: 'list', schoolYear: 2025, establishment: '9000', upns });
const CHILD = makeChild(8);
const SEVERAL_CHILDREN = [makeChild(7), makeChild(9), makeChild(11)];

const PLAN: SchoolPlan = {
  seed: 'school',
  estab: '9994001',
  urn: '999001',
  schoolYear: 2025,
  isOpen: (day: Day) => weekday(day) <= 5,
};

function planted(plant: Partial<Plant>, child: Pupil = CHILD): SchoolPupil[] {
  return [...generateSchool({ ...PLAN, plant: [{ child, ...plant }] }).pupils()];
}

describe('a generated school', () => {
  it('has 900 pupils with different UPNs and ids, all valid, the same for the same plan', () => {
    const pupils = generateSchool(PLAN).pupils();
    expect(pupils).toHaveLength(900);
    expect(new Set(pupils.map(({ upn }) => upn)).size).toBe(900);
    expect(new Set(pupils.map(({ id }) => id)).size).toBe(900);
    expect(pupils.filter(({ upn }) => !checkUpn(upn).ok)).toEqual([]);
    expect(generateSchool(PLAN).pupils()).toEqual(pupils);
  });

  it('makes its pupils only when they are asked for, and once', () => {
    const school = generateSchool(PLAN);
    expect(school.pupils()).toBe(school.pupils());
  });

  it('VS-05 holds the planted children as the list has them', () => {
    const plant = SEVERAL_CHILDREN.map((child) => ({ child }));
    expect(
      generateSchool({ ...PLAN, plant })
        .pupils()
        .slice(0, 3),
    ).toMatchObject(SEVERAL_CHILDREN);
  });

  it('VS-05 knows a planted child by a changed surname, the legal one unchanged', () => {
    const [pupil] = planted({ difference: 'changed-surname' });
    expect(pupil).toMatchObject({ upn: CHILD.upn, legalSurname: CHILD.legalSurname, birthDate: CHILD.birthDate });
    expect(pupil?.preferredSurname).not.toBe(CHILD.legalSurname);
  });

  it('VS-05 has a planted child with a wrong birth date, or under another name', () => {
    const [misdated] = planted({ difference: 'wrong-birth-date' });
    expect(misdated).toMatchObject({ upn: CHILD.upn, legalSurname: CHILD.legalSurname });
    expect(misdated?.birthDate).not.toBe(CHILD.birthDate);
    const [misnamed] = planted({ difference: 'other-name' });
    expect(misnamed).toMatchObject({ upn: CHILD.upn, birthDate: CHILD.birthDate });
    expect(misnamed?.legalSurname).not.toBe(CHILD.legalSurname);
  });

  it('VS-05 keeps the temporary UPN of a child as the former one after it was replaced', () => {
    const child = { ...CHILD, upn: upns.temporary('9000', 2025) };
    const [pupil] = planted({ difference: 'upn-replaced' }, child);
    expect(pupil?.formerUpn).toBe(child.upn);
    expect(checkUpn(pupil?.upn ?? '')).toMatchObject({ ok: true, temporary: false });
  });

  it('VS-05 sets a twin and a namesake beside a child, each with a UPN of their own', () => {
    const [, twin, namesake] = planted({ neighbours: ['twin', 'namesake'] });
    expect(twin).toMatchObject({ legalSurname: CHILD.legalSurname, birthDate: CHILD.birthDate });
    expect(twin?.legalForename).not.toBe(CHILD.legalForename);
    expect(namesake).toMatchObject({ legalSurname: CHILD.legalSurname, legalForename: CHILD.legalForename });
    expect(namesake?.birthDate).not.toBe(CHILD.birthDate);
    expect(new Set([CHILD.upn, twin?.upn, namesake?.upn]).size).toBe(3);
  });

  it('has difficult pupils of its own: twins, namesakes, a former and a temporary UPN, diacritics, hyphens, apostrophes', () => {
    const pupils = generateSchool(PLAN).pupils();
    const sharedBy = (key: (pupil: Pupil) => string): number => pupils.length - new Set(pupils.map(key)).size;
    expect(sharedBy((one) => `${one.legalSurname}|${one.birthDate}`)).toBeGreaterThan(0);
    expect(sharedBy((one) => `${one.legalSurname}|${one.legalForename}`)).toBeGreaterThan(0);
    expect(pupils.some(({ formerUpn }) => formerUpn)).toBe(true);
    expect(pupils.some(({ upn }) => /[A-Z]$/.test(upn))).toBe(true);
    const names = pupils.map((one) => `${one.legalForename} ${one.legalSurname}`);
    for (const name of ['Zoë Müller', 'Anne-Marie Smith-Jones', "D'Arcy O'Brien"]) expect(names).toContain(name);
  });

  it('keeps ids, dates and profile of a plant, and refuses more children than it has pupils', () => {
    const [pupil] = planted({ id: '3005', profile: 'part-time', entryDate: '2026-01-12', leavingDate: '2026-05-01' });
    expect(pupil).toMatchObject({
      id: '3005',
      profile: 'part-time',
      entryDate: '2026-01-12',
      leavingDate: '2026-05-01',
    });
    expect(() => generateSchool({ ...PLAN, pupils: 0, plant: [{ child: CHILD }] }).pupils()).toThrow('more pupils');
  });
});
