import { Link } from '@tanstack/react-router';
import { Button, DataTable, numberInWords, type Column } from '@tutela/ui';
import { lastHeard, useMay } from '@tutela/web';
import { useMemo, useState } from 'react';
import { useDensity } from '../../shared/look/density';
import { ActDialog } from '../../shared/act/ActDialog';
import { useSetSchoolCollection, type LaSchool } from '../../shared/collection/collection.queries';
import { MatchCounts } from '../../shared/set-up/MatchCounts';
import type { StatedSchool } from '../../shared/set-up/school-state';
import { SchoolStateBadge } from '../../shared/set-up/SchoolStateBadge';
import { heardWords } from '../../shared/set-up/state.words';
import { actOf, collectionWords as words, schoolActs } from './collection.words';

/** Each school with where it stands, and what can be done there. */
export function CollectionTable({ schools }: { schools: readonly StatedSchool[] }) {
  const density = useDensity();
  const mayBegin = useMay()('collection:begin');
  const { mutateAsync } = useSetSchoolCollection();
  const [asked, setAsked] = useState<LaSchool>();
  const columns = useMemo(() => [...wordColumns, ...(mayBegin ? [actColumn(setAsked)] : [])], [mayBegin]);
  const act = asked && actOf(asked);
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={schools}
        rowId={({ school }) => school.urn}
        density={density}
      />
      <ActDialog
        open={asked !== undefined}
        title={act ? schoolActs[act].title(asked.name) : ''}
        confirm={act && schoolActs[act].words}
        act={() => mutateAsync({ urn: asked?.urn ?? '', state: act === 'pause' ? 'paused' : 'collecting' })}
        onClose={() => setAsked(undefined)}
      >
        <p>{act ? schoolActs[act].follows : null}</p>
      </ActDialog>
    </>
  );
}

const wordColumns: readonly Column<StatedSchool>[] = [
  {
    id: 'school',
    head: words.columns.school,
    rowHeader: true,
    cell: ({ school: { urn, name, town } }) => (
      <>
        <Link to="/schools/$urn" params={{ urn }} className="tu-name">
          {name}
        </Link>
        {town ? <span className="tu-second">{town}</span> : null}
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: (stated) => <SchoolStateBadge state={stated} />,
  },
  {
    id: 'children',
    head: words.columns.children,
    numbers: true,
    cell: ({ school }) => numberInWords(school.children),
  },
  { id: 'match', head: words.columns.match, cell: ({ school }) => <MatchCounts school={school} /> },
  { id: 'heard', head: words.columns.heard, cell: ({ school }) => heardWords(lastHeard(school.install)) },
];

const actColumn = (onAsk: (school: LaSchool) => void): Column<StatedSchool> => ({
  id: 'act',
  head: <span className="tu-hidden">{words.columns.act}</span>,
  numbers: true,
  staysOnPhone: true,
  cell: ({ school }) => (
    <Button kind="quiet" onPress={() => onAsk(school)}>
      {schoolActs[actOf(school)].words}
      <span className="tu-hidden">, {school.name}</span>
    </Button>
  ),
});
