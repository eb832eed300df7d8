import { RouterProvider } from '@tanstack/react-router';
import '@tutela/ui/styles.css';
import { makeQueryClient, meKey, PageProvider } from '@tutela/web';
import '@tutela/web/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { refusalWords } from './api/refusal.words';
import './portal.css';
import { router } from './router';
import { shellWords } from './shell/shell.words';

/** Whoever was signed in a moment ago is told so; whoever never was just signs in. */
function onSignedOut(): void {
  const wasIn = client.getQueryData(meKey) !== undefined;
  if (!wasIn) return;
  client.clear();
  void router.navigate({ to: '/sign-in', search: { ended: true }, replace: true });
}

const client = makeQueryClient(onSignedOut);

const page = document.getElementById('page');
if (page) {
  createRoot(page).render(
    <StrictMode>
      <PageProvider client={client} words={{ refusals: refusalWords, notInRole: shellWords.notInRole }}>
        <RouterProvider router={router} />
      </PageProvider>
    </StrictMode>,
  );
}
