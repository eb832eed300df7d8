import {
  exportDayFormats,
  exportDayFormatWords,
  exportFieldWords,
  type ExportDayFormat,
  type ExportField,
  type ExportMapping,
} from '@tutela/education';
import { FilterSelect, Sheet } from '@tutela/ui';
import { mappingWords as words } from './mapping.words';
import { choosableHeadings, withHeading, wordsUnder } from './preview';
import type { Sample } from './sample-file';

const pupilAndDay = ['upn', 'legalSurname', 'legalForename', 'birthDate', 'date'] as const;
const besides = ['formerUpn', 'preferredSurname', 'preferredForename'] as const;
const perSession = ['session', 'code'] as const;
const perDay = ['morningCode', 'afternoonCode'] as const;

interface ChooseHeadingsProps {
  sample: Sample;
  mapping: ExportMapping;
  onChange: (mapping: ExportMapping) => void;
}

/** Every field with the headings of the file to choose from; the preview beside it answers at once. */
export function ChooseHeadings({ sample, mapping, onChange }: ChooseHeadingsProps) {
  const headings = choosableHeadings(sample.headings);
  const options = [words.notThere, ...headings].map((heading, place) => ({
    value: place === 0 ? '' : heading,
    words: heading.trim(),
  }));
  const field = (name: ExportField) => (
    <FilterSelect
      key={name}
      label={exportFieldWords[name]}
      options={options}
      value={mapping.headings[name] ?? ''}
      onChoose={(heading) => onChange(withHeading(mapping, name, heading === '' ? undefined : heading))}
    />
  );
  return (
    <Sheet title={words.fields} hint={words.fieldsHint}>
      <h3>{words.always}</h3>
      <div className="po-mapping-fields">{[...pupilAndDay, ...besides].map(field)}</div>
      <div className="po-mapping-fields">
        <FilterSelect
          label={words.dayFormat}
          options={exportDayFormats.map((format) => ({ value: format, words: exportDayFormatWords[format] }))}
          value={mapping.dayFormat}
          onChoose={(format) => onChange({ ...mapping, dayFormat: format as ExportDayFormat })}
        />
      </div>
      <h3>{words.perSession}</h3>
      <div className="po-mapping-fields">{perSession.map(field)}</div>
      {mapping.headings.session === undefined ? null : (
        <SessionWords sample={sample} mapping={mapping} onChange={onChange} />
      )}
      <h3>{words.perDay}</h3>
      <div className="po-mapping-fields">{perDay.map(field)}</div>
    </Sheet>
  );
}

/** Chosen from what stands in the file, so that nothing can be mistyped. */
function SessionWords({ sample, mapping, onChange }: ChooseHeadingsProps) {
  const found = wordsUnder(sample, mapping.headings.session);
  const optionsWith = (chosen: string) =>
    [...new Set([chosen, ...found])].map((word) => ({ value: word, words: word }));
  return (
    <div className="po-mapping-fields">
      {(['morning', 'afternoon'] as const).map((half) => (
        <FilterSelect
          key={half}
          label={words[half]}
          options={optionsWith(mapping[half])}
          value={mapping[half]}
          onChoose={(word) => onChange({ ...mapping, [half]: word })}
        />
      ))}
    </div>
  );
}
