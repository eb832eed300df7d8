import { Link } from '@tanstack/react-router';
import { Button, Facts, Sheet } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { useState } from 'react';
import type { Calendar } from '../../shared/figures/calendar.queries';
import { useRoster } from '../../shared/roster/roster.queries';
import { TimesDialog } from '../../shared/set-up/TimesDialog';
import { calendarWords as words, ownTimes } from './calendar.words';

/** From when marks are due: at all schools, and at those that have times of their own (VS-02). */
export function RegistrationTimes({ calendar: { calendar, times = [] } }: { calendar: Calendar }) {
  const mayBegin = useMay()('collection:begin');
  const schools = useRoster().data?.schools;
  const [isAsked, setIsAsked] = useState(false);
  const own = times.map(({ urn, am, pm }) => (
    <div key={urn}>{ownTimes(schools?.get(urn) ?? `URN ${urn}`, am, pm)}</div>
  ));
  return (
    <Sheet
      title={words.times}
      hint={words.timesHint}
      aside={
        mayBegin ? (
          <Button kind="quiet" onPress={() => setIsAsked(true)}>
            {words.changeTimes}
          </Button>
        ) : undefined
      }
    >
      <Facts
        facts={[
          { name: words.am, value: calendar.amFrom },
          { name: words.pm, value: calendar.pmFrom },
          {
            name: words.own,
            value: own.length > 0 ? own : words.noneOwn,
            aside: mayBegin ? <Link to="/schools">{words.toSchools}</Link> : undefined,
          },
        ]}
      />
      <TimesDialog open={isAsked} onClose={() => setIsAsked(false)} />
    </Sheet>
  );
}
