import { useNavigate } from '@tanstack/react-router';
import { laCode, onboardAuthority } from '@tutela/contracts';
import { buttonClass, Form, Go, Page, Sheet, TextField } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { z } from 'zod';
import { useSetUp } from './authorities.queries';
import { authoritiesWords, setUpRefusals, setUpWords as words } from './authorities.words';
import { networksOf } from './networks';

const schema = z.object({
  la: z.string().refine((code) => laCode.safeParse(code).success, words.codeWrong),
  name: onboardAuthority.in.shape.name,
  networks: z.string().default('').transform(networksOf),
});

/** `/console/authorities/new`: code, name and known networks of an authority (VS-10, VS-14). */
export function SetUpPage() {
  const navigate = useNavigate();
  const { mutateAsync } = useSetUp();
  const send = async (values: z.output<typeof schema>) => {
    try {
      const { la } = await mutateAsync(values);
      await navigate({ to: '/authorities', search: { made: la } });
      return undefined;
    } catch (error) {
      return problemOfError(error);
    }
  };
  return (
    <Page
      title={words.title}
      h1={words.title}
      lead={words.lead}
      trail={<Go to="/authorities">{authoritiesWords.title}</Go>}
    >
      <Sheet>
        <Form
          schema={schema}
          onSubmit={send}
          words={setUpRefusals}
          fieldOf={{ 'la-exists': 'la' }}
          submit={words.submit}
          busyWords={words.busy}
          besides={
            <Go to="/authorities" className={buttonClass()}>
              {words.back}
            </Go>
          }
        >
          <TextField
            name="la"
            label={words.code}
            hint={words.codeHint}
            width={8}
            inputMode="numeric"
            autoComplete="off"
            ignoreSpaces
          />
          <TextField name="name" label={words.name} hint={words.nameHint} width={30} autoComplete="off" />
          <TextField
            name="networks"
            label={words.networks}
            hint={words.networksHint}
            lines={4}
            autoComplete="off"
            spellCheck={false}
            optional
          />
        </Form>
      </Sheet>
    </Page>
  );
}
