import { QueryClientProvider } from '@tanstack/react-query';
import { Link, RouterProvider } from '@tanstack/react-router';
import { UiProvider, type RenderLink } from '@tutela/ui';
import '@tutela/ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client';
import './console.css';
import { router } from './router';

/** Nothing that was read stays behind when the session has ended. */
function onSignedOut(): void {
  client.clear();
  void router.navigate({ to: '/signed-out', replace: true });
}

const client = makeQueryClient(onSignedOut);

const link: RenderLink = ({ to, ...rest }) => <Link to={to} {...rest} />;

const page = document.getElementById('page');
if (page) {
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <UiProvider link={link}>
          <RouterProvider router={router} />
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
