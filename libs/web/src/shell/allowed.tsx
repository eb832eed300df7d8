import type { RouteComponent } from '@tanstack/react-router';
import type { Permission } from '@tutela/contracts';
import { Page } from '@tutela/ui';
import type { ReactNode } from 'react';
import { useMay } from '../api/me.queries';
import { usePageWords } from './page-words';
import { shellWords } from './shell.words';

/** A page for those whose role holds the permission; others are told whom to ask. The server refuses all the same. */
export function allowed(needs: Permission, Work: RouteComponent): RouteComponent {
  return function AllowedPage() {
    return (
      <Allowed needs={needs}>
        <Work />
      </Allowed>
    );
  };
}

function Allowed({ needs, children }: { needs: Permission; children: ReactNode }) {
  const may = useMay();
  const { notInRole } = usePageWords();
  if (may(needs)) return children;
  return (
    <Page title={shellWords.refused} h1={shellWords.refused} lead={notInRole}>
      {null}
    </Page>
  );
}
