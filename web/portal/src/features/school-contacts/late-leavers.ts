import { addDays } from '@tutela/education';
import { dayAt } from '@tutela/web';
import type { NoticeTold, Places } from '../../shared/support/support.queries';

const shownForDays = 30;

/** Who left this school's places late and lately, as its own contacts were told, newest first (NC-11). */
export function lateLeavers(notices: readonly NoticeTold[], { school, now }: Places): NoticeTold[] {
  const since = addDays(dayAt(now), -shownForDays);
  return notices.filter(
    ({ kind, facts, at }) =>
      kind === 'contact-ended' && facts.late === 'yes' && facts.school === school.name && dayAt(at) >= since,
  );
}
