import { groupBy } from '@tutela/education';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '@tutela/ui';
import { useMemo } from 'react';
import { momentInTable } from '@tutela/web';
import { useDensity } from '../../shared/look/density';
import type { NamedMatch } from './matches';
import { outcomes } from './matching.search';
import { matchingWords as words, matchInWords, outcomeWords } from './matching.words';

/** The children in doubt first, then those not at their school, then the matched. */
export function MatchTable({ matches }: { matches: readonly NamedMatch[] }) {
  const density = useDensity();
  const groups = useMemo(() => {
    const byOutcome = groupBy(matches, ({ outcome }) => outcome);
    return outcomes.flatMap((key) => {
      const rows = byOutcome.get(key);
      if (!rows) return [];
      const { words: name, hint } = outcomeWords[key];
      const head = (
        <>
          <strong>
            {name}, {rows.length}
          </strong>
          <span className="tu-second">{hint}</span>
        </>
      );
      return [{ key, head, rows }];
    });
  }, [matches]);
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={[]}
      groups={groups}
      rowId={({ child, urn }) => `${child} ${urn}`}
      density={density}
    />
  );
}

const columns: readonly Column<NamedMatch>[] = [
  {
    id: 'child',
    head: words.columns.child,
    rowHeader: true,
    cell: ({ child, name, schoolName }) => (
      <>
        <Link to="/children/$child" params={{ child }} className="tu-name">
          {name}
        </Link>
        <span className="tu-second">
          <span className="po-phone-only">{schoolName}</span>
        </span>
      </>
    ),
  },
  {
    id: 'school',
    head: words.columns.school,
    cell: ({ urn, schoolName }) => (
      <Link to="/schools/$urn" params={{ urn }} className="tu-name">
        {schoolName}
      </Link>
    ),
  },
  { id: 'todo', head: words.columns.todo, staysOnPhone: true, cell: matchInWords },
  { id: 'at', head: words.columns.at, cell: ({ at }) => momentInTable(at) },
];
