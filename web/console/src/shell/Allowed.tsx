import type { Permission } from '@tutela/contracts';
import { Page } from '@tutela/ui';
import type { ReactNode } from 'react';
import { useMay } from '../api/me.queries';
import { shellWords } from './shell.words';

/** A page for those who may; others are told whom to ask. The server refuses all the same. */
export function Allowed({ needs, children }: { needs: Permission; children: ReactNode }) {
  if (useMay()(needs)) return children;
  return (
    <Page title={shellWords.refused} h1={shellWords.refused} lead={shellWords.refusedLead}>
      {null}
    </Page>
  );
}
