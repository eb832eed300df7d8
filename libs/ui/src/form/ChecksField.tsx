import { Checkbox } from '@mantine/core';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { useField } from './form-context';
import type { Choice } from './RadioField';

const chosenOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** Any number of a few answers, all in sight; its value is the list of those chosen, in the order of the choices. */
export function ChecksField({ name, label, hint, optional, choices }: FieldProps & { choices: readonly Choice[] }) {
  const field = useField(name, { label }, hint !== undefined);
  const chosen = chosenOf(field.value);
  const set = (value: string, isChosen: boolean): void => {
    const wanted = isChosen ? [...chosen, value] : chosen.filter((one) => one !== value);
    field.set(choices.map((choice) => choice.value).filter((one) => wanted.includes(one)));
  };
  return (
    <FieldFrame group id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <div className="tu-choices">
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.words}
            description={choice.hint}
            checked={chosen.includes(choice.value)}
            aria-describedby={field.describedBy}
            onChange={(event) => set(choice.value, event.currentTarget.checked)}
          />
        ))}
      </div>
    </FieldFrame>
  );
}
