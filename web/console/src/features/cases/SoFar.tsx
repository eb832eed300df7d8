import { Sheet } from '@tutela/ui';
import { momentInTable } from '@tutela/web';
import type { SupportCase } from './case.queries';
import { caseWords } from './case.words';
import { stepsOf } from './so-far';

/** What has happened to the case, with what was asked and answered. */
export function SoFar({ one }: { one: SupportCase }) {
  return (
    <Sheet title={caseWords.soFar.title}>
      <ol className="co-steps">
        {stepsOf(one).map(({ key, at, what, who, text }) => (
          <li key={key}>
            <strong>{what}</strong>
            <span className="tu-second">{who ? `${who}, ${momentInTable(at)}` : momentInTable(at)}</span>
            {text ? <p className="co-said">{text}</p> : null}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
