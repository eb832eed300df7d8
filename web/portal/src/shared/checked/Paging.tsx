import { Button } from '@tutela/ui';
import { rangeInWords } from './checked.words';
import { rowsAtOnce, type Range } from './page-of-groups';

interface PagingProps {
  /** "Rows" */
  things: string;
  shown: Range;
  /** The place of the first row of the page that is asked for, from 0. */
  onGo: (first: number) => void;
}

/** Under rows that are more than a page of them. */
export function Paging({ things, shown, onGo }: PagingProps) {
  return (
    <>
      <span>{rangeInWords(things, shown)}</span>
      <span className="po-paging">
        {shown.from > 1 ? (
          <Button kind="quiet" onPress={() => onGo(Math.max(0, shown.from - 1 - rowsAtOnce))}>
            {things} before
          </Button>
        ) : null}
        {shown.to < shown.of ? (
          <Button kind="quiet" onPress={() => onGo(shown.to)}>
            {things} after
          </Button>
        ) : null}
      </span>
    </>
  );
}
