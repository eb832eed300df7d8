import { adultMaker, pupilMaker, randomFrom, upnIssuer, type Pupil } from '../people';

/** A made-up child of the lists in `infra/local/lists`, as the authority knows it. */
export interface ListPerson extends Pupil {
  /** The authority's own number of the child. */
  localId: string;
  /** The school the child goes to. */
  urn: string;
  socialWorker: string;
  placement: string;
  placementFrom: string;
  inCareFrom: string;
  legalStatus: string;
}

/** The two demonstration schools that nobody has enrolled yet. */
export const LIST_SCHOOLS = [
  { urn: '999059', name: 'Hollybank Junior School', yearGroups: [3, 4, 4, 5, 6, 6] },
  { urn: '999060', name: 'Ironbridge Community School', yearGroups: [7, 8, 9, 10, 11, 11] },
] as const;

const SCHOOL_YEAR = 2026;
const PLACEMENTS = ['Foster care', 'Foster care', 'Kinship care', 'Children’s home'];
const STATUSES = ['C2', 'C1', 'V2'];

/** The twelve children of the first list: six at each school, the same every time. */
export function listPeople(): ListPerson[] {
  const random = randomFrom('lists');
  const adult = adultMaker('lists');
  const workers = [adult(), adult(), adult()].map(({ forename, surname }) => `${forename} ${surname}`);
  const upns = upnIssuer();
  return LIST_SCHOOLS.flatMap(({ urn, yearGroups }, school) => {
    const establishment = `4${urn.slice(-3)}`;
    const pupil = pupilMaker({ seed: `lists|${establishment}`, schoolYear: SCHOOL_YEAR, establishment, upns });
    return yearGroups.map((yearGroup, place): ListPerson => {
      const inCareFrom = `${random.int(2023, 2025)}-${random.pick(['02', '05', '11'])}-${random.int(10, 28)}`;
      return {
        ...pupil(yearGroup),
        localId: `NM-${String(2001 + school * yearGroups.length + place)}`,
        urn,
        socialWorker: random.pick(workers),
        placement: random.pick(PLACEMENTS),
        placementFrom: inCareFrom,
        inCareFrom,
        legalStatus: random.pick(STATUSES),
      };
    });
  });
}
