import { Link } from '@tanstack/react-router';
import { buttonClass, EmptyState, Sheet } from '@tutela/ui';

interface NoSchoolsProps {
  why: string;
  upload: string;
}

/** Before the first list there is no school: the way on is the list. */
export function NoSchools({ why, upload }: NoSchoolsProps) {
  return (
    <Sheet>
      <EmptyState
        act={
          <Link to="/set-up/children" className={buttonClass('main')}>
            {upload}
          </Link>
        }
      >
        {why}
      </EmptyState>
    </Sheet>
  );
}
