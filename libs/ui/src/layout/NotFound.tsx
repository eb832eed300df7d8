import type { ReactNode } from 'react';
import { stateWords } from '../words/states';
import { Page } from './Page';

/** The one page and one wording for "not there" and "not yours": nobody learns which of the two it was. */
export function NotFound({ children }: { children?: ReactNode }) {
  return (
    <Page title="No such page" h1="There is no page here" lead={stateWords.notFound}>
      {children}
    </Page>
  );
}
