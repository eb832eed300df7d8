import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { acceptInvitation, acceptWithPassword, roles } from '@tutela/contracts';
import { buttonClass, Facts, Form, Notice, PasswordField } from '@tutela/ui';
import { readOf, ReadState } from '@tutela/web';
import { useEffect, useState } from 'react';
import { SerialAndCodes } from './SerialAndCodes';
import { invitationQuery, useAcceptance, usePasswordAlone } from './sign-in.queries';
import { inviteRefusals, signInWords } from './sign-in.words';
import { SignInPage } from './SignInPage';

const words = signInWords.invite;
const withTag = acceptInvitation.in.omit({ secret: true });
const passwordAlone = acceptWithPassword.in.omit({ secret: true });
const fieldOf = { 'tag-not-accepted': 'tagSerial', 'password-is-known': 'password', 'password-too-short': 'password' };

/** The secret stands after #, which a browser sends to nobody; it is taken out of the address at once. */
function useSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  return secret;
}

/** `/invite`: a password, and the tag with it where the role registers it here; else at the first sign-in (NC-08). */
export function InvitePage() {
  const secret = useSecret();
  const [accepted, setAccepted] = useState<string>();
  const read = readOf(useQuery(invitationQuery(secret)));
  const { data } = read;
  if (secret === '' && accepted === undefined) {
    return (
      <SignInPage title={words.title} h1={words.title}>
        <Notice tone="bad" title={words.broken} />
      </SignInPage>
    );
  }
  if (accepted !== undefined) return <Accepted userId={accepted} hasTag={data?.needsTag ?? true} />;
  const leadOf = data?.needsTag === false ? words.leadAlone : words.lead;
  return (
    <SignInPage
      title={words.title}
      h1={data ? words.h1(data.name) : words.title}
      lead={data ? leadOf(data.organisation, roles[data.role].words) : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {({ userId, needsTag }) => (
          <>
            <Facts facts={[{ name: words.userId, value: userId }]} />
            {needsTag ? (
              <PasswordAndTag secret={secret} onDone={setAccepted} />
            ) : (
              <PasswordAlone secret={secret} onDone={setAccepted} />
            )}
          </>
        )}
      </ReadState>
    </SignInPage>
  );
}

function Accepted({ userId, hasTag }: { userId: string; hasTag: boolean }) {
  return (
    <SignInPage
      key="done"
      title={words.title}
      h1={hasTag ? words.done : words.doneAlone}
      lead={hasTag ? words.doneLead(userId) : words.doneAloneLead(userId)}
    >
      <Link to="/sign-in" className={buttonClass('main')}>
        {words.toSignIn}
      </Link>
    </SignInPage>
  );
}

interface AcceptProps {
  secret: string;
  onDone: (userId: string) => void;
}

function PasswordAndTag({ secret, onDone }: AcceptProps) {
  const send = useAcceptance(secret, onDone);
  return (
    <Form
      schema={withTag}
      onSubmit={send}
      words={inviteRefusals}
      fieldOf={fieldOf}
      submit={words.submit}
      busyWords={words.busy}
    >
      <NewPassword />
      <SerialAndCodes serial="tagSerial" />
    </Form>
  );
}

function PasswordAlone({ secret, onDone }: AcceptProps) {
  const send = usePasswordAlone(secret, onDone);
  return (
    <Form
      schema={passwordAlone}
      onSubmit={send}
      words={inviteRefusals}
      fieldOf={fieldOf}
      submit={words.submitAlone}
      busyWords={words.busyAlone}
    >
      <NewPassword />
    </Form>
  );
}

function NewPassword() {
  return <PasswordField name="password" label={words.password} hint={words.passwordHint} autoComplete="new-password" />;
}
