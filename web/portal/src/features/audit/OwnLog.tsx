import { useNavigate } from '@tanstack/react-router';
import { Notice, Sheet, Sheets } from '@tutela/ui';
import { openerOf, ReadState } from '@tutela/web';
import { useState } from 'react';
import { useOwnLog, type LogPage } from './audit.queries';
import type { AuditSearch } from './audit.search';
import { auditWords } from './audit.words';
import { EntrySheet } from './EntrySheet';
import { LogTable } from './LogTable';

const words = auditWords.log;

/** The authority's own log, an entry opened beside it (VS-13). */
export function OwnLog({ search }: { search: AuditSearch }) {
  const read = useOwnLog(search.before?.at(-1));
  return (
    <ReadState read={read} loading={words.loading}>
      {(page) => <Log page={page} search={search} />}
    </ReadState>
  );
}

function Log({ page, search }: { page: LogPage; search: AuditSearch }) {
  const navigate = useNavigate();
  const [pressed, setPressed] = useState<string>();
  const open = page.entries.find(({ id }) => id === search.entry);
  const show = (entry: string | undefined): Promise<void> =>
    navigate({ to: '/audit', search: (old) => ({ ...old, entry }), replace: true, resetScroll: false });
  const press = (entry: string): void => {
    setPressed(entry);
    void show(entry);
  };
  const close = async (): Promise<void> => {
    await show(undefined);
    document.getElementById(openerOf(pressed ?? open?.id ?? ''))?.focus();
  };
  const list = (
    <Sheet title={words.title} hint={words.hint} flush>
      {search.entry && !open ? <Notice tone="note">{words.elsewhere}</Notice> : null}
      <LogTable page={page} search={search} onOpen={press} />
    </Sheet>
  );
  if (!open) return list;
  return (
    <div className="po-from-top">
      <Sheets shape="wide-left">
        {list}
        <EntrySheet key={open.id} entry={open} takesFocus={pressed === open.id} onClose={() => void close()} />
      </Sheets>
    </div>
  );
}
