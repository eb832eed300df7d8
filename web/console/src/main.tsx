import { RouterProvider } from '@tanstack/react-router';
import '@tutela/ui/styles.css';
import { makeQueryClient, PageProvider } from '@tutela/web';
import '@tutela/web/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { refusalWords } from './api/refusal.words';
import './console.css';
import { router } from './router';
import { shellWords } from './shell/shell.words';

/** Nothing that was read stays behind when the session has ended. */
function onSignedOut(): void {
  client.clear();
  void router.navigate({ to: '/signed-out', replace: true });
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
