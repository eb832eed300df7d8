import { useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../parts/Button';
import { sizeInWords } from '../words/numbers';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { useField } from './form-context';

interface FileFieldProps extends FieldProps {
  /** Kinds as the browser takes them: ".csv,.xlsx". The hint says the same in words, with the size. */
  accept: string;
  multiple?: boolean;
  /** A word for each file: "Being checked for viruses". */
  stateOf?: (file: File) => ReactNode;
}

const filesOf = (value: unknown): File[] => (Array.isArray(value) ? (value as File[]) : []);

/** A button and a drop area; its value is a list of files, each with a row of its own. */
export function FileField({ name, label, hint, optional, accept, multiple, stateOf }: FileFieldProps) {
  const field = useField(name, { label }, hint !== undefined);
  const [over, setOver] = useState(false);
  const files = filesOf(field.value);
  const take = (list: FileList | null): void => {
    const added = [...(list ?? [])];
    if (added.length > 0) field.set(multiple ? [...files, ...added] : added.slice(0, 1));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div
        className="tu-drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={field.id}
          className="tu-file"
          type="file"
          accept={accept}
          multiple={multiple}
          aria-describedby={field.describedBy}
          aria-invalid={field.error ? true : undefined}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <p className="tu-small">or drop {multiple ? 'files' : 'a file'} here</p>
      </div>
      <FileRows files={files} stateOf={stateOf} onRemove={(gone) => field.set(files.filter((file) => file !== gone))} />
    </FieldFrame>
  );
}

interface FileRowsProps {
  files: readonly File[];
  stateOf: FileFieldProps['stateOf'];
  onRemove: (file: File) => void;
}

function FileRows({ files, stateOf, onRemove }: FileRowsProps) {
  if (files.length === 0) return null;
  return (
    <ul className="tu-file-rows">
      {files.map((file) => (
        <li key={`${file.name}-${file.size}-${file.lastModified}`}>
          <span>{file.name}</span>
          <span className="tu-small">{sizeInWords(file.size)}</span>
          <span>{stateOf?.(file)}</span>
          <Button kind="quiet" onPress={() => onRemove(file)}>
            Take out<span className="tu-hidden"> {file.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
