import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { meQuery } from '@tutela/web';
import { homeOf } from './home';

/** `/`: on to the first page of the role. */
export function StartPage() {
  const { data } = useQuery(meQuery);
  return data ? <Navigate to={homeOf(data.role)} replace /> : null;
}
