import { Link } from '@tanstack/react-router';
import { DataTable } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { useMemo } from 'react';
import { useDensity } from '../../shared/look/density';
import { daysOver, type Known, type RegisterChild, type RegisterGroups } from './register';
import { columnsOf } from './register-columns';
import { groupWords, todayWords, type Moment } from './today.words';

interface RegisterTableProps {
  groups: RegisterGroups;
  /** Which of the groups are shown. */
  shown: readonly Known[];
  moment: Moment;
  onAmend: (child: RegisterChild) => void;
}

/** The children in groups by what is known of the session. */
export function RegisterTable({ groups, shown, moment, onAmend }: RegisterTableProps) {
  const density = useDensity();
  const mayAmend = useMay()('marks:amend');
  const { on, today, session } = moment;
  // As text it stays the same while the days do, and with it every line that has not changed.
  const days = useMemo(() => daysOver(Object.values(groups).flat()).join(' '), [groups]);
  const columns = useMemo(
    () => columnsOf(days === '' ? [] : days.split(' '), { on, today, session }, mayAmend ? onAmend : undefined),
    [days, on, today, session, mayAmend, onAmend],
  );
  const rowGroups = groupWords
    .filter(({ known }) => shown.includes(known) && groups[known].length > 0)
    .map(({ known, words }) => ({
      key: known,
      head: (
        <>
          <strong>
            {words}, {groups[known].length}
          </strong>
          {known === 'unmatched' ? <Unmatched /> : null}
        </>
      ),
      rows: groups[known],
    }));
  return (
    <DataTable
      caption={todayWords.caption}
      columns={columns}
      rows={[]}
      groups={rowGroups}
      rowId={({ child }) => String(child)}
      density={density}
    />
  );
}

function Unmatched() {
  return (
    <span className="tu-second">
      {todayWords.unmatchedHint} <Link to="/set-up/matching">{todayWords.toMatching}</Link>
    </span>
  );
}
