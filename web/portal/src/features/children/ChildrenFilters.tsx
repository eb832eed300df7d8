import { FilterSearch, FilterSelect, type Option } from '@tutela/ui';
import { schoolOptions, yearGroupOptions, type ChildLine, type Wanted } from './child-lines';
import { childrenWords as words } from './children.words';

interface FiltersProps {
  lines: readonly ChildLine[];
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** What is looked for. */
export function ChildrenFilters({ lines, wanted, onChange }: FiltersProps) {
  const all: Option = { value: '', words: words.all };
  return (
    <div className="po-filters tu-screen-only" role="search">
      <FilterSearch label={words.search} text={wanted.text} onChange={(text) => onChange({ ...wanted, text })} />
      <FilterSelect
        label={words.school}
        value={wanted.urn}
        options={[all, ...schoolOptions(lines)]}
        onChoose={(urn) => onChange({ ...wanted, urn })}
      />
      <FilterSelect
        label={words.yearGroup}
        value={wanted.yearGroup}
        options={[all, ...yearGroupOptions(lines)]}
        onChoose={(yearGroup) => onChange({ ...wanted, yearGroup })}
      />
    </div>
  );
}
