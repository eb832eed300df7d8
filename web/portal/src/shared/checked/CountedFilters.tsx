import { Pill, PillRow } from '@tutela/ui';
import { countedWords } from './checked.words';

interface CountedFiltersProps<Show extends string> {
  label: string;
  all: number;
  shows: readonly Show[];
  counts: Readonly<Record<Show, number>>;
  names: Readonly<Record<Show, string>>;
  chosen: Show | undefined;
  onChoose: (show: Show | undefined) => void;
}

/** All rows of an upload, or those of one kind, each with its number; a kind that no row has is left out. */
export function CountedFilters<Show extends string>(props: CountedFiltersProps<Show>) {
  const { label, all, shows, counts, names, chosen, onChoose } = props;
  return (
    <PillRow label={label}>
      <Pill chosen={chosen === undefined} onChoose={() => onChoose(undefined)}>
        {countedWords('All', all)}
      </Pill>
      {shows
        .filter((one) => counts[one] > 0 || chosen === one)
        .map((one) => (
          <Pill key={one} chosen={chosen === one} onChoose={() => onChoose(one)}>
            {countedWords(names[one], counts[one])}
          </Pill>
        ))}
    </PillRow>
  );
}
