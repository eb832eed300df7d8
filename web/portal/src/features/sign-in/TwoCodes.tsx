import { CodeField } from '@tutela/ui';
import { signInWords } from './sign-in.words';

const words = signInWords.invite;

/** Two codes of a tag in a row (NC-10). */
export function TwoCodes() {
  return (
    <>
      <CodeField name="firstCode" label={words.first} hint={words.firstHint} />
      <CodeField name="secondCode" label={words.second} hint={words.secondHint} />
    </>
  );
}
