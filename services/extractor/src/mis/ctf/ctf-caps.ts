/** Far above any school's file; what is above them is hostile or broken (security.md rule 52). */
export const ctfCaps = {
  bytes: 256 * 1024 * 1024,
  depth: 64,
  elements: 10_000_000,
  attributesOfATag: 32,
  /** Of a name: of elements within elements they stand together in a path. */
  charactersOfAName: 100,
  /** Of a value of an attribute, a text: a year of marks has some 730. */
  characters: 20_000,
  /** In memory together: fourteen years at school have some 10,000. */
  marksOfAPupil: 100_000,
  milliseconds: 120_000,
};
export type CtfCaps = Readonly<typeof ctfCaps>;
