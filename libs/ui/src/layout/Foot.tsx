import type { ReactNode } from 'react';

interface FootProps {
  version: string;
  /** Accessibility, What we keep: links. */
  links?: ReactNode;
  right?: ReactNode;
}

/** The quiet end of every page. */
export function Foot({ version, links, right = 'Every page you open here is written to the audit log.' }: FootProps) {
  return (
    <footer className="tu-foot tu-screen-only">
      <div className="tu-foot-left">
        <span>Tutela {version}</span>
        {links}
      </div>
      <p>{right}</p>
    </footer>
  );
}
