import type { LaSchool } from '../collection/collection.queries';
import { matchWords } from './state.words';

/** "9 of 11 matched", and under it who is in doubt or not there. */
export function MatchCounts({ school }: { school: LaSchool }) {
  const { answer, rest } = matchWords(school);
  return (
    <>
      {answer}
      {rest ? <span className="tu-second">{rest}</span> : null}
    </>
  );
}
