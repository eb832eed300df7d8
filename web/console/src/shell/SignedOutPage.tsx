import { buttonClass, ConsoleFrame, Page } from '@tutela/ui';
import { shellWords } from './shell.words';

/** `/console/signed-out`: the sign-in itself is a page of the portal. */
export function SignedOutPage() {
  return (
    <ConsoleFrame rail={[]} home="/">
      <Page title={shellWords.signedOut} h1={shellWords.signedOut} lead={shellWords.signedOutLead}>
        <p>
          <a className={buttonClass('main')} href="/sign-in">
            {shellWords.signIn}
          </a>
        </p>
      </Page>
    </ConsoleFrame>
  );
}
