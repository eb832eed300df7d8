import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UiProvider, type RenderLink } from '@tutela/ui';
import type { ReactNode } from 'react';
import { PageWordsContext, type PageWords } from './page-words';

interface PageProviderProps {
  client: QueryClient;
  words: PageWords;
  /** The page's `RouterProvider`. */
  children: ReactNode;
}

const linkByRouter: RenderLink = ({ to, ...rest }) => <Link to={to} {...rest} />;

/** What every page of ours stands on: one store of what was read, the look, links by the router, its own words. */
export function PageProvider({ client, words, children }: PageProviderProps) {
  return (
    <QueryClientProvider client={client}>
      <UiProvider link={linkByRouter}>
        <PageWordsContext value={words}>{children}</PageWordsContext>
      </UiProvider>
    </QueryClientProvider>
  );
}
