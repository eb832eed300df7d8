import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  acceptInvitation,
  acceptWithPassword,
  checkCode,
  checkPassword,
  myTag,
  readInvitation,
  registerTag,
  resyncAtSignIn,
  resyncTag,
  type OutputOf,
  type Problem,
} from '@tutela/contracts';
import { call, type InputFor, type Me, meKey, problemOfError } from '@tutela/web';
import { useState } from 'react';
import { arrivalKey, type Arrival } from '../../api/arrival';
import { homeOf } from '../../shell/home';

/** Who is half way through signing in; in memory only, so that a closed tab forgets it. */
const signingInKey = ['signing-in'] as const;

/** Who has given a password and has no tag yet (NC-10); in memory only, too. */
export const enrollingKey = ['enrolling'] as const;

async function problemOf(work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return problemOfError(error);
  }
}

/** First step; `onNext` when the password was taken, which says nothing about whether it was right. */
export function usePassword(onNext: (next: OutputOf<typeof checkPassword>['next']) => void) {
  const client = useQueryClient();
  return (values: { userId: string; password: string }) =>
    problemOf(async () => {
      const { next } = await call(checkPassword, values);
      client.setQueryData(next === 'tag' ? enrollingKey : signingInKey, values.userId);
      onNext(next);
    });
}

/** Who has given a right or a wrong password in this tab; undefined after a reload. */
export function useSigningIn(): string | undefined {
  const client = useQueryClient();
  const [userId] = useState(() => client.getQueryData<string>(signingInKey));
  return userId;
}

/** The person is in: the last sign-in is the first thing shown, on the page where that role begins. */
export function useArrival(): (me: Me) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (me) => {
    client.clear();
    client.setQueryData(meKey, me);
    client.setQueryData<Arrival>(arrivalKey, { lastSignInAt: me.lastSignInAt });
    if (me.organisation.kind === 'operator') window.location.assign('/console/');
    else void navigate({ to: homeOf(me.role), replace: true });
  };
}

/** Second step. */
export const useCode = (onIn: (me: Me) => void) => (values: { code: string }) =>
  problemOf(async () => onIn(await call(checkCode, values)));

/** Second step with a tag that has run ahead (NC-10). */
export const useResyncAtSignIn = (onIn: (me: Me) => void) => (values: InputFor<typeof resyncAtSignIn.in>) =>
  problemOf(async () => onIn(await call(resyncAtSignIn, values)));

/** The own tag back into step, inside a session (NC-10). */
export const useResyncTag = (onDone: () => void) => (values: InputFor<typeof resyncTag.in>) =>
  problemOf(async () => {
    await call(resyncTag, values);
    onDone();
  });

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

/** Without a tag: a password alone, and the tag is registered at the first sign-in (NC-08). */
export function usePasswordAlone(secret: string, onDone: (userId: string) => void) {
  return (values: Omit<InputFor<typeof acceptWithPassword.in>, 'secret'>) =>
    problemOf(async () => {
      const { userId } = await call(acceptWithPassword, { ...values, secret });
      onDone(userId);
    });
}

/** Registers the tag with its serial and two codes in a row; the session that could do it is then over (NC-10). */
export function useRegisterTag(onDone: (userId: string) => void) {
  const client = useQueryClient();
  return (values: InputFor<typeof registerTag.in>) =>
    problemOf(async () => {
      const { userId } = await call(registerTag, values);
      client.removeQueries({ queryKey: enrollingKey });
      onDone(userId);
    });
}

export const myTagQuery = queryOptions({
  queryKey: ['my-tag'],
  queryFn: ({ signal }) => call(myTag, {}, { signal }),
});
