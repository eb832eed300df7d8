import type { ReactNode } from 'react';

const shapes = {
  good: <path d="M4 13l5 5L20 6" />,
  wait: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 6.5V12l3.5 2" />
    </>
  ),
  warn: <path d="M12 4v10M12 19.5v.01" />,
  bad: <path d="M5 5l14 14M19 5L5 19" />,
  note: <path d="M12 10.5V20M12 4.5v.01" />,
  up: <path d="M12 20V4M5 11l7-7 7 7" />,
  down: <path d="M12 4v16M5 13l7 7 7-7" />,
  both: <path d="M7 9l5-5 5 5M7 15l5 5 5-5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A small outline, always beside a word, so it is hidden from a reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="tu-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
