import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

export type BadgeTone = 'good' | 'wait' | 'warn' | 'bad' | 'note' | 'plain';

const icons: Partial<Record<BadgeTone, IconName>> = {
  good: 'good',
  wait: 'wait',
  warn: 'warn',
  bad: 'bad',
  note: 'note',
};

/** A state as icon and word; never colour alone, never two in a row for one fact. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  const icon = icons[tone];
  return (
    <span className="tu-badge" data-tone={tone}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </span>
  );
}
