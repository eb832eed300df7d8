import british from '../../data/names/en_GB-weighted.json';
import others from '../../data/names/other-locales.json';
import type { Random } from './random';
import { byWeight } from './weighted';

export type Gender = 'F' | 'M';

interface Origin {
  forenames: Record<Gender, readonly string[]>;
  surname(random: Random): string;
}

const britishSurname = byWeight(Object.entries(british.last_names));

const britishOrigin: Origin = {
  forenames: { F: british.first_names_female, M: british.first_names_male },
  surname: (random) => britishSurname(random.next()),
};

function origin(names: { male: string[]; last: string[] }, female: string[]): Origin {
  return { forenames: { F: female, M: names.male }, surname: (random) => random.pick(names.last) };
}

/** Roughly the mix of an English school roll; the Pakistani list has no girls' names, so they come from a neighbouring one. */
const chooseOrigin = byWeight<Origin>([
  [britishOrigin, 740],
  [origin(others.en_PK, others.uz_UZ.female), 50],
  [origin(others.en_IN, others.en_IN.female), 50],
  [origin(others.pl_PL, others.pl_PL.female), 35],
  [origin(others.ro_RO, others.ro_RO.female), 20],
  [origin(others.yo_NG, others.yo_NG.female), 20],
  [origin(others.ga_IE, others.ga_IE.female), 15],
  [origin(others.tw_GH, others.tw_GH.female), 15],
  [origin(others.tr_TR, others.tr_TR.female), 12],
  [origin(others.pt_PT, others.pt_PT.female), 12],
  [origin(others.fr_FR, others.fr_FR.female), 8],
  [origin(others.es_ES, others.es_ES.female), 8],
  [origin(others.hu_HU, others.hu_HU.female), 5],
  [origin(others.vi_VN, others.vi_VN.female), 5],
]);

const DOUBLE_BARRELLED = 0.04;

/** A legal forename and surname of one origin; some surnames are double-barrelled. */
export function fullName(random: Random, gender: Gender): { forename: string; surname: string } {
  const from = chooseOrigin(random.next());
  const forename = random.pick(from.forenames[gender]);
  const surname = from.surname(random);
  if (!random.chance(DOUBLE_BARRELLED)) return { forename, surname };
  return { forename, surname: `${surname}-${britishSurname(random.next())}` };
}

/** A surname unlike the given one: a family's new name. */
export function otherSurname(random: Random, surname: string): string {
  const found = britishSurname(random.next());
  return found === surname ? otherSurname(random, surname) : found;
}

/** A forename of the same gender that starts with another letter, so that no short form of one is taken for the other. */
export function otherForename(random: Random, gender: Gender, forename: string): string {
  const found = random.pick(britishOrigin.forenames[gender]);
  return found.startsWith(forename.charAt(0)) ? otherForename(random, gender, forename) : found;
}

// prettier-ignore
const SHORT_FORMS: Record<string, string> = {
  Alexander: 'Alex', Andrew: 'Andy', Anthony: 'Tony', Benjamin: 'Ben', Charlotte: 'Lottie', Christopher: 'Chris', Daniel: 'Dan',
  Deborah: 'Debbie', Elizabeth: 'Lizzie', Jacqueline: 'Jackie', James: 'Jamie', Jennifer: 'Jenny', Joshua: 'Josh', Katherine: 'Kate',
  Margaret: 'Maggie', Matthew: 'Matt', Michael: 'Mike', Nicholas: 'Nick', Rebecca: 'Becky', Robert: 'Rob', Samuel: 'Sam',
  Stephen: 'Steve', Susan: 'Sue', Thomas: 'Tom', Victoria: 'Vicky', William: 'Will',
};

const USES_SHORT_FORM = 0.3;

/** What the pupil is called at school: a usual short form of the legal forename, or the forename itself. */
export function preferredForename(random: Random, forename: string): string {
  return random.chance(USES_SHORT_FORM) ? (SHORT_FORMS[forename] ?? forename) : forename;
}
