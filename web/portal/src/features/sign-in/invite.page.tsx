import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { acceptInvitation, roles } from '@tutela/contracts';
import { buttonClass, Facts, Form, Notice, PasswordField, TextField } from '@tutela/ui';
import { readOf, ReadState } from '@tutela/web';
import { useEffect, useState } from 'react';
import { invitationQuery, useAcceptance } from './sign-in.queries';
import { inviteRefusals, signInWords } from './sign-in.words';
import { SignInPage } from './SignInPage';

const words = signInWords.invite;
const schema = acceptInvitation.in.omit({ secret: true });
const fieldOf = { 'tag-not-accepted': 'tagSerial', 'password-is-known': 'password', 'password-too-short': 'password' };

/** The secret stands after #, which a browser sends to nobody; it is taken out of the address at once. */
function useSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  return secret;
}

/** `/invite`: a nominated person chooses a password and registers the tag. */
export function InvitePage() {
  const secret = useSecret();
  const [registered, setRegistered] = useState<string>();
  const read = readOf(useQuery(invitationQuery(secret)));
  const send = useAcceptance(secret, setRegistered);
  if (secret === '' && registered === undefined) {
    return (
      <SignInPage title={words.title} h1={words.title}>
        <Notice tone="bad" title={words.broken} />
      </SignInPage>
    );
  }
  if (registered !== undefined) {
    return (
      <SignInPage key="done" title={words.title} h1={words.done} lead={words.doneLead(registered)}>
        <Link to="/sign-in" className={buttonClass('main')}>
          {words.toSignIn}
        </Link>
      </SignInPage>
    );
  }
  const { data } = read;
  return (
    <SignInPage
      title={words.title}
      h1={data ? words.h1(data.name) : words.title}
      lead={data ? words.lead(data.organisation, roles[data.role].words) : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {({ userId }) => (
          <>
            <Facts facts={[{ name: words.userId, value: userId }]} />
            <Form
              schema={schema}
              onSubmit={send}
              words={inviteRefusals}
              fieldOf={fieldOf}
              submit={words.submit}
              busyWords={words.busy}
            >
              <PasswordField
                name="password"
                label={words.password}
                hint={words.passwordHint}
                autoComplete="new-password"
              />
              <TextField name="tagSerial" label={words.serial} hint={words.serialHint} width={20} ignoreSpaces />
              <OneCode name="firstCode" label={words.first} hint={words.firstHint} />
              <OneCode name="secondCode" label={words.second} hint={words.secondHint} />
            </Form>
          </>
        )}
      </ReadState>
    </SignInPage>
  );
}

function OneCode(props: { name: string; label: string; hint: string }) {
  return <TextField {...props} width={12} inputMode="numeric" autoComplete="one-time-code" ignoreSpaces />;
}
