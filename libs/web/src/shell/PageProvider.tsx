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

// The parts say themselves which link is current: the router would add each that is a prefix of the path.
const linkByRouter: RenderLink = ({ to, ...rest }) => <Link to={to} activeOptions={{ exact: true }} {...rest} />;

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
