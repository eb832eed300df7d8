import type { ReactNode } from 'react';

interface NoticeProps {
  tone: 'good' | 'warn' | 'bad' | 'note';
  /** The sentence in bold: what is so. */
  title?: ReactNode;
  /** Buttons or links, right. */
  acts?: ReactNode;
  /** Announced when it appears: `alert` for what stops the work, `status` for what is good to know. */
  live?: 'alert' | 'status';
  children?: ReactNode;
}

/** What is wrong, or good to know, over the work it concerns. */
export function Notice({ tone, title, acts, live, children }: NoticeProps) {
  return (
    <div className="tu-notice" data-tone={tone} role={live}>
      <div className="tu-notice-words">
        {title ? <strong>{title} </strong> : null}
        {children}
      </div>
      {acts ? <div className="tu-notice-acts">{acts}</div> : null}
    </div>
  );
}
