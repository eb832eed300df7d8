import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { acceptInvitation, checkCode, checkPassword, readInvitation, type Problem } from '@tutela/contracts';
import { call, type InputFor, meKey, problemOfError } from '@tutela/web';
import { arrivalKey, type Arrival } from '../../api/arrival';

/** Who is half way through signing in; in memory only, so that a closed tab forgets it. */
export const signingInKey = ['signing-in'] as const;

async function problemOf(work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return problemOfError(error);
  }
}

/** First step; `onNext` when the password was taken, which says nothing about whether it was right. */
export function usePassword(onNext: () => void) {
  const client = useQueryClient();
  return (values: { userId: string; password: string }) =>
    problemOf(async () => {
      await call(checkPassword, values);
      client.setQueryData(signingInKey, values.userId);
      onNext();
    });
}

/** Second step; afterwards the person is in, and the last sign-in is the first thing shown. */
export function useCode(onIn: (kind: 'la' | 'operator') => void) {
  const client = useQueryClient();
  return (values: { code: string }) =>
    problemOf(async () => {
      const me = await call(checkCode, values);
      client.clear();
      client.setQueryData(meKey, me);
      client.setQueryData<Arrival>(arrivalKey, { lastSignInAt: me.lastSignInAt });
      onIn(me.organisation.kind);
    });
}

export const invitationQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation'],
    queryFn: ({ signal }) => call(readInvitation, { secret }, { signal }),
    staleTime: Infinity,
    enabled: secret !== '',
  });

type Acceptance = Omit<InputFor<typeof acceptInvitation.in>, 'secret'>;

export function useAcceptance(secret: string, onDone: (userId: string) => void) {
  return (values: Acceptance) =>
    problemOf(async () => {
      const { userId } = await call(acceptInvitation, { ...values, secret });
      onDone(userId);
    });
}
