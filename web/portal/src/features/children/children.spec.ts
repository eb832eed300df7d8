import { nothingWanted, schoolOptions, sorted, wantedOf, yearGroupOptions, type ChildLine } from './child-lines';

const line = (over: Partial<ChildLine>): ChildLine => ({
  child: 1,
  name: 'Zoë Ní Dhuibh',
  sortName: 'Ní Dhuibh Zoë',
  ...over,
});
const lines = [
  line({ child: 1, urn: '999001', school: 'Beech', yearGroup: 9, rate: 0.8 }),
  line({ child: 2, name: 'Adam Lee', sortName: 'Lee Adam', urn: '999002', school: 'Ash', yearGroup: 0, rate: 0.95 }),
  line({ child: 3, name: 'Carl Poe', sortName: 'Poe Carl' }),
];
const idsOf = (found: readonly ChildLine[]) => found.map(({ child }) => child);

describe('the list of children', () => {
  it('finds a name by parts of it, without accents', () => {
    expect(idsOf(wantedOf(lines, { ...nothingWanted, text: 'dhuibh zoe' }))).toEqual([1]);
    expect(idsOf(wantedOf(lines, { ...nothingWanted, yearGroup: '0' }))).toEqual([2]);
    expect(idsOf(wantedOf(lines, { ...nothingWanted, urn: '999001', text: 'adam' }))).toEqual([]);
  });

  it('sorts by any column and leaves what is not known last either way', () => {
    expect(idsOf(sorted(lines, { by: 'attended', direction: 'ascending' }))).toEqual([1, 2, 3]);
    expect(idsOf(sorted(lines, { by: 'attended', direction: 'descending' }))).toEqual([2, 1, 3]);
    expect(idsOf(sorted(lines, { by: 'name', direction: 'ascending' }))).toEqual([2, 1, 3]);
  });

  it('offers the schools and year groups there are', () => {
    expect(schoolOptions(lines).map(({ words }) => words)).toEqual(['Ash', 'Beech']);
    expect(yearGroupOptions(lines).map(({ words }) => words)).toEqual(['Reception', 'Year 9']);
  });
});
