import { useId } from 'react';

interface FilterSearchProps {
  label: string;
  text: string;
  onChange: (text: string) => void;
}

/** Looks through a list while one types, outside of any form. What is typed stays in the page's memory: it may be a name. */
export function FilterSearch({ label, text, onChange }: FilterSearchProps) {
  const id = useId();
  return (
    <div className="tu-field tu-filter">
      <label className="tu-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="tu-input"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
