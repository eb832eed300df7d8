import { createContext, useContext, type ReactNode } from 'react';

export interface LinkParts {
  to: string;
  children: ReactNode;
  className?: string;
  'aria-current'?: 'page' | 'step' | 'true';
}

/** How a page draws a link inside its own router. */
export type RenderLink = (parts: LinkParts) => ReactNode;

/** A link without any router. */
export const plainLink: RenderLink = ({ to, ...rest }) => <a href={to} {...rest} />;

export const LinkContext = createContext<RenderLink>(plainLink);

/** A link drawn by the application's router, so that these parts need not know which one it is. */
export function Go(parts: LinkParts): ReactNode {
  return useContext(LinkContext)(parts);
}
