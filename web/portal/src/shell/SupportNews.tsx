import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Count } from '@tutela/ui';
import { meKey, useChanges } from '@tutela/web';
import { useReadSupportAgain, useUnreadCount } from '../shared/support/support.queries';
import { shellWords } from './shell.words';

/** Keeps places, cases and notices of every page fresh, and for whom the person may act. */
export function SupportNews() {
  const client = useQueryClient();
  const readAgain = useReadSupportAgain();
  useChanges(() => {
    void readAgain();
    void client.invalidateQueries({ queryKey: meKey });
  });
  return null;
}

/** The way to what the person has been told, with how much of it is new. */
export function NoticesLink() {
  const unread = useUnreadCount();
  return (
    <Link to="/notices">
      {shellWords.notices} <Count of={unread} words={shellWords.unread} />
    </Link>
  );
}
