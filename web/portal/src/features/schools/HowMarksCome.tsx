import { Link } from '@tanstack/react-router';
import { Facts, Sheet } from '@tutela/ui';
import { lastHeard, momentInTable, useMay } from '@tutela/web';
import type { StatedSchool } from '../../shared/set-up/school-state';
import { SchoolStateBadge } from '../../shared/set-up/SchoolStateBadge';
import { heardWords, matchWords } from '../../shared/set-up/state.words';
import { schoolWords as words } from './schools.words';

/** State, extractor, agreement, last word and match of one school, a line each. */
export function HowMarksCome({ stated }: { stated: StatedSchool }) {
  const { school, group, why } = stated;
  // Of a school that waits, the line of its extractor says what for.
  const state = { ...stated, why: group === 'waiting' ? undefined : why };
  const { answer, rest } = matchWords(school);
  const batchAt = school.install?.lastBatchAt;
  const mayMatch = useMay()('matching:read');
  return (
    <Sheet title={words.how}>
      <Facts
        facts={[
          {
            name: words.collection,
            value: <SchoolStateBadge state={state} />,
            aside: <Link to="/set-up/collection">{words.toCollection}</Link>,
          },
          { name: words.extractor, value: words.install(school) },
          { name: words.agreed, value: words.agreedBy(school) },
          { name: words.agreedOn, value: words.agreedAt(school) },
          { name: words.heard, value: heardWords(lastHeard(school.install)) },
          { name: words.batch, value: batchAt ? momentInTable(batchAt) : words.noBatch },
          {
            name: words.matched,
            value: rest ? `${answer}, ${rest}` : answer,
            aside: mayMatch && school.match ? <Matches urn={school.urn} /> : undefined,
          },
          ...(school.match ? [{ name: words.matchedAt, value: momentInTable(school.match.at) }] : []),
        ]}
      />
    </Sheet>
  );
}

function Matches({ urn }: { urn: string }) {
  return (
    <Link to="/set-up/matching" search={{ school: Number(urn) }}>
      {words.toMatches}
    </Link>
  );
}
