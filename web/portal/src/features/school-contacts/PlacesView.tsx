import { useNavigate, useSearch } from '@tanstack/react-router';
import { Badge, DataTable, Pill, PillRow, Sheet, type Column } from '@tutela/ui';
import { stateOfAppointment } from '../../shared/company/company-state';
import { useDensity } from '../../shared/look/density';
import { PlaceGrid, type PlaceShown } from '../../shared/places/PlaceGrid';
import { contactsWords as words, legendWords } from './contacts.words';
import { countsOf, placeSince, type Appointment, type Place } from './places-shown';

interface PlacesProps {
  places: readonly Place[];
  onOpen: (appointment: Appointment) => void;
}

/** All fifteen places, as places or as a table, with what their edges mean (§9). */
export function PlacesView(props: PlacesProps) {
  const { view } = useSearch({ from: '/shell/school/contacts' });
  const navigate = useNavigate({ from: '/school/contacts' });
  const show = (chosen: 'table' | undefined): void =>
    void navigate({ search: { view: chosen }, replace: true, resetScroll: false });
  return (
    <>
      <div className="po-legend-line">
        <Legend places={props.places} />
        <div className="tu-screen-only">
          <PillRow label={words.view}>
            <Pill chosen={view === undefined} onChoose={() => show(undefined)}>
              {words.asPlaces}
            </Pill>
            <Pill chosen={view === 'table'} onChoose={() => show('table')}>
              {words.asTable}
            </Pill>
          </PillRow>
        </div>
      </div>
      {view === 'table' ? <PlacesTable {...props} /> : <Grid {...props} />}
    </>
  );
}

function Legend({ places }: { places: readonly Place[] }) {
  const { live, waits, others, free } = countsOf(places);
  return (
    <ul className="po-legend">
      <li>
        <span>
          <strong>{live}</strong> {legendWords.live}
        </span>
      </li>
      <li data-look="waits">
        <span>
          <strong>{waits}</strong> {legendWords.waits(waits)}
        </span>
      </li>
      {others > 0 ? (
        <li data-look="other">
          <span>
            <strong>{others}</strong> {legendWords.others}
          </span>
        </li>
      ) : null}
      <li data-look="free">
        <span>
          <strong>{free}</strong> {legendWords.free}
        </span>
      </li>
    </ul>
  );
}

function Grid({ places, onOpen }: PlacesProps) {
  return <PlaceGrid label={words.places} places={places.map((place) => shown(place, onOpen))} />;
}

function shown(place: Place, onOpen: PlacesProps['onOpen']): PlaceShown {
  const { appointment } = place;
  if (place.other) return { place: place.place, look: 'other', name: words.other };
  if (!appointment) return { place: place.place, look: 'free', name: words.free, since: placeSince(place) };
  return {
    place: place.place,
    look: appointment.state === 'needs-tag' ? 'waits' : 'live',
    badge: stateOfAppointment(appointment),
    name: <Name appointment={appointment} onOpen={onOpen} />,
    second: appointment.company.name,
    since: placeSince(place),
  };
}

function Name({ appointment, onOpen }: { appointment: Appointment; onOpen: PlacesProps['onOpen'] }) {
  return (
    <button type="button" className="po-name-button" onClick={() => onOpen(appointment)}>
      {appointment.name}
    </button>
  );
}

function PlacesTable({ places, onOpen }: PlacesProps) {
  const density = useDensity();
  return (
    <Sheet flush>
      <DataTable
        caption={words.caption}
        columns={columnsOf(onOpen)}
        rows={places}
        rowId={({ place }) => String(place)}
        density={density}
      />
    </Sheet>
  );
}

const emptyWords = (other: boolean | undefined): string => (other ? words.other : words.free);

const columnsOf = (onOpen: PlacesProps['onOpen']): readonly Column<Place>[] => [
  { id: 'place', head: words.columns.place, numbers: true, staysOnPhone: true, cell: ({ place }) => place },
  {
    id: 'name',
    head: words.columns.name,
    rowHeader: true,
    cell: ({ appointment, other }) =>
      appointment ? <Name appointment={appointment} onOpen={onOpen} /> : emptyWords(other),
  },
  { id: 'company', head: words.columns.company, cell: ({ appointment }) => appointment?.company.name ?? '' },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: ({ appointment, other }) => {
      if (!appointment) return emptyWords(other);
      const { tone, words: state } = stateOfAppointment(appointment);
      return <Badge tone={tone}>{state}</Badge>;
    },
  },
  { id: 'since', head: words.columns.since, cell: placeSince },
  { id: 'why', head: words.columns.why, cell: ({ appointment }) => appointment?.why ?? '' },
];
