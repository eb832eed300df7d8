import type { Day } from '@tutela/education';
import { Badge, Button, ConfirmDialog, DataTable, DateField, Form, Sheet, type Column } from '@tutela/ui';
import { useToday } from '@tutela/web';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useDensity } from '../../shared/look/density';
import { missingWords as words } from './checked.words';
import type { MissingChild } from './upload-list.queries';

interface MissingSheetProps {
  missing: readonly MissingChild[];
  /** Of whom it was said that care has ended, and when; everybody else is kept. */
  ended: ReadonlyMap<number, Day>;
  onChange: (ended: ReadonlyMap<number, Day>) => void;
}

/** The children on record whom the list does not name: kept, unless a person says that care has ended (VS-22). */
export function MissingSheet({ missing, ended, onChange }: MissingSheetProps) {
  const [ending, setEnding] = useState<MissingChild>();
  const density = useDensity();
  const columns = useMemo(() => {
    const keep = (child: number): void => onChange(new Map([...ended].filter(([one]) => one !== child)));
    return columnsOf(ended, keep, setEnding);
  }, [ended, onChange]);
  const close = (): void => setEnding(undefined);
  const end = (child: number, on: Day): void => {
    onChange(new Map([...ended, [child, on]]));
    close();
  };
  return (
    <Sheet flush title={words.title(missing.length)} hint={words.hint}>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={missing}
        rowId={({ child }) => String(child)}
        density={density}
      />
      <ConfirmDialog open={ending !== undefined} title={ending ? words.dialog(ending.name) : ''} onClose={close}>
        <p>{words.follows}</p>
        {ending ? <EndForm start={ended.get(ending.child)} onEnd={(on) => end(ending.child, on)} /> : null}
      </ConfirmDialog>
    </Sheet>
  );
}

const endedBy = (today: Day) => z.object({ on: z.iso.date().refine((on) => on <= today, words.notYet) });

function EndForm({ start, onEnd }: { start: Day | undefined; onEnd: (on: Day) => void }) {
  const today = useToday();
  const schema = useMemo(() => endedBy(today), [today]);
  const send = ({ on }: { on: Day }): Promise<void> => {
    onEnd(on);
    return Promise.resolve();
  };
  return (
    <Form schema={schema} start={{ on: start }} onSubmit={send} submit={words.submit}>
      <DateField name="on" label={words.on} />
    </Form>
  );
}

const columnsOf = (
  ended: ReadonlyMap<number, Day>,
  onKeep: (child: number) => void,
  onEnd: (child: MissingChild) => void,
): readonly Column<MissingChild>[] => [
  {
    id: 'child',
    head: words.columns.child,
    rowHeader: true,
    cell: ({ name, localId }) => (
      <>
        <strong>{name}</strong>
        <span className="tu-second">{words.localId(localId)}</span>
      </>
    ),
  },
  { id: 'school', head: words.columns.school, cell: ({ schoolName }) => schoolName ?? words.noSchool },
  {
    id: 'what',
    head: words.columns.what,
    staysOnPhone: true,
    cell: ({ child }) => {
      const on = ended.get(child);
      return on ? <Badge tone="warn">{words.ended(on)}</Badge> : <Badge tone="good">{words.kept}</Badge>;
    },
  },
  {
    id: 'act',
    head: <span className="tu-hidden">{words.columns.act}</span>,
    numbers: true,
    staysOnPhone: true,
    cell: (one) => (
      <Button kind="quiet" onPress={() => (ended.has(one.child) ? onKeep(one.child) : onEnd(one))}>
        {ended.has(one.child) ? words.keep : words.end}
        <span className="tu-hidden">, {one.name}</span>
      </Button>
    ),
  },
];
