import { FilterSelect, type Option } from '@tutela/ui';
import { useId } from 'react';
import { schoolOptions, yearGroupOptions, type ChildLine, type Wanted } from './child-lines';
import { childrenWords as words } from './children.words';

interface FiltersProps {
  lines: readonly ChildLine[];
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** What is looked for; it stays in the page's memory. */
export function ChildrenFilters({ lines, wanted, onChange }: FiltersProps) {
  const id = useId();
  const all: Option = { value: '', words: words.all };
  return (
    <div className="po-filters tu-screen-only" role="search">
      <div className="tu-field tu-filter">
        <label className="tu-label" htmlFor={id}>
          {words.search}
        </label>
        <input
          id={id}
          type="search"
          className="tu-input"
          autoComplete="off"
          spellCheck={false}
          value={wanted.text}
          onChange={(event) => onChange({ ...wanted, text: event.currentTarget.value })}
        />
      </div>
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
