import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { schoolYearOf, schoolYearStart, type Day } from '@tutela/education';
import { totalsQuery } from '../../shared/figures/attendance.queries';
import { rateWords, todayWords } from './today.words';

/** What was attended from the school year's first day to this one, and the way to its figures; nothing before the first mark. */
export function YearSoFar({ on }: { on: Day }) {
  const { data } = useQuery(totalsQuery({ from: schoolYearStart(schoolYearOf(on)), to: on }));
  if (!data || data.possible === 0) return null;
  return (
    <li className="po-session-year">
      <p>
        <strong>{rateWords(data.attended / data.possible)}</strong>
        <Link to="/attendance">{todayWords.yearSoFar}</Link>
      </p>
    </li>
  );
}
