import { useQuery } from '@tanstack/react-query';
import { roles } from '@tutela/contracts';
import { Badge, Button, EmptyState, Page, Refused, Sheet } from '@tutela/ui';
import { type Me, meQuery, problemOfError } from '@tutela/web';
import type { ReactNode } from 'react';
import { refusalWords } from '../../api/refusal.words';
import '../../shared/support/support.css';
import { useActFor } from './choose.queries';
import { chooseWords as words } from './choose.words';

type Organisation = NonNullable<Me['mayActFor']>[number];

/** `/choose`: the schools and the company a person may act for, and the one step to another (NC-22). */
export function ChoosePage() {
  const { data: me } = useQuery(meQuery);
  const { mutate, isPending, variables, error } = useActFor();
  const all = me?.mayActFor ?? [];
  return (
    <Page title={words.title} h1={words.h1} lead={words.lead}>
      {error ? <Refused problem={problemOfError(error)} words={refusalWords} /> : null}
      <Sheet>
        {all.length === 0 ? <EmptyState>{words.only}</EmptyState> : null}
        <ul className="po-lines">
          {all.map((one) => (
            <Line key={one.id} one={one}>
              {one.id === me?.organisation.id ? (
                <Badge tone="note">{words.now}</Badge>
              ) : (
                <Button
                  busy={isPending && variables === one.id}
                  busyWords={words.acting}
                  onPress={() => mutate(one.id)}
                >
                  {words.act}
                  <span className="tu-hidden">: {one.name}</span>
                </Button>
              )}
            </Line>
          ))}
        </ul>
      </Sheet>
    </Page>
  );
}

function Line({ one, children }: { one: Organisation; children: ReactNode }) {
  return (
    <li>
      <p>
        <strong>{one.name}</strong>
        <span className="tu-second">{roles[one.role].words}</span>
      </p>
      {children}
    </li>
  );
}
