import { Link, Navigate } from '@tanstack/react-router';
import { checkCode } from '@tutela/contracts';
import { CodeField, Form } from '@tutela/ui';
import { useArrival, useCode, useSigningIn } from './sign-in.queries';
import { signInRefusals, signInWords } from './sign-in.words';
import { SignInPage } from './SignInPage';
import { TagPicture } from './TagPicture';

const words = signInWords.code;

/** `/sign-in/code`: the code the tag shows now. */
export function CodePage() {
  const userId = useSigningIn();
  const send = useCode(useArrival());
  if (userId === undefined) return <Navigate to="/sign-in" replace />;
  const lead = (
    <>
      {words.as} <strong>{userId}</strong>. <Link to="/sign-in">{words.notYou}</Link>
    </>
  );
  return (
    <SignInPage title={words.title} h1={words.h1} lead={lead} step="code">
      <div className="po-tag">
        <TagPicture />
        <p>
          <strong>{words.take}</strong>
          <span className="tu-second">{words.press}</span>
        </p>
      </div>
      <Form
        schema={checkCode.in}
        onSubmit={send}
        words={signInRefusals}
        fieldOf={{ 'sign-in-failed': 'code' }}
        submit={words.submit}
        busyWords={words.busy}
        oneField
      >
        <CodeField name="code" label={words.label} />
      </Form>
      <p>
        {words.notAccepted} <Link to="/sign-in/resync">{signInWords.resync.title}</Link>
      </p>
      <p className="tu-small po-ruled">{signInWords.password.same}</p>
    </SignInPage>
  );
}
