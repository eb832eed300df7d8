import { useQuery } from '@tanstack/react-query';
import { Badge, Go, Notice, Page, Sheet } from '@tutela/ui';
import { lastHeard, meQuery, momentInTable, momentInWords, type Read, ReadState, useServerClock } from '@tutela/web';
import { useState, type ReactNode } from 'react';
import { authorityState } from '../../shared/authorities/authority-state';
import { arrivedAt, dueLook } from '../../shared/cases/case-state';
import type { QueuedCase } from '../../shared/cases/cases.queries';
import { moreOfStanding, standingInWords } from '../../shared/backlogs/backlog.words';
import type { StandingStill } from '../../shared/backlogs/backlogs.queries';
import { eventInWords } from '../../shared/events/event.words';
import type { EventStates } from '../../shared/events/events.queries';
import { InstallBadge } from '../../shared/extractors/InstallBadge';
import { shellWords } from '../../shell/shell.words';
import { countOf, useWaiting } from './waits.queries';
import { waitsWords as words } from './waits.words';

/** `/console/`: what the platform cannot settle by itself. */
export function WaitsPage() {
  const [now] = useState(Date.now);
  const waiting = useWaiting(now);
  const { cases, open = 0, extractors, events, authorities, standing } = waiting;
  return (
    <Page title={words.title} h1={words.h1(countOf(waiting))} lead={words.lead}>
      {cases ? (
        <Kind {...words.cases} none={words.cases.none(open)} to="/cases" read={cases}>
          {(one) => <DueCase key={one.case} one={one} />}
        </Kind>
      ) : null}
      {extractors ? (
        <Kind {...words.extractors} to="/extractors" read={extractors}>
          {(install) => (
            <Thing
              key={install.id}
              name={install.schoolName}
              second={`URN ${install.urn}, authority ${install.la}. ${heardWords(lastHeard(install))}`}
              state={<InstallBadge install={install} now={now} />}
            />
          )}
        </Kind>
      ) : null}
      {events ? <DeadEvents read={events} /> : null}
      {standing ? <WhatStandsStill read={standing} /> : null}
      {authorities ? (
        <Kind {...words.authorities} to="/authorities" read={authorities}>
          {(authority) => (
            <Thing
              key={authority.la}
              name={authority.name}
              second={`Code ${authority.la}. ${words.authorities.asked(momentInTable(authority.onboardedAt))}`}
              state={<Badge {...authorityState(authority)}>{authorityState(authority).words}</Badge>}
            />
          )}
        </Kind>
      ) : null}
      <LastSignIn />
    </Page>
  );
}

/** Only what is due is listed, so its badge says when it was. */
function DueCase({ one }: { one: QueuedCase }) {
  const look = dueLook(one, useServerClock()().toISOString());
  return (
    <Thing
      name={<Go to={`/cases/${one.case}`}>{one.reference}</Go>}
      second={`${one.organisation.name}. ${words.cases.raised(momentInTable(arrivedAt(one)))}`}
      state={look ? <Badge tone={look.tone}>{look.words}</Badge> : null}
    />
  );
}

/** While the broker is away nobody knows them: none is not shown for not known (SY-02). */
function DeadEvents({ read }: { read: Read<EventStates> }) {
  const { title, none, all, away, given } = words.events;
  return (
    <Sheet title={title} aside={<Go to="/events">{all}</Go>}>
      <ReadState read={read} loading={words.loading}>
        {({ brokerAway, dead }) =>
          brokerAway ? (
            <Notice tone="warn" live="status" title={away.title}>
              {away.text}
            </Notice>
          ) : (
            <Things things={dead} none={none}>
              {(event) => (
                <Thing
                  key={event.id}
                  name={eventInWords(event.type)}
                  second={given(momentInTable(event.at))}
                  state={<Badge tone="bad">Dead</Badge>}
                />
              )}
            </Things>
          )
        }
      </ReadState>
    </Sheet>
  );
}

/** What is away, by what waits for it (security.md 9). */
function WhatStandsStill({ read }: { read: Read<StandingStill[]> }) {
  const { title, none, badge } = words.standing;
  return (
    <Sheet title={title}>
      <ReadState read={read} loading={words.loading}>
        {(standing) => (
          <Things things={standing} none={none}>
            {(one) => (
              <Thing
                key={one.isAway ? one.service : `${one.service} ${one.queue} ${one.log ?? ''}`}
                name={standingInWords(one)}
                second={moreOfStanding(one, momentInTable)}
                state={<Badge tone="bad">{badge}</Badge>}
              />
            )}
          </Things>
        )}
      </ReadState>
    </Sheet>
  );
}

const heardWords = (at: string | undefined): string =>
  at === undefined ? '' : words.extractors.heard(momentInTable(at));

interface KindProps<T> {
  title: string;
  none: string;
  all: string;
  to: string;
  read: Read<T[]>;
  children: (thing: T) => ReactNode;
}

function Kind<T>({ title, none, all, to, read, children }: KindProps<T>) {
  return (
    <Sheet title={title} aside={<Go to={to}>{all}</Go>}>
      <ReadState read={read} loading={words.loading}>
        {(things) => (
          <Things things={things} none={none}>
            {children}
          </Things>
        )}
      </ReadState>
    </Sheet>
  );
}

interface ThingsProps<T> {
  things: readonly T[];
  none: string;
  children: (thing: T) => ReactNode;
}

function Things<T>({ things, none, children }: ThingsProps<T>) {
  if (things.length === 0) return <p className="co-none">{none}</p>;
  return <ul className="co-things">{things.map(children)}</ul>;
}

function Thing({ name, second, state }: { name: ReactNode; second: string; state: ReactNode }) {
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span className="tu-second">{second}</span>
      </div>
      <div className="co-state">{state}</div>
    </li>
  );
}

/** When one was last here, so that a stranger's visit is noticed. */
function LastSignIn() {
  const { data } = useQuery(meQuery);
  if (!data) return null;
  const { lastSignInAt } = data;
  return (
    <p className="tu-small">
      {lastSignInAt ? shellWords.lastSignIn(momentInWords(lastSignInAt)) : shellWords.firstSignIn}{' '}
      {lastSignInAt ? shellWords.notYou : null}
    </p>
  );
}
