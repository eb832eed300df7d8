/** A made-up school of the demonstration authority. Neither its URN, its LA nor its postcode area is issued to anybody. */
export interface DemonstrationSchool {
  readonly urn: string;
  /** LA code and establishment number, 7 digits; the last three are those of the URN. */
  readonly estab: string;
  readonly la: '999';
  readonly laName: 'Northmere';
  readonly name: string;
  readonly type: string;
  readonly phase: 'Primary' | 'Secondary';
  readonly town: string;
  readonly postcode: string;
  readonly head: { readonly title: string; readonly forename: string; readonly surname: string };
}

type Kind = keyof typeof kinds;

const kinds = {
  'High School': ['Secondary', 'Community school'],
  College: ['Secondary', 'Foundation school'],
  Academy: ['Secondary', 'Mainstream Academy'],
  'Primary School': ['Primary', 'Community school'],
  'Junior School': ['Primary', 'Mainstream Academy'],
  'Community School': ['Secondary', 'Community school'],
} as const;

const kindInTurn = Object.keys(kinds) as Kind[];

// One for each school, in the order of their URNs.
const stems =
  'Thornbeck Stonegate Coldwater Millrace Larkfield Ashcombe Bramhope Cranleigh Dunsmere Eastbrook Fernside Gorsehill ' +
  'Hazelmoor Ivybridge Juniper Kestrel Lindenmere Marshgate Netherby Oakhanger Pennyfield Quarrybank Ravensworth Sallowfield ' +
  'Tanglewood Underhill Valehead Westlea Yewdale Aldermere Birchover Chalkdown Deepwell Elmstead Foxcote Greenhithe ' +
  'Heronsgate Inglewood Kingsferry Longmead Mossbank Nightingale Otterburn Plumtree Redcliff Silverdale Thistledown ' +
  'Upperby Vicarsfield Waterside Yarrow Applecross Brackenhill Cloverley Driftwood Everdene Flaxfield Goldcrest Hollybank Ironbridge';

const towns = ['Northmere', 'Thornbeck', 'Stonegate', 'Coldwater', 'Millrace', 'Larkfield', 'Ashcombe', 'Eastbrook'];
const titles = ['Ms', 'Mr', 'Mrs', 'Dr'];
const forenames = [
  'Ada',
  'Benedict',
  'Carys',
  'Dominic',
  'Esther',
  'Farouk',
  'Grace',
  'Huw',
  'Imogen',
  'Jonas',
  'Kemi',
];
const surnames = [
  'Abbott',
  'Begum',
  'Carrow',
  'Dhillon',
  'Ellery',
  'Fenwick',
  'Garside',
  'Hussain',
  'Iveson',
  'Jarrett',
  'Kowal',
  'Lomax',
  'Mensah',
];
const inwardFirst = 'A B D E F G H J L N'.split(' ');
const inwardSecond = 'P Q R S T U W'.split(' ');

/** The 60 schools of the demonstration, URN 999001 to 999060; the same every time. */
export function demonstrationSchools(): DemonstrationSchool[] {
  return stems.split(' ').map((stem, index) => {
    const kind = inTurn(kindInTurn, index);
    const [phase, type] = kinds[kind];
    const number = String(index + 1).padStart(3, '0');
    return {
      urn: `999${number}`,
      estab: `999${phase === 'Secondary' ? '4' : '2'}${number}`,
      la: '999',
      laName: 'Northmere',
      name: `${stem} ${kind}`,
      type,
      phase,
      town: inTurn(towns, index),
      postcode: `NM${(index % 9) + 1} ${(index % 7) + 1}${inTurn(inwardFirst, index)}${inTurn(inwardSecond, index)}`,
      head: { title: inTurn(titles, index), forename: inTurn(forenames, index), surname: inTurn(surnames, index) },
    };
  });
}

function inTurn<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
