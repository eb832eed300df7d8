import { Checkbox } from '@mantine/core';

interface CheckProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One thing wanted or not, where there is no form around it: in a dialog that asks once more. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <Checkbox
      label={label}
      description={hint}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
