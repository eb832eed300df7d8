import { placesOfASchool } from '@tutela/contracts';
import { Badge, Facts, Sheet, type Fact } from '@tutela/ui';
import type { OpenedCase } from './case.queries';
import { caseWords } from './case.words';
import { isSame, recordFacts, type RecordFact } from './on-record';

const words = caseWords.record;

/** What we know ourselves, beside what the form says (NC-03). */
export function OnRecord({ opened }: { opened: OpenedCase }) {
  const { urn, managerIsActive, managerHasTag, placesTaken, liveRelease } = opened.onRecord;
  const facts: Fact[] = [
    ...recordFacts(opened).map((fact) => ({
      name: words.facts[fact.fact],
      value: fact.onRecord ?? words.noHead,
      aside: <Compared fact={fact} />,
    })),
    { name: words.urn, value: <span className="tu-mono">{urn}</span> },
    { name: words.account, value: words.accountOf(managerIsActive, managerHasTag) },
    { name: words.places, value: words.placesTaken(placesTaken, placesOfASchool) },
    { name: words.release, value: liveRelease ? words.liveRelease : words.noRelease },
  ];
  return (
    <Sheet title={words.title}>
      <Facts facts={facts} />
    </Sheet>
  );
}

/** Said only where both are known. */
function Compared({ fact }: { fact: RecordFact }) {
  if (fact.onForm === undefined) return null;
  if (isSame(fact)) return <Badge tone="good">{words.same}</Badge>;
  return <Badge tone="warn">{words.formSays(fact.onForm)}</Badge>;
}
