import { Sheet } from '@tutela/ui';
import type { RosterChild } from '../../shared/roster/roster';
import { childWords, spanInWords } from './child.words';

interface Place {
  key: string;
  words: string;
  from: string;
  small: string;
  isNow: boolean;
}

function placesOf({ enrolments, placement, placementFrom, care }: RosterChild): Place[] {
  const schools = enrolments.map(({ enrolment, schoolName, registration, from, to }) => ({
    key: enrolment,
    words: registration === 'subsidiary' ? `${schoolName}, ${childWords.dual}` : schoolName,
    from,
    small: spanInWords({ from, to }),
    isNow: to === undefined,
  }));
  const home = {
    key: 'placement',
    words: placement ?? childWords.placementUnknown,
    from: placementFrom ?? '',
    small: placementFrom ? childWords.since(placementFrom) : '',
    isNow: true,
  };
  const periods = care.map(({ from, to }) => ({
    key: `care ${from}`,
    words: childWords.inCare,
    from,
    small: spanInWords({ from, to }),
    isNow: to === undefined,
  }));
  return [...schools, home, ...periods].toSorted((one, other) => other.from.localeCompare(one.from));
}

/** Where the child is and was, and when it was in care, newest first; a filled dot is now. */
export function Places({ child }: { child: RosterChild }) {
  return (
    <Sheet title={childWords.places}>
      <ol className="po-places">
        {placesOf(child).map(({ key, words, small, isNow }) => (
          <li key={key} data-now={isNow ? '' : undefined}>
            <strong>{words}</strong>
            <span className="tu-second">{small}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
