import { createHash } from 'node:crypto';
import places from '../../../data/names/en_GB-places.json';
import { fingerprint, randomFrom } from '../../people';
import type { SchoolPupil, XporterSchool } from '../school/school';

/** A reply's row: strings, numbers (flags are 0 and 1) or null. */
export type Row = Record<string, string | number | null>;

const ORIGIN_FIELDS: Row = {
  AsylumStatus: null,
  ReligionCode: null,
  Religion: null,
  EthnicityCode: 'NOBT',
  Ethnicity: 'Information not yet obtained',
  EthnicitySource: 'S',
  HomeLanguage: null,
  HomeLanguageCode: null,
  FirstLanguage: 'English',
  FirstLanguageCode: 'ENG',
  FirstLanguageSource: null,
  EnglishProficiencyLevel: null,
  NationalIdentity: null,
  Nationality: null,
  ModeOfTravel: null,
  IsTraveller: 0,
  TravellerSource: null,
};

/** One pupil as a row of Students with every field, UPN included, in the recorded order and spelling (DateofBirth). */
export function studentRow(pupil: SchoolPupil, lastUpdated: string): Row {
  const row: Row = {
    ...identity(pupil),
    ...registration(pupil),
    ...support(pupil),
    ...ORIGIN_FIELDS,
    ...address(pupil),
    StudentStatus: 'OnRoll',
    QuickNote: null,
    LastUpdated: lastUpdated,
  };
  return { ...row, RowHash: rowHash(row) };
}

/** When a row was last touched that nobody changed since the new school year was set up; two decimals, as real ones have. */
export function rolledOver({ schoolYear }: Pick<XporterSchool, 'schoolYear'>): string {
  return `${schoolYear}-09-01T02:07:21.03`;
}

/** Hash for change detection, 40 upper-case hex digits. */
export function rowHash(row: Row): string {
  return createHash('sha1').update(JSON.stringify(row)).digest('hex').toUpperCase();
}

function identity(pupil: SchoolPupil): Row {
  const digest = createHash('sha1').update(`external|${pupil.upn}|${pupil.id}`).digest('hex');
  const group = pupil.yearGroup === 0 ? 'R' : String(pupil.yearGroup);
  const form = fingerprint(`form|${pupil.id}`) % 6;
  return {
    Id: pupil.id,
    XID: `x${fingerprint(`xid|${pupil.id}`).toString(36).toUpperCase().padStart(7, '0').slice(0, 6)}`,
    ExternalId: digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5'),
    IdaasId: `PL-${pupil.id}`,
    Forename: pupil.preferredForename,
    Surname: pupil.preferredSurname,
    DisplayName: `${pupil.preferredForename} ${pupil.preferredSurname}`,
    AdmissionNo: pupil.id.padStart(6, '0'),
    Gender: pupil.gender,
    RegGroupId: String(100 + pupil.yearGroup * 6 + form),
    RegGroup: `${group}${'ABCDEF'.charAt(form)}`,
    YearGroupId: String(20 + pupil.yearGroup),
    YearGroup: pupil.yearGroup === 0 ? 'Reception' : `Year ${String(pupil.yearGroup).padStart(2)}`,
    HouseGroupId: null,
    HouseGroup: null,
    WorkEmail: null,
    IdaasEmail: null,
  };
}

function registration(pupil: SchoolPupil): Row {
  return {
    UPN: pupil.upn,
    FormerUPN: pupil.formerUpn ?? null,
    DateofBirth: pupil.birthDate,
    UniqueLearnerNumber: null,
    MiddleName: null,
    EnrolmentStatus: 'C',
    Boarder: 0,
    LegalForename: pupil.legalForename,
    LegalSurname: pupil.legalSurname,
    EntryDate: pupil.entryDate,
    LeavingDate: pupil.leavingDate ?? null,
    Destination: null,
    DestinationStartDate: null,
    ReasonForLeaving: null,
  };
}

function support(pupil: SchoolPupil): Row {
  const inCare = pupil.inCareOf === undefined ? 0 : 1;
  return {
    SENProvision: fingerprint(`sen|${pupil.id}`) % 7 === 0 ? 'K' : null,
    FSMEligible: 0,
    FsmEndDate: null,
    UniformAllowance: 0,
    PupilPremium: inCare,
    YSSA: null,
    EAL: 0,
    FSMEver6: 0,
    Gifted: 0,
    ServiceChild: '0',
    ServiceChildSource: null,
    InLeaCare: inCare,
    LeaCareAuthority: pupil.inCareOf ?? null,
    EverInCare: inCare,
    IsYoungCarer: 0,
  };
}

function address(pupil: SchoolPupil): Row {
  const random = randomFrom(`address|${pupil.upn}`);
  const houseNo = String(random.int(1, 120));
  const street = random.pick(places.street_name);
  const town = `${random.pick(places.city_prefix)} Mar${random.pick(places.city_suffix)}`;
  const postCode = `ZZ${random.int(1, 99)} ${random.int(1, 9)}ZZ`;
  return {
    ParentalSalutation: null,
    AddressBlock: [`${houseNo} ${street}`, town, postCode, 'United Kingdom'].join('\n'),
    HouseNo: houseNo,
    HouseName: null,
    Apartment: null,
    Street: street,
    District: null,
    TownOrCity: town,
    County: null,
    PostCode: postCode,
    Country: 'United Kingdom',
  };
}
