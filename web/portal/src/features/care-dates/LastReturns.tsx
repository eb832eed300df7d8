import { Link } from '@tanstack/react-router';
import { Sheet } from '@tutela/ui';
import { ReadState } from '@tutela/web';
import { useLastReturns } from './care-dates.queries';
import { becameInWords, lastReturnsWords as words, returnInWords } from './take-back.words';

/** The returns confirmed last: each is found again here, to look at and to take back. */
export function LastReturns() {
  const read = useLastReturns();
  return (
    <Sheet title={words.title}>
      <ReadState read={read} loading={words.loading}>
        {({ returns }) =>
          returns.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul>
              {returns.map((one) => (
                <li key={one.import}>
                  <Link to="/set-up/care-dates/$import" params={{ import: one.import }}>
                    {returnInWords(one)}
                  </Link>
                  : {becameInWords(one)}
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
    </Sheet>
  );
}
