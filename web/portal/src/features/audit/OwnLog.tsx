import { useNavigate } from '@tanstack/react-router';
import { Notice, Sheet, Sheets } from '@tutela/ui';
import { openerOf, ReadState } from '@tutela/web';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useOwnLog, type LogPage } from './audit.queries';
import type { AuditSearch } from './audit.search';
import { auditWords } from './audit.words';
import { EntrySheet } from './EntrySheet';
import { LogTable } from './LogTable';

const words = auditWords.log;

/** The authority's own log, an entry opened beside it (VS-13). */
export function OwnLog({ search }: { search: AuditSearch }) {
  const before = search.before?.at(-1);
  const read = useOwnLog(before);
  const heading = useRef<HTMLSpanElement>(null);
  const last = useRef(before);
  // With another page: the link that was pressed is gone, and the page begins above it.
  useEffect(() => {
    if (!read.data) return;
    if (last.current !== before) heading.current?.focus();
    last.current = before;
  }, [before, read.data]);
  const title = (
    <span ref={heading} tabIndex={-1}>
      {words.title}
    </span>
  );
  return (
    <ReadState read={read} loading={words.loading}>
      {(page) => <Log page={page} search={search} title={title} />}
    </ReadState>
  );
}

interface LogProps {
  page: LogPage;
  search: AuditSearch;
  title: ReactNode;
}

function Log({ page, search, title }: LogProps) {
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
    <Sheet title={title} hint={words.hint} flush>
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
