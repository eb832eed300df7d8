import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  value: ReactNode;
  /** A badge or a link, right. */
  aside?: ReactNode;
}

/** Names and what we have on record, one ruled line each. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="tu-facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>
            <span className="tu-fact-value">{fact.value}</span>
            {fact.aside}
          </dd>
        </div>
      ))}
    </dl>
  );
}
