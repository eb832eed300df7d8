import { TextField } from '@tutela/ui';
import { signInWords } from './sign-in.words';
import { TwoCodes } from './TwoCodes';

const words = signInWords.invite;

/** The serial number from the back of a tag, and two of its codes in a row (NC-10). */
export function SerialAndCodes({ serial }: { serial: string }) {
  return (
    <>
      <TextField name={serial} label={words.serial} hint={words.serialHint} width={20} ignoreSpaces />
      <TwoCodes />
    </>
  );
}
