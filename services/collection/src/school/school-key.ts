/** Words that a register and a list write in more than one way. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/&/g, ' and '],
  [/['’‘`´]/g, ''],
  [/[^a-z0-9]+/g, ' '],
  [/\b(?:church of england|c of e|cofe|c e)\b/g, 'ce'],
  [/\b(?:roman catholic|catholic|r c)\b/g, 'rc'],
  [/\bsaint\b/g, 'st'],
  [/\b(?:va|vc|the|school)\b/g, ' '],
];

/** What of a school's name is compared: capitals, accents, punctuation, St or Saint, & or and, C of E do not matter. '' agrees with nothing. */
export function schoolKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const same = sameWords.reduce((text, [pattern, word]) => text.replace(pattern, word), plain);
  return same.trim().replace(/ +/g, ' ');
}

/** 'NM12AB' becomes 'NM1 2AB'; undefined when it is no postcode. */
export function postcodeOf(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/\s/gu, '');
  const [, outward, inward] = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(letters) ?? [];
  return outward && inward && `${outward} ${inward}`;
}

const ofAnySchool = new Set([
  ...['primary', 'secondary', 'high', 'junior', 'infant', 'nursery', 'academy', 'college', 'special', 'community'],
  ...['and', 'of', 'st', 'ce', 'rc', 'church', 'sixth', 'form', 'centre', 'unit'],
]);

/** Two names that share no word of their own are probably two schools. */
export function namesDiffer(one: string, other: string): boolean {
  const words = own(one);
  const others = own(other);
  return words.length > 0 && others.length > 0 && !words.some((word) => others.includes(word));
}

function own(name: string): string[] {
  return schoolKey(name)
    .split(' ')
    .filter((word) => word !== '' && !ofAnySchool.has(word));
}
