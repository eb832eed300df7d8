import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, DataTable, EmptyState, Sheet } from '@tutela/ui';
import { useMemo } from 'react';
import { countedWords } from '../../shared/checked/checked.words';
import { CountedFilters } from '../../shared/checked/CountedFilters';
import { rowsAtOnce } from '../../shared/checked/page-of-groups';
import { Paging } from '../../shared/checked/Paging';
import { useDensity } from '../../shared/look/density';
import type { CareImport } from './care-dates.queries';
import { outcomes, remarks } from './care-dates.search';
import { checkedReturnWords as words, outcomeWords, showWords } from './checked-return.words';
import { childColumns } from './child-columns';
import { shownChildren, type OutcomeCounts } from './shown-children';

/** The children of the return by what becomes of them, with filters over them. */
export function ChildrenSheet({ checked, counts }: { checked: CareImport; counts: OutcomeCounts }) {
  const { show, first } = useSearch({ from: '/shell/set-up/care-dates/$import' });
  const density = useDensity();
  const navigate = useNavigate({ from: '/set-up/care-dates/$import' });
  const go = (from: number): void => void navigate({ search: (old) => ({ ...old, first: from }), resetScroll: false });
  const shown = useMemo(() => shownChildren(checked.children, show, first), [checked, show, first]);
  return (
    <>
      <CountedFilters
        label={words.filters}
        all={checked.children.length}
        shows={[...outcomes, ...remarks]}
        counts={counts}
        names={showWords}
        chosen={show}
        onChoose={(one) => void navigate({ search: { show: one }, replace: true, resetScroll: false })}
      />
      <div className="po-tall-rows">
        <Sheet flush>
          <DataTable
            caption={words.caption}
            columns={childColumns}
            rows={[]}
            groups={shown.groups.map((group) => ({
              ...group,
              head: (
                <>
                  <strong>{countedWords(outcomeWords[group.key].words, counts[group.key])}</strong>
                  <span className="tu-second">{outcomeWords[group.key].hint}</span>
                </>
              ),
            }))}
            rowId={({ row }) => String(row)}
            density={density}
            empty={<NoChildren />}
            foot={shown.of > rowsAtOnce ? <Paging things={words.things} shown={shown} onGo={go} /> : undefined}
          />
        </Sheet>
      </div>
    </>
  );
}

function NoChildren() {
  const navigate = useNavigate({ from: '/set-up/care-dates/$import' });
  return (
    <div className="po-pad">
      <EmptyState act={<Button onPress={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>}>
        {words.none}
      </EmptyState>
    </div>
  );
}
