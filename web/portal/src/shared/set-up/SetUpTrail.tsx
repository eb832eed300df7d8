import { Link } from '@tanstack/react-router';
import { trailWords } from './trail.words';

/** Set-up / Children. */
export function SetUpTrail({ here }: { here: string }) {
  return (
    <>
      <Link to="/set-up">{trailWords.setUp}</Link> / {here}
    </>
  );
}
