import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, DataTable, EmptyState, Pill, PillRow, Sheet } from '@tutela/ui';
import { useEffect, useMemo, useState } from 'react';
import { useDensity } from '../../shared/look/density';
import { columnsOf } from './checked-columns';
import { rowsAtOnce, shownRows, type RowCounts, type ShownRows } from './checked-rows';
import { checkedWords as words, chooseWords, kindWords, pillWords, rangeInWords, showWords } from './checked.words';
import { ChooseSchool } from './ChooseSchool';
import type { ListImport, ListRow } from './upload-list.queries';
import { rowKinds, type Show } from './upload-list.search';

export const checkedSheetId = 'checked-rows';

/** The rows by what they need, with filters over them. */
export function CheckedSheet({ list, counts }: { list: ListImport; counts: RowCounts }) {
  const { show, first } = useSearch({ from: '/shell/set-up/children/$import' });
  const density = useDensity();
  const [choosing, setChoosing] = useState<ListRow>();
  const [told, setTold] = useState<{ words: string }>();
  const columns = useMemo(() => columnsOf(setChoosing), []);
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
      <Filters counts={counts} all={list.rows.length} show={show} />
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
            foot={shown.of > rowsAtOnce ? <Paging shown={shown} /> : undefined}
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
      <strong>{pillWords(kindWords[kind].words, counts[kind])}</strong>
      <span className="tu-second">{kindWords[kind].hint}</span>
    </>
  );
}

function Filters({ counts, all, show }: { counts: RowCounts; all: number; show: Show | undefined }) {
  const navigate = useNavigate({ from: '/set-up/children/$import' });
  const choose = (one: Show | undefined): void =>
    void navigate({ search: { show: one }, replace: true, resetScroll: false });
  return (
    <PillRow label={words.filters}>
      <Pill chosen={show === undefined} onChoose={() => choose(undefined)}>
        {pillWords('All', all)}
      </Pill>
      {([...rowKinds, 'look-at'] as const)
        .filter((one) => counts[one] > 0 || show === one)
        .map((one) => (
          <Pill key={one} chosen={show === one} onChoose={() => choose(one)}>
            {pillWords(showWords[one], counts[one])}
          </Pill>
        ))}
    </PillRow>
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

function Paging({ shown }: { shown: ShownRows }) {
  const navigate = useNavigate({ from: '/set-up/children/$import' });
  const go = (first: number): void =>
    void navigate({ search: (old) => ({ ...old, first: Math.max(0, first) }), resetScroll: false });
  return (
    <>
      <span>{rangeInWords(shown)}</span>
      <span className="po-paging">
        {shown.from > 1 ? (
          <Button kind="quiet" onPress={() => go(shown.from - 1 - rowsAtOnce)}>
            {words.newer}
          </Button>
        ) : null}
        {shown.to < shown.of ? (
          <Button kind="quiet" onPress={() => go(shown.to)}>
            {words.older}
          </Button>
        ) : null}
      </span>
    </>
  );
}
