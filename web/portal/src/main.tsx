import { QueryClientProvider } from '@tanstack/react-query';
import { Link, RouterProvider } from '@tanstack/react-router';
import { UiProvider, type RenderLink } from '@tutela/ui';
import '@tutela/ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meKey } from './api/me.queries';
import { makeQueryClient } from './api/query-client';
import './portal.css';
import { router } from './router';

/** Whoever was signed in a moment ago is told so; whoever never was just signs in. */
function onSignedOut(): void {
  const wasIn = client.getQueryData(meKey) !== undefined;
  if (!wasIn) return;
  client.clear();
  void router.navigate({ to: '/sign-in', search: { ended: true }, replace: true });
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
