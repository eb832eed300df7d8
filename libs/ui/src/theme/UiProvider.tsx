import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusKept } from '../layout/use-focus-kept';
import { LinkContext, plainLink, type RenderLink } from './link';
import { mantineTheme } from './mantine-theme';

interface UiProviderProps {
  /** Draws a link in the application's router; without it links are plain anchors. */
  link?: RenderLink;
  children: ReactNode;
}

/** The server writes the nonce of this very answer into the page; style elements without it are refused by the policy. */
const styleNonce = (): string =>
  typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '');

/** Theme, colour scheme (the system's, unless the person chose) and links for everything below. */
export function UiProvider({ link = plainLink, children }: UiProviderProps) {
  useFocusKept();
  return (
    <MantineProvider theme={mantineTheme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <LinkContext value={link}>{children}</LinkContext>
    </MantineProvider>
  );
}
