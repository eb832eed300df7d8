import { useNavigate } from '@tanstack/react-router';
import type { Session } from '@tutela/education';
import { numberInWords, Pill, PillRow, sessionWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import { sessionNow, shownBy, type RegisterGroups } from './register';
import type { Register } from './today.queries';
import type { Show } from './today.search';
import { todayWords } from './today.words';

/** Morning or afternoon, once there is a choice. */
export function Sessions({ register, session }: { register: Register; session: Session }) {
  const navigate = useNavigate({ from: '/today' });
  if (sessionNow(register.children) === 'AM') return todayWords.notDue('PM');
  return (
    <PillRow label={todayWords.sessions}>
      {(['AM', 'PM'] as const).map((one) => (
        <Pill
          key={one}
          chosen={session === one}
          onChoose={() => void navigate({ search: (old) => ({ ...old, session: one }), replace: true })}
        >
          {capitalised(sessionWords[one])}
        </Pill>
      ))}
    </PillRow>
  );
}

/** Which of the children are shown, with how many there are. */
export function Filters({ groups, show, all }: { groups: RegisterGroups; show: Show; all: number }) {
  const navigate = useNavigate({ from: '/today' });
  const counts: [Show, number][] = [
    ['open', shownBy.open.reduce((sum, known) => sum + groups[known].length, 0)],
    ['unexplained', groups.unexplained.length],
    ['all', all],
  ];
  return (
    <PillRow label={todayWords.filters}>
      {counts.map(([one, count]) => (
        <Pill
          key={one}
          chosen={show === one}
          onChoose={() => void navigate({ search: (old) => ({ ...old, show: one }), replace: true })}
        >
          {todayWords.show[one](numberInWords(count))}
        </Pill>
      ))}
    </PillRow>
  );
}
