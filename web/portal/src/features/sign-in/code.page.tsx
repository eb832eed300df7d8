import { useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { checkCode } from '@tutela/contracts';
import { CodeField, Form } from '@tutela/ui';
import { useState } from 'react';
import { homeOf } from '../../shell/home';
import { signingInKey, useCode } from './sign-in.queries';
import { signInRefusals, signInWords } from './sign-in.words';
import { SignInPage } from './SignInPage';
import { TagPicture } from './TagPicture';

const words = signInWords.code;

/** `/sign-in/code`: the code the tag shows now. */
export function CodePage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [userId] = useState(() => client.getQueryData<string>(signingInKey));
  const send = useCode(({ role, organisation }) => {
    if (organisation.kind === 'operator') window.location.assign('/console/');
    else void navigate({ to: homeOf(role), replace: true });
  });
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
      <p className="tu-small po-ruled">{signInWords.password.same}</p>
    </SignInPage>
  );
}
