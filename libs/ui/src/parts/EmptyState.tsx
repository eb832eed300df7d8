import type { ReactNode } from 'react';

/** Nothing is here: why, and the one thing to do about it. */
export function EmptyState({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return (
    <div className="tu-empty">
      <p>{children}</p>
      {act}
    </div>
  );
}
