import { CodeField, TextField } from '@tutela/ui';
import { signInWords } from './sign-in.words';

const words = signInWords.invite;

/** The serial number from the back of a tag, and two of its codes in a row (NC-10). */
export function SerialAndCodes({ serial }: { serial: string }) {
  return (
    <>
      <TextField name={serial} label={words.serial} hint={words.serialHint} width={20} ignoreSpaces />
      <CodeField name="firstCode" label={words.first} hint={words.firstHint} />
      <CodeField name="secondCode" label={words.second} hint={words.secondHint} />
    </>
  );
}
