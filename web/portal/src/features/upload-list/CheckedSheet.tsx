import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, DataTable, EmptyState, Sheet } from '@tutela/ui';
import { useEffect, useMemo, useState } from 'react';
import { countedWords } from '../../shared/checked/checked.words';
import { CountedFilters } from '../../shared/checked/CountedFilters';
import { rowsAtOnce } from '../../shared/checked/page-of-groups';
import { Paging } from '../../shared/checked/Paging';
import { useDensity } from '../../shared/look/density';
import { columnsOf } from './checked-columns';
import { shownRows, type RowCounts } from './checked-rows';
import { checkedWords as words, chooseWords, kindWords, showWords } from './checked.words';
import { ChooseSchool } from './ChooseSchool';
import type { ListImport, ListRow } from './upload-list.queries';
import { rowKinds } from './upload-list.search';

export const checkedSheetId = 'checked-rows';

/** The rows by what they need, with filters over them. */
export function CheckedSheet({ list, counts }: { list: ListImport; counts: RowCounts }) {
  const { show, first } = useSearch({ from: '/shell/set-up/children/$import' });
  const density = useDensity();
  const [choosing, setChoosing] = useState<ListRow>();
  const [told, setTold] = useState<{ words: string }>();
  const columns = useMemo(() => columnsOf(setChoosing), []);
  const navigate = useNavigate({ from: '/set-up/children/$import' });
  const go = (from: number): void => void navigate({ search: (old) => ({ ...old, first: from }), resetScroll: false });
  const shown = useMemo(() => shownRows(list, show, first), [list, show, first]);
  const onChosen = (row: number, school: string, needs: number): void => {
    setChoosing(undefined);
    setTold({ words: chooseWords.chosen(row, school, needs) });
  };
  // The button that opened the choice may be gone with what was wrong in its row.
  useEffect(() => {
    if (told) document.getElementById(checkedSheetId)?.focus();
  }, [told]);
  return (
    <>
      <CountedFilters
        label={words.filters}
        all={list.rows.length}
        shows={[...rowKinds, 'look-at']}
        counts={counts}
        names={showWords}
        chosen={show}
        onChoose={(one) => void navigate({ search: { show: one }, replace: true, resetScroll: false })}
      />
      <p role="status" className="po-told-here">
        {told?.words}
      </p>
      <div id={checkedSheetId} tabIndex={-1} className="po-focus-here po-tall-rows">
        <Sheet flush>
          <DataTable
            caption={words.caption}
            columns={columns}
            rows={[]}
            groups={shown.groups.map((group) => ({ ...group, head: <GroupHead kind={group.key} counts={counts} /> }))}
            rowId={({ row }) => String(row)}
            density={density}
            empty={<NoRows />}
            foot={shown.of > rowsAtOnce ? <Paging things={words.things} shown={shown} onGo={go} /> : undefined}
          />
        </Sheet>
      </div>
      <ChooseSchool list={list} row={choosing} onChosen={onChosen} onClose={() => setChoosing(undefined)} />
    </>
  );
}

function GroupHead({ kind, counts }: { kind: (typeof rowKinds)[number]; counts: RowCounts }) {
  return (
    <>
      <strong>{countedWords(kindWords[kind].words, counts[kind])}</strong>
      <span className="tu-second">{kindWords[kind].hint}</span>
    </>
  );
}

function NoRows() {
  const navigate = useNavigate({ from: '/set-up/children/$import' });
  return (
    <div className="po-pad">
      <EmptyState act={<Button onPress={() => void navigate({ search: {}, replace: true })}>{words.clear}</Button>}>
        {words.noRows}
      </EmptyState>
    </div>
  );
}
