import { NotFound } from '@tutela/ui';
import { Shell } from './Shell';

export function NotFoundPage() {
  return (
    <Shell>
      <NotFound />
    </Shell>
  );
}
