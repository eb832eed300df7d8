import { checkPassword } from '@tutela/contracts';
import { Form, Notice, PasswordField, TextField } from '@tutela/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePassword } from './sign-in.queries';
import { signInRefusals, signInWords } from './sign-in.words';
import { SignInPage } from './SignInPage';

const words = signInWords.password;

/** `/sign-in`: user id and password. */
export function PasswordPage() {
  const navigate = useNavigate();
  const { ended } = useSearch({ from: '/sign-in' });
  const send = usePassword((next) => void navigate({ to: next === 'tag' ? '/me/tag' : '/sign-in/code' }));
  return (
    <SignInPage title={words.title} h1={words.h1} step="password">
      {ended ? <Notice tone="warn" live="status" title={signInWords.ended} /> : null}
      <Form schema={checkPassword.in} onSubmit={send} words={signInRefusals} submit={words.next} busyWords={words.busy}>
        <TextField name="userId" label={words.userId} width={30} autoComplete="username" spellCheck={false} />
        <PasswordField name="password" label={words.password} />
      </Form>
      <p className="tu-small po-ruled">{words.same}</p>
    </SignInPage>
  );
}
