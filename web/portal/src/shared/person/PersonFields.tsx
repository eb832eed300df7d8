import { TextField } from '@tutela/ui';

interface PersonFieldsProps {
  words: {
    readonly name: string;
    readonly nameHint: string;
    readonly userId: string;
    readonly userIdHint: string;
    readonly email: string;
    readonly emailHint: string;
  };
}

/** Who somebody is to whom an account is given: name, user id and e-mail. */
export function PersonFields({ words }: PersonFieldsProps) {
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} width={30} autoComplete="off" />
      <TextField
        name="userId"
        label={words.userId}
        hint={words.userIdHint}
        width={20}
        autoComplete="off"
        spellCheck={false}
        ignoreSpaces
      />
      <TextField
        name="email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        inputMode="email"
        autoComplete="off"
      />
    </>
  );
}
