import { Badge, Button, EmptyState, Go, Page, Refused, Sheet } from '@tutela/ui';
import { momentInWords, problemOfError, ReadState } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import '../../shared/support/support.css';
import type { NoticeTold } from '../../shared/support/support.queries';
import { useNotices, useReadNotice } from './notices.queries';
import { answerInWords, noticeInWords, noticesWords as words } from './notices.words';

/** `/notices`: what a person of a school or company has been told, newest first. */
export function NoticesPage() {
  const read = useNotices();
  const unread = read.data?.notices.filter(({ readAt }) => readAt === undefined).length;
  return (
    <Page title={words.title} h1={unread === undefined ? words.title : answerInWords(unread)} lead={words.lead}>
      <ReadState read={read} loading={words.loading}>
        {({ notices }) => <Notices notices={notices} />}
      </ReadState>
    </Page>
  );
}

function Notices({ notices }: { notices: readonly NoticeTold[] }) {
  const { mutate, isPending, variables, error } = useReadNotice();
  if (notices.length === 0) {
    return (
      <Sheet>
        <EmptyState>{words.empty}</EmptyState>
      </Sheet>
    );
  }
  return (
    <Sheet>
      {error ? <Refused problem={problemOfError(error)} words={refusalWords} /> : null}
      <ul className="po-lines" aria-label={words.list}>
        {notices.map((one) => (
          <Told key={one.notice} one={one} busy={isPending && variables === one.notice} onRead={mutate} />
        ))}
      </ul>
    </Sheet>
  );
}

interface ToldProps {
  one: NoticeTold;
  busy: boolean;
  onRead: (notice: string) => void;
}

function Told({ one, busy, onRead }: ToldProps) {
  const { notice, link, at, readAt } = one;
  const says = noticeInWords(one);
  return (
    <li>
      <p>
        {readAt ? says : <strong>{says}</strong>}
        <span className="tu-second">{momentInWords(at)}</span>
      </p>
      <p className="po-notice-acts">
        {readAt ? null : <Badge tone="note">{words.isNew}</Badge>}
        <Go to={link}>
          {words.see}
          <span className="tu-hidden">: {says}</span>
        </Go>
        {readAt ? null : (
          <Button kind="quiet" busy={busy} busyWords={words.reading} onPress={() => onRead(notice)}>
            {words.read}
            <span className="tu-hidden">: {says}</span>
          </Button>
        )}
      </p>
    </li>
  );
}
