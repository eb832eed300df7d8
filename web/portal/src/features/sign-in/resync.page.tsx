import { Link, Navigate } from '@tanstack/react-router';
import { resyncAtSignIn } from '@tutela/contracts';
import { Form } from '@tutela/ui';
import { useArrival, useResyncAtSignIn, useSigningIn } from './sign-in.queries';
import { signInRefusals, signInWords } from './sign-in.words';
import { SignInPage } from './SignInPage';
import { TwoCodes } from './TwoCodes';

const words = signInWords.resync;

/** `/sign-in/resync`: after the password, two codes in a row of a tag whose codes are not accepted any more (NC-10). */
export function ResyncPage() {
  const userId = useSigningIn();
  const send = useResyncAtSignIn(useArrival());
  if (userId === undefined) return <Navigate to="/sign-in" replace />;
  return (
    <SignInPage title={words.h1} h1={words.h1} lead={words.lead} step="code">
      <Form
        schema={resyncAtSignIn.in}
        onSubmit={send}
        words={{ ...signInRefusals, 'sign-in-failed': words.refused, 'bad-input': words.refused }}
        submit={words.submit}
        busyWords={words.busy}
      >
        <TwoCodes />
      </Form>
      <p className="tu-small po-ruled">{words.further}</p>
      <p>
        <Link to="/sign-in/code">{words.back}</Link>
      </p>
    </SignInPage>
  );
}
