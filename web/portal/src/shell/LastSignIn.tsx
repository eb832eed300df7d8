import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Notice } from '@tutela/ui';
import { momentInWords } from '@tutela/web';
import { arrivalKey, type Arrival } from '../api/arrival';
import { shellWords } from './shell.words';

/** The first thing shown after signing in: when one was last here, so that a stranger's visit is noticed. */
export function LastSignIn() {
  const client = useQueryClient();
  const { data } = useQuery<Arrival | null>({ queryKey: arrivalKey, queryFn: () => null, staleTime: Infinity });
  if (!data) return null;
  const words = data.lastSignInAt ? shellWords.lastSignIn(momentInWords(data.lastSignInAt)) : shellWords.firstSignIn;
  return (
    <Notice
      tone="note"
      live="status"
      title={words}
      acts={
        <Button kind="quiet" onPress={() => client.setQueryData(arrivalKey, null)}>
          {shellWords.close}
        </Button>
      }
    >
      {data.lastSignInAt ? shellWords.notYou : null}
    </Notice>
  );
}
