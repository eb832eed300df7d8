import type { ReactNode } from 'react';
import { SkipLink } from './Page';

interface PortalFrameProps {
  band: ReactNode;
  foot: ReactNode;
  /** One `Page`. */
  children: ReactNode;
}

/** Skip link, band, the page, foot, in the order Tab walks them. */
export function PortalFrame({ band, foot, children }: PortalFrameProps) {
  return (
    <div className="tu-frame">
      <SkipLink />
      {band}
      {children}
      {foot}
    </div>
  );
}
