import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Notice, Page, Sheets } from '@tutela/ui';
import { openerOf, ReadState } from '@tutela/web';
import { useCallback, useEffect, useRef, useState } from 'react';
import { authoritiesQuery } from '../../shared/authorities/authorities.queries';
import { useLogPage, type AuditPageOfLog } from './audit.queries';
import { authorityOf, supportLog, type AuditSearch } from './audit.search';
import { auditWords as words } from './audit.words';
import { EntryPanel } from './EntryPanel';
import { EntryTable } from './EntryTable';
import { rangeInWords } from './entry.words';
import { SearchForm } from './SearchForm';
import { VerifyLog } from './VerifyLog';

/** `/console/audit`: one log, searched, an entry opened beside it (VS-13, NC-17). */
export function AuditPage() {
  const search = useSearch({ from: '/shell/audit' });
  const { log = supportLog } = search;
  const read = useLogPage(search);
  const logName = useLogName(log);
  return (
    <Page
      title={words.title}
      h1={words.h1(logName)}
      lead={words.lead}
      acts={<Button onPress={read.again}>{words.again}</Button>}
    >
      <SearchForm search={search} />
      {read.error ? null : <Found page={read.turning ? undefined : read.data} search={search} />}
      <ReadState read={read} loading={words.loading}>
        {(page) => <Log page={page} search={search} logName={logName} />}
      </ReadState>
      <VerifyLog key={log} log={log} logName={logName} />
    </Page>
  );
}

function useLogName(log: string): string {
  const la = authorityOf(log);
  const { data } = useQuery(authoritiesQuery);
  if (la === undefined) return words.ofSupport;
  return data?.find((authority) => authority.la === la)?.name ?? words.anAuthority(la);
}

/** What was found, said to a reader; after a search or a turned page the focus comes here. */
function Found({ page, search }: { page: AuditPageOfLog | undefined; search: AuditSearch }) {
  const line = useRef<HTMLParagraphElement>(null);
  const key = JSON.stringify({ ...search, entry: undefined });
  const last = useRef(key);
  useEffect(() => {
    if (last.current !== key) line.current?.focus();
    last.current = key;
  }, [key]);
  return (
    <p ref={line} className="co-found" role="status" tabIndex={-1}>
      {page ? foundWords(page, search) : words.search.busy}
    </p>
  );
}

function foundWords({ entries }: AuditPageOfLog, { before }: AuditSearch): string {
  return entries.length === 0
    ? words.noEntries
    : words.range(entries.length, rangeInWords(entries), before === undefined);
}

interface LogProps {
  page: AuditPageOfLog;
  search: AuditSearch;
  logName: string;
}

function Log({ page, search, logName }: LogProps) {
  const navigate = useNavigate();
  const [pressed, setPressed] = useState<string>();
  const open = page.entries.find(({ id }) => id === search.entry);
  const show = useCallback(
    (entry: string | undefined) =>
      navigate({ to: '/audit', search: (old) => ({ ...old, entry }), replace: true, resetScroll: false }),
    [navigate],
  );
  const press = useCallback(
    (entry: string) => {
      setPressed(entry);
      void show(entry);
    },
    [show],
  );
  const close = async (): Promise<void> => {
    await show(undefined);
    document.getElementById(openerOf(pressed ?? open?.id ?? ''))?.focus();
  };
  const table = <EntryTable page={page} search={search} onOpen={press} />;
  if (!open) {
    return (
      <>
        {search.entry ? <Notice tone="note">{words.entry.elsewhere}</Notice> : null}
        {table}
      </>
    );
  }
  return (
    <Sheets shape="wide-left">
      {table}
      <EntryPanel
        key={open.id}
        entry={open}
        logName={logName}
        takesFocus={pressed === open.id}
        onClose={() => void close()}
      />
    </Sheets>
  );
}
