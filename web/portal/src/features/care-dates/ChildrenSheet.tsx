import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, DataTable, EmptyState, Pill, PillRow, Sheet } from '@tutela/ui';
import { useMemo } from 'react';
import { useDensity } from '../../shared/look/density';
import type { CareImport } from './care-dates.queries';
import { outcomes, remarks, type Show } from './care-dates.search';
import { checkedReturnWords as words, outcomeWords, pillWords, rangeInWords, showWords } from './checked-return.words';
import { childColumns } from './child-columns';
import { childrenAtOnce, shownChildren, type OutcomeCounts, type ShownChildren } from './shown-children';

/** The children of the return by what becomes of them, with filters over them. */
export function ChildrenSheet({ checked, counts }: { checked: CareImport; counts: OutcomeCounts }) {
  const { show, first } = useSearch({ from: '/shell/set-up/care-dates/$import' });
  const density = useDensity();
  const shown = useMemo(() => shownChildren(checked.children, show, first), [checked, show, first]);
  return (
    <>
      <Filters counts={counts} all={checked.children.length} show={show} />
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
                  <strong>{pillWords(outcomeWords[group.key].words, counts[group.key])}</strong>
                  <span className="tu-second">{outcomeWords[group.key].hint}</span>
                </>
              ),
            }))}
            rowId={({ row }) => String(row)}
            density={density}
            empty={<NoChildren />}
            foot={shown.of > childrenAtOnce ? <Paging shown={shown} /> : undefined}
          />
        </Sheet>
      </div>
    </>
  );
}

function Filters({ counts, all, show }: { counts: OutcomeCounts; all: number; show: Show | undefined }) {
  const navigate = useNavigate({ from: '/set-up/care-dates/$import' });
  const choose = (one: Show | undefined): void =>
    void navigate({ search: { show: one }, replace: true, resetScroll: false });
  return (
    <PillRow label={words.filters}>
      <Pill chosen={show === undefined} onChoose={() => choose(undefined)}>
        {pillWords('All', all)}
      </Pill>
      {[...outcomes, ...remarks]
        .filter((one) => counts[one] > 0 || show === one)
        .map((one) => (
          <Pill key={one} chosen={show === one} onChoose={() => choose(one)}>
            {pillWords(showWords[one], counts[one])}
          </Pill>
        ))}
    </PillRow>
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

function Paging({ shown }: { shown: ShownChildren }) {
  const navigate = useNavigate({ from: '/set-up/care-dates/$import' });
  const go = (first: number): void =>
    void navigate({ search: (old) => ({ ...old, first: Math.max(0, first) }), resetScroll: false });
  return (
    <>
      <span>{rangeInWords(shown)}</span>
      <span className="po-paging">
        {shown.from > 1 ? (
          <Button kind="quiet" onPress={() => go(shown.from - 1 - childrenAtOnce)}>
            {words.before}
          </Button>
        ) : null}
        {shown.to < shown.of ? (
          <Button kind="quiet" onPress={() => go(shown.to)}>
            {words.after}
          </Button>
        ) : null}
      </span>
    </>
  );
}
