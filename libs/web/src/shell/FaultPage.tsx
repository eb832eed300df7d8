import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button, Page, stateWords } from '@tutela/ui';
import { useIsConnected } from '../api/connection';
import { PageReplaced } from './lazy-page';
import { shellWords } from './shell.words';

/** Instead of a page that could not be loaded or drawn: why, and the way on. What was thrown is not shown, it may hold a name (SY-03). */
export function FaultPage({ error }: Pick<ErrorComponentProps, 'error'>) {
  const { title, lead } = faultWords(error, useIsConnected());
  return (
    <Page
      title={title}
      h1={title}
      lead={lead}
      acts={
        <Button kind="main" onPress={() => window.location.reload()}>
          {shellWords.reload}
        </Button>
      }
    >
      {null}
    </Page>
  );
}

/** A new version, no network, or a fault of ours. */
export function faultWords(error: unknown, isConnected: boolean): { title: string; lead: string } {
  if (!(error instanceof PageReplaced)) return { title: shellWords.fault, lead: stateWords.serverFault() };
  return isConnected
    ? { title: shellWords.newVersion, lead: shellWords.newVersionLead }
    : { title: shellWords.notLoaded, lead: shellWords.notLoadedLead };
}
