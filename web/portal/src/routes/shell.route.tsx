import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from '../shell/NotFoundPage';
import { Shell } from '../shell/Shell';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** Every page behind the sign-in stands in it. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
});
