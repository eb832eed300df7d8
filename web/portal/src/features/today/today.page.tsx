import { Link, useSearch } from '@tanstack/react-router';
import type { Session } from '@tutela/education';
import { Button, Page, Sheet } from '@tutela/ui';
import { dayAt, ReadState, useMay } from '@tutela/web';
import { useMemo, useState } from 'react';
import { AddMark, type Adding } from './AddMark';
import { groupsOf, sessionNow, shownBy, type RegisterGroups } from './register';
import { RegisterTable } from './RegisterTable';
import { SessionSheet } from './SessionSheet';
import { Filters, Sessions } from './TodayPills';
import { ClosedDay, NothingOpen, Nobody } from './TodayStates';
import { useRegister, type Register } from './today.queries';
import { answerInWords, closedInWords, leadInWords, todayWords, type Moment } from './today.words';

/** `/today`: the register of all children as one school, with what nobody has explained first (VS-01). */
export function TodayPage() {
  const { on, show = 'open', session: asked } = useSearch({ from: '/shell/today' });
  const read = useRegister(on);
  const [adding, setAdding] = useState<Adding>('nobody');
  const mayAmend = useMay()('marks:amend');
  const register = read.data;
  const latest = sessionNow(register?.children ?? []);
  // A link to the afternoon, opened in the morning: there is no afternoon yet, and no way back from it.
  const session = latest === 'AM' ? 'AM' : (asked ?? latest);
  const groups = useMemo(
    () => (register ? groupsOf(register.children, session, register.on) : undefined),
    [register, session],
  );
  const isOpen = register?.open === true && register.children.length > 0;
  return (
    <Page
      title={todayWords.title}
      h1={register && groups ? headline(register, groups, momentOf(register, session)) : todayWords.title}
      lead={isOpen && groups ? leadInWords(groups, { ...register, session }) : undefined}
      trail={on ? <Link to="/today">{todayWords.backToToday}</Link> : undefined}
      acts={isOpen ? <Acts mayAmend={mayAmend} onAdd={() => setAdding('choose')} /> : undefined}
    >
      <ReadState read={read} loading={todayWords.loading}>
        {(known) => {
          if (!known.open) return <ClosedDay lastOpenDay={known.lastOpenDay} />;
          if (known.children.length === 0 || !groups) return <Nobody />;
          return (
            <>
              <SessionSheet
                groups={groups}
                session={session}
                on={known.on}
                aside={<Sessions register={known} session={session} />}
              />
              <Filters groups={groups} show={show} all={known.children.length} />
              <Sheet flush>
                {shownBy[show].every((part) => groups[part].length === 0) ? (
                  <NothingOpen answer={answerInWords(groups, momentOf(known, session))} />
                ) : (
                  <RegisterTable
                    groups={groups}
                    shown={shownBy[show]}
                    moment={momentOf(known, session)}
                    onAmend={setAdding}
                  />
                )}
              </Sheet>
              <AddMark adding={adding} children={known.children} on={known.on} session={session} onChange={setAdding} />
            </>
          );
        }}
      </ReadState>
    </Page>
  );
}

/** Today is the day on which the server answered, not what the device believes. */
const momentOf = ({ on, asOf }: Register, session: Session): Moment => ({
  on,
  today: dayAt(asOf),
  session,
});

function headline({ open, children }: Register, groups: RegisterGroups, moment: Moment): string {
  if (!open) return closedInWords(moment);
  if (children.length === 0) return todayWords.title;
  return answerInWords(groups, moment);
}

function Acts({ mayAmend, onAdd }: { mayAmend: boolean; onAdd: () => void }) {
  return (
    <>
      <Button onPress={() => window.print()}>{todayWords.print}</Button>
      {mayAmend ? (
        <Button kind="main" onPress={onAdd}>
          {todayWords.add}
        </Button>
      ) : null}
    </>
  );
}
